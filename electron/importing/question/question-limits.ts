import type { ArchiveLimits } from '../archive/zip-parts.ts'

/**
 * Sizes that no honest question file reaches. They are checked before anything is inflated or kept, so that a bomb costs nothing;
 * memory and time of the worker are the second fence, for what the first one does not foresee.
 */
export type QuestionLimits = ArchiveLimits & {
  inputBytes: number
  rows: number
  columns: number
  /** One cell or field, at what Excel holds: 20 key points in one cell are longer than any stem. */
  cellLength: number
  /** The header is looked for in this many first rows. */
  headerRows: number
  questions: number
  faults: number
  /** All questions of a file, as kept in the worker. */
  keptBytes: number
  memoryMiB: number
  /** One step: reading the file, planning, writing a workbook. */
  wallClockMs: number
}

const MIB = 1024 * 1024

export const QUESTION_LIMITS: QuestionLimits = {
  inputBytes: 64 * MIB,
  entries: 2_000,
  inflatedBytes: 128 * MIB,
  ratio: 200,
  ratioFromBytes: MIB,
  rows: 200_000,
  columns: 60,
  cellLength: 32_767,
  headerRows: 15,
  questions: 150_000,
  faults: 50_000,
  keptBytes: 192 * MIB,
  memoryMiB: 320,
  wallClockMs: 60_000,
}
