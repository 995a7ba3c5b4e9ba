import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BANK, mutantBackend } from './entries.ts'
import type { Mutant } from './mutants.ts'
import { type KillReport, runKills } from './run-kills.ts'

const MOST_KILLS = 12

/** Runs a mutant until the checker reports what it must, or gives up: then the checker is blind. */
export async function runControl(
  mutant: Mutant,
  seed: string,
): Promise<{ isSeen: boolean; report: KillReport }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'weekly-drill-mutant-'))
  try {
    const report = await runKills({
      entry: mutantBackend(mutant.name),
      dataFolder,
      bankFolder: BANK,
      kills: MOST_KILLS,
      seed,
      moments: mutant.moments,
      stopAtFirst: true,
    })
    const isSeen = report.violations.some(({ kind }) => mutant.expects.includes(kind))
    return { isSeen, report }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
