import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { faultsOf } from './bruteforce/faults.ts'
import { runBruteforce } from './bruteforce/run-bruteforce.ts'
import { BANK, mutantBackend, sourceBackend } from './kill/entries.ts'
import type { Entry } from './kill/server-process.ts'
import { UNTHROTTLED } from './kill/mutants.ts'

const SHUT_OUT_MS = 5_000

function attack(entry: Entry, more: { tries: number; sockets: number; members: number }) {
  const data = mkdtempSync(join(tmpdir(), 'weekly-drill-bruteforce-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  return runBruteforce({ entry, folders: { data, bank: BANK }, ...more })
}

/** The short form of `npm run reliability -- bruteforce`. */
it('500 wrong PINs by 50 sockets let nobody in, hold up nobody else, and stay on record', async () => {
  const report = await attack(sourceBackend(), { tries: 500, sockets: 50, members: 25 })
  expect(report.tries).toBeGreaterThanOrEqual(500)
  expect(report.calls).toBeGreaterThan(50)
  // A build machine may be slow for everybody: here nobody may be shut out; the long run holds to MOST_P99_MS.
  expect(faultsOf(report, SHUT_OUT_MS)).toEqual([])
}, 240_000)

it('control: a backend that throttles nobody is seen', async () => {
  const report = await attack(mutantBackend(UNTHROTTLED.name), { tries: 60, sockets: 15, members: 15 })
  expect(faultsOf(report, Number.POSITIVE_INFINITY).join()).toContain('guesses were compared')
}, 240_000)

it('control: a run with each fault is told from a sound one', () => {
  const sound = {
    tries: 1_000,
    tested: 20,
    allowed: 20,
    successes: 0,
    others: [],
    rightPinAfterwards: 'session.throttled',
    recorded: 1_000,
    p99Ms: 20,
    quietP99Ms: 10,
    calls: 100,
    seconds: 5,
  }
  expect(faultsOf(sound)).toEqual([])
  const broken = [
    { successes: 1 },
    { tested: 21 },
    { tested: 0 },
    { others: ['app.internal'] },
    { rightPinAfterwards: 'success' },
    { recorded: 999 },
    { p99Ms: 151 },
  ]
  for (const fault of broken) expect(faultsOf({ ...sound, ...fault }), JSON.stringify(fault)).toHaveLength(1)
})
