import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { answerSave } from './answer-save.bench.ts'
import { bigBank } from './big-bank.bench.ts'
import { importFiles } from './import.bench.ts'
import { type Bench, type Row, exitCode, isOver } from './measure.ts'
import { pageBundle } from './page-bundle.bench.ts'
import { ROOT } from './places.ts'
import { search } from './search.bench.ts'
import { questionFormats } from './question-formats.bench.ts'
import { startUp } from './start-up.bench.ts'

/**
 * npm run bench [-- [--print] WORD…]: the benches whose name holds one of the words, or all. Times differ from machine to machine,
 * so what is promised are ratios to a bare limit measured in turn in the same run. One over its limit fails the run, unless
 * --print says that the figures are only to be looked at.
 */
const BENCHES: readonly Bench[] = [
  importFiles,
  pageBundle,
  answerSave,
  bigBank,
  search,
  questionFormats,
  startUp,
]

const args = process.argv.slice(2)
const words = args.filter(argument => !argument.startsWith('--'))
const chosen = BENCHES.filter(({ name }) => words.length === 0 || words.some(word => name.includes(word)))
const machine = () =>
  `load ${loadavg()
    .map(load => load.toFixed(1))
    .join(' ')} on ${cpus().length} cores`

const rows: Row[] = []
const began = machine()
console.log(began)
for (const bench of chosen) {
  console.log(`${bench.name} …`)
  rows.push(...(await bench.run()))
}
const failed = rows.filter(isOver)
for (const row of rows) console.log(line(row, failed.includes(row)))
console.log(machine())

const folder = join(ROOT, '.cache', 'reports')
mkdirSync(folder, { recursive: true })
const report = { at: new Date().toISOString(), began, ended: machine(), rows }
writeFileSync(join(folder, 'bench-results.json'), `${JSON.stringify(report, null, 2)}\n`)
if (failed.length > 0) console.log(`${failed.length} over the limit`)
if (rows.length === 0) console.log('nothing was measured')
process.exit(exitCode(rows, args))

function line({ name, ours, bare, ratio, limit, note }: Row, over: boolean): string {
  const promised = limit === null ? '' : `≤ ${limit}${over ? ' OVER' : ''}`
  const cells = [name.padEnd(38), ours.padStart(11), bare.padStart(11)]
  return [...cells, (ratio?.toFixed(2) ?? '').padStart(6), promised.padEnd(11), note].join('  ')
}
