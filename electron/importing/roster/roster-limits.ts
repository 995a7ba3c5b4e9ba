import type { ArchiveLimits } from '../archive/zip-parts.ts'
import type { WorkerLimits } from '../worker/read-in-worker.ts'

/**
 * Sizes that no honest roster reaches. They are checked before anything is inflated, so that a bomb costs nothing; memory and time
 * of the worker are the second fence, for what the first one does not foresee.
 */
export type RosterLimits = ArchiveLimits &
  WorkerLimits & {
    inputBytes: number
    rows: number
    columns: number
    /** Cells of a sheet up to the last one of each row: a row of one cell far to the right costs the reader all before it. */
    cells: number
    /** The header is looked for in this many first rows. */
    headerRows: number
  }

const MIB = 1024 * 1024

export const ROSTER_LIMITS: RosterLimits = {
  inputBytes: 5 * MIB,
  entries: 200,
  inflatedBytes: 64 * MIB,
  ratio: 200,
  ratioFromBytes: MIB,
  rows: 5_000,
  columns: 60,
  cells: 20_000_000,
  headerRows: 10,
  memoryMiB: 256,
  wallClockMs: 30_000,
}
