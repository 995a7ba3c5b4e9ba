import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BANK, builtBackend } from './kill/entries.ts'
import { MUTANTS } from './kill/mutants.ts'
import { runControl } from './kill/run-control.ts'
import { runKills } from './kill/run-kills.ts'

/** The short form of `npm run reliability -- kill`; the seed differs from run to run and stands in the failure. */
const seed = String(Date.now())
const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-kill-'))

describe(`a backend that is killed (seed ${seed})`, () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has everything that was acknowledged, 12 times in a row', async () => {
    const backend = builtBackend()
    try {
      const { entry } = backend
      const report = await runKills({ entry, dataFolder: folder, bankFolder: BANK, kills: 12, seed })
      expect(report.violations).toEqual([])
      expect(report.passed).toBe(12)
      expect(report.acked).toBeGreaterThan(0)
    } finally {
      backend.remove()
    }
  }, 240_000)

  it('is caught when it acknowledges before COMMIT', async () => {
    const [mutant] = MUTANTS
    if (!mutant) throw new Error('there is no mutant')
    const { isSeen, report } = await runControl(mutant, seed)
    expect(report.violations).not.toEqual([])
    expect(isSeen).toBe(true)
  }, 120_000)
})
