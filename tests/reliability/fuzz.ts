import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { READERS } from '#importing/question/reader-list'
import { CONTROLS, type FuzzResult, isClean, runFuzz } from './fuzz/run-fuzz.ts'
import { STATUTE_FORMATS, runStatuteFuzz } from './fuzz/run-statute-fuzz.ts'

/**
 * npm run reliability -- fuzz [--files N] [--seed S] [--format F]: N spoilt files of each format of questions through its reader and
 * the plan, and of each format of statutes (`statute-txt`, …) through its reader and the comparison with the edition before. No crash, none that takes 5 s, no trace in Object.prototype, nothing taken that the bank must not hold, no file written, less
 * than 512 MiB. Then the controls: readers with one fault each, which must be found.
 */
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '20261124' },
    format: { type: 'string' },
  },
})
const files = Number(values.files)
const { seed } = values
const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-fuzz-'))
process.chdir(folder)
let failed = 0
const runs: { id: string; run: () => Promise<FuzzResult> }[] = [
  ...READERS.map(({ id }) => ({ id, run: () => runFuzz(id, { files, seed }) })),
  ...STATUTE_FORMATS.map(id => ({ id: `statute-${id}`, run: () => runStatuteFuzz(id, { files, seed }) })),
]
for (const { id, run } of runs) {
  if (values.format !== undefined && values.format !== id) continue
  const startedAt = performance.now()
  const result = await run()
  const written = readdirSync(folder)
  const ok = isClean(result) && written.length === 0 && result.read > files / 20
  if (!ok) failed++
  const found = {
    crashes: result.crashes.length,
    slow: result.slow.length,
    polluted: result.polluted.length,
    wrong: result.wrong.length,
  }
  console.log(
    `${ok ? 'ok  ' : 'FAIL'} ${id.padEnd(12)} ${files} files, ${result.read} read, ${JSON.stringify(found)}, ${written.length} written, slowest ${result.slowestMs.toFixed(0)} ms, peak ${result.peakMiB.toFixed(0)} MiB, ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
  )
  for (const line of [...result.crashes, ...result.slow, ...result.polluted, ...result.wrong].slice(0, 5))
    console.log(line)
}
for (const { name, reader, slowMs } of CONTROLS) {
  const result = await runFuzz('csv', {
    files: 20,
    seed,
    reader,
    ...(slowMs === undefined ? {} : { slowMs }),
  })
  const isFound = Array.isArray(result[name]) && result[name].length > 0
  if (!isFound) failed++
  console.log(`${isFound ? 'ok  ' : 'FAIL'} control ${name} is ${isFound ? '' : 'not '}found`)
}
rmSync(folder, { recursive: true, force: true })
process.exit(failed === 0 ? 0 : 1)
