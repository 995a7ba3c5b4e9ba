// npm run bank:samples: writes question-bank/samples/, files to try an import with, from the bank itself.
import './node-version.mjs'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { root } = await import('./child.mjs')
const { readBank } = await import('../electron/importing/bank/read-bank.ts')
const { sampleFiles } = await import('../electron/importing/question/sample-files.ts')

const reading = await readBank(join(root, 'question-bank'))
if (!reading.ok) {
  console.error('The bank has faults: npm run bank:check names them.')
  process.exit(1)
}
const folder = join(root, 'question-bank', 'samples')
mkdirSync(folder, { recursive: true })
for (const { name, bytes } of await sampleFiles(reading.bank)) writeFileSync(join(folder, name), bytes)
