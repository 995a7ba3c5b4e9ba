import type { QuestionReading, ReadQuestion, ReadingFault, SourcePlace } from './question-reading.ts'

/**
 * Where a reader puts questions as it finds them, so that a file of 100,000 is never one list of objects. `placeOf` says where a
 * fault of the question's own (`options.B`) lies in the file.
 */
export type QuestionSink = {
  take(question: ReadQuestion, placeOf?: (field: string) => SourcePlace): void
  refuse(faults: readonly ReadingFault[]): void
}

/** The same as one reading, for readers' tests and whoever has few. */
export function collecting(): { sink: QuestionSink; reading: QuestionReading } {
  const reading: QuestionReading = { questions: [], faults: [], leftOut: [], pictures: [] }
  return {
    reading,
    sink: {
      take: question => void reading.questions.push(question),
      refuse: faults => void reading.faults.push(...faults),
    },
  }
}
