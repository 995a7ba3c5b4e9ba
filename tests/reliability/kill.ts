import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BANK, builtBackend } from './kill/entries.ts'
import { MOMENTS } from './kill/moments.ts'
import { MUTANTS } from './kill/mutants.ts'
import { runControl } from './kill/run-control.ts'
import { runKills } from './kill/run-kills.ts'

/**
 * npm run reliability -- kill [--kills N] [--seed S] [--moments A,B] [--no-controls]: the built backend is killed at N random
 * moments of a sitting and started again on the same folder; nothing that was acknowledged may be gone. Then the controls:
 * backends with one promise broken, which must be caught. A kill proves our own code and not the disk's: SQLite survives it in
 * every mode.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now()) },
    moments: { type: 'string', default: '' },
    'no-controls': { type: 'boolean', default: false },
  },
})
const kills = Number(values.kills)
const { seed } = values
const moments = MOMENTS.filter(moment => values.moments.split(',').includes(moment))
console.log(`seed ${seed}`)

const backend = builtBackend()
const dataFolder = mkdtempSync(join(tmpdir(), 'weekly-drill-kill-'))
let passed = 0
let failed = 0

const report = await runKills({
  entry: backend.entry,
  dataFolder,
  bankFolder: BANK,
  kills,
  seed,
  ...(moments.length > 0 ? { moments } : {}),
  onKill: (done, bad) => {
    if (done % 25 === 0 || done === kills) console.log(`${done} kills, ${bad} violations`)
  },
})
backend.remove()
const { violations, ...figures } = report
for (const { kind, detail } of violations) console.log(`FAIL ${kind}: ${detail}`)
passed += report.passed
failed += Math.max(report.kills - report.passed, violations.length > 0 ? 1 : 0)
if (violations.length === 0) rmSync(dataFolder, { recursive: true, force: true })
else console.log(`The folder is kept: ${dataFolder}`)

for (const mutant of values['no-controls'] ? [] : MUTANTS) {
  const { isSeen, report: control } = await runControl(mutant, seed)
  const seen = [...new Set(control.violations.map(({ kind }) => kind))].join(', ') || 'nothing'
  console.log(`${isSeen ? 'ok  ' : 'FAIL'} control “${mutant.name}”: ${control.kills} kills, seen: ${seen}`)
  if (isSeen) passed += 1
  else failed += 1
}

console.log(JSON.stringify({ seed, ...figures, violations: violations.length }))
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
