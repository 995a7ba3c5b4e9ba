import type { LeftOutCode, ReadingFaultCode } from './reading-codes.ts'
import type { QuestionSink } from './question-sink.ts'
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

/** With a sink, questions and their faults go there one by one, and the reading that is done has only what concerns the file. */
export function readingNotes(sink?: QuestionSink): ReadingNotes {
  const reading: QuestionReading = { questions: [], faults: [], leftOut: [], pictures: [] }
  const counted = new Map<LeftOutCode, { place: SourcePlace; count: number }>()
  let taken = 0
  let refused = 0

  function faults(found: readonly ReadingFault[]): void {
    const kept = found.slice(0, Math.max(0, READING_LIMITS.notes - refused))
    refused += found.length
    if (kept.length === 0) return
    if (sink) sink.refuse(kept)
    else reading.faults.push(...kept)
  }

  function leftOut(place: SourcePlace, code: LeftOutCode, values?: Values): void {
    if (reading.leftOut.length < READING_LIMITS.notes)
      reading.leftOut.push({ place, code, ...(values && { values }) })
  }

  return {
    question(place, id, content) {
      const found = bodyFaults(content)
      if (found.length > 0) return faults(found.map(fault => ({ place, ...fault })))
      taken += 1
      const question = { place, id, content }
      if (sink) sink.take(question)
      else reading.questions.push(question)
    },
    fault(place, field, code, values) {
      faults([{ place, field, code, ...(values && { values }) }])
    },
    faults,
    refuse(place, { field, code, values }) {
      if (isLeftOut(code)) leftOut(place, code, values)
      else faults([{ place, field, code, ...(values && { values }) }])
    },
    leftOut,
    countLeftOut(place, code) {
      const entry = counted.get(code)
      if (entry) entry.count += 1
      else counted.set(code, { place, count: 1 })
    },
    isFull: () => taken >= READING_LIMITS.questions,
    done(pictures = []) {
      for (const [code, { place, count }] of counted) reading.leftOut.push({ place, code, values: { count } })
      reading.pictures.push(...pictures)
      const isEmpty = taken === 0 && refused === 0 && reading.leftOut.length === 0
      return isEmpty ? unreadable('import.fault.noQuestions') : reading
    },
  }
}

function isLeftOut(code: ReadingFaultCode | LeftOutCode): code is LeftOutCode {
  return code.startsWith('import.leftOut.')
}
