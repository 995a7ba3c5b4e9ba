import type { ArchiveLimits } from '../archive/zip-parts.ts'
import type { WorkerLimits } from '../worker/read-in-worker.ts'

/** Sizes that no statute reaches: the Criminal Law, one of the longest, has 505 articles in 220 KB. */
export type StatuteLimits = ArchiveLimits &
  WorkerLimits & { inputBytes: number; characters: number; articles: number }

const MIB = 1024 * 1024

export const STATUTE_LIMITS: StatuteLimits = {
  inputBytes: 5 * MIB,
  entries: 500,
  inflatedBytes: 64 * MIB,
  ratio: 200,
  ratioFromBytes: MIB,
  characters: 2_000_000,
  articles: 2_000,
  memoryMiB: 256,
  wallClockMs: 30_000,
}
