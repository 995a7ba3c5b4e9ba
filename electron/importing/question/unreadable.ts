import type { ReadingFaultCode } from './reading-codes.ts'
import type { QuestionReading } from './question-reading.ts'

/** The reading of a file that gives nothing but the reason. */
export function unreadable(
  code: ReadingFaultCode,
  values?: Record<string, string | number>,
): QuestionReading {
  const fault = { place: {}, field: '', code, ...(values && { values }) }
  return { questions: [], faults: [fault], leftOut: [], pictures: [] }
}
