import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { faultsOf } from './bruteforce/faults.ts'
import { runBruteforce } from './bruteforce/run-bruteforce.ts'
import { BANK, builtBackend, mutantBackend } from './kill/entries.ts'
import { UNTHROTTLED } from './kill/mutants.ts'

/**
 * npm run reliability -- bruteforce [--tries N] [--sockets N]: 10,000 wrong PINs by 50 sockets against a backend of our own on
 * 127.0.0.1, while a colleague answers a drill. Then the control: a backend that throttles nobody, which must be caught.
 */
const { values } = parseArgs({
  options: { tries: { type: 'string', default: '10000' }, sockets: { type: 'string', default: '50' } },
})
const backend = builtBackend()
const folder = () => mkdtempSync(join(tmpdir(), 'weekly-drill-bruteforce-'))
const data = folder()
const report = await runBruteforce({
  entry: backend.entry,
  folders: { data, bank: BANK },
  tries: Number(values.tries),
  sockets: Number(values.sockets),
  members: 50,
})
backend.remove()
console.log(JSON.stringify(report))
const faults = faultsOf(report)
for (const fault of faults) console.log(`FAIL ${fault}`)

const controlData = folder()
const control = await runBruteforce({
  entry: mutantBackend(UNTHROTTLED.name),
  folders: { data: controlData, bank: BANK },
  tries: 60,
  sockets: 15,
  members: 15,
})
const isSeen = faultsOf(control).some(fault => fault.includes('were compared'))
console.log(`${isSeen ? 'ok  ' : 'FAIL'} control “${UNTHROTTLED.name}”: ${control.tested} guesses compared`)
for (const place of [data, controlData]) rmSync(place, { recursive: true, force: true })
const failed = (faults.length > 0 ? 1 : 0) + (isSeen ? 0 : 1)
console.log(`${2 - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
