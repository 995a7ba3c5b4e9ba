// npm run reliability [-- NAME [arguments]]: one of the long runs in tests/reliability; without a name, the list of them.
import './node-version.mjs'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const { root, run } = await import('./child.mjs')

const folder = join(root, 'tests', 'reliability')
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map(file => file.slice(0, -'.ts'.length))
  : []
const [name, ...args] = process.argv.slice(2)

if (!names.includes(name)) {
  console.log(`Say which: npm run reliability -- NAME\n${names.map(known => `  ${known}`).join('\n')}`)
  process.exit(1)
}
const { code } = await run(process.execPath, [join(folder, `${name}.ts`), ...args])
process.exit(code)
