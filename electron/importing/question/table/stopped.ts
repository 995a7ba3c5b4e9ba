import type { ReadingFault } from '../question-reading.ts'
import { ReadingStop } from './table.ts'

/** The one fault of a file that could not be read to its end; what is no ReadingStop is a mistake of ours and goes on. */
export function stopped(error: unknown): ReadingFault {
  if (!(error instanceof ReadingStop)) throw error
  return { place: error.place, field: '', code: error.code, values: error.values }
}
