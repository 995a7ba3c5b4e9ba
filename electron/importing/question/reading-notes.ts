import type { LeftOutCode, ReadingFaultCode } from './reading-codes.ts'
import { READING_LIMITS } from './reading-limits.ts'
import type {
  QuestionReading,
  ReadContent,
  ReadPicture,
  ReadingFault,
  SourcePlace,
} from './question-reading.ts'
import { unreadable } from './unreadable.ts'
import { bodyFaults } from './body-faults.ts'

type Values = Record<string, string | number>

/** What a reader collects while it goes through a file. */
export type ReadingNotes = {
  /** Takes the question, or its faults where the engine finds it cannot be answered. */
  question(place: SourcePlace, id: string | null, content: ReadContent): void
  fault(place: SourcePlace, field: string, code: ReadingFaultCode, values?: Values): void
  faults(faults: readonly ReadingFault[]): void
  /** A question that is not taken: by its code a fault, or something the bank does not have. */
  refuse(
    place: SourcePlace,
    why: { field: string; code: ReadingFaultCode | LeftOutCode; values?: Values },
  ): void
  leftOut(place: SourcePlace, code: LeftOutCode, values?: Values): void
  /** Counted once a file: a note a question about the same thing helps nobody. */
  countLeftOut(place: SourcePlace, code: LeftOutCode): void
  isFull(): boolean
  done(pictures?: readonly ReadPicture[]): QuestionReading
}

export function readingNotes(): ReadingNotes {
  const reading: QuestionReading = { questions: [], faults: [], leftOut: [], pictures: [] }
  const counted = new Map<LeftOutCode, { place: SourcePlace; count: number }>()

  function faults(found: readonly ReadingFault[]): void {
    const room = READING_LIMITS.notes - reading.faults.length
    if (room > 0) reading.faults.push(...found.slice(0, room))
  }

  return {
    question(place, id, content) {
      const found = bodyFaults(content)
      if (found.length > 0) faults(found.map(fault => ({ place, ...fault })))
      else reading.questions.push({ place, id, content })
    },
    fault(place, field, code, values) {
      faults([{ place, field, code, ...(values && { values }) }])
    },
    faults,
    refuse(place, { field, code, values }) {
      if (isLeftOut(code)) this.leftOut(place, code, values)
      else faults([{ place, field, code, ...(values && { values }) }])
    },
    leftOut(place, code, values) {
      if (reading.leftOut.length < READING_LIMITS.notes)
        reading.leftOut.push({ place, code, ...(values && { values }) })
    },
    countLeftOut(place, code) {
      const entry = counted.get(code)
      if (entry) entry.count += 1
      else counted.set(code, { place, count: 1 })
    },
    isFull: () => reading.questions.length >= READING_LIMITS.questions,
    done(pictures = []) {
      for (const [code, { place, count }] of counted) reading.leftOut.push({ place, code, values: { count } })
      reading.pictures.push(...pictures)
      const { questions, leftOut } = reading
      if (questions.length > READING_LIMITS.questions)
        return unreadable('import.fault.tooManyQuestions', { max: READING_LIMITS.questions })
      const isEmpty = questions.length === 0 && reading.faults.length === 0 && leftOut.length === 0
      return isEmpty ? unreadable('import.fault.noQuestions') : reading
    },
  }
}

function isLeftOut(code: ReadingFaultCode | LeftOutCode): code is LeftOutCode {
  return code.startsWith('import.leftOut.')
}
