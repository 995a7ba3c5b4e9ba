import type { QuestionContent } from '#engine/question/question'
import type { QuestionLimits } from './question-limits.ts'
import type { QuestionSink } from './question-sink.ts'

/** Where in the file something stands, in the words its author sees: sheet, row and column of a workbook, line of a text. */
export type SourcePlace = {
  sheet?: string
  /** From 1, as the office program counts. */
  row?: number
  /** The column's heading, or its letter where it has none. */
  column?: string
  line?: number
}

/**
 * What a reader could not take. `code` is a message key with a sentence in every language, `field` the part of the question
 * (`stem`, `options.B`, `key` …), empty where it is the whole row or file.
 */
export type ReadingFault = {
  place: SourcePlace
  field: string
  code: string
  values?: Record<string, string | number>
}

/** What the file leaves open is null; the person who imports chooses a topic and a difficulty for those. */
export type ReadContent = Omit<QuestionContent, 'subject' | 'topic' | 'difficulty'> & {
  subject: string | null
  topic: string | null
  difficulty: QuestionContent['difficulty'] | null
}

/** `id` is the stable 编号 where the file gives one: it updates instead of doubling. */
export type ReadQuestion = { place: SourcePlace; id: string | null; content: ReadContent }

/** A picture found in the file; texts name it as `picture:<sha256>`. These bytes are never stored (plan/held-questions.ts). */
export type ReadPicture = { sha256: string; name: string; bytes: Uint8Array }

/** Something the file says and the bank has no place for. */
export type LeftOut = { place: SourcePlace; code: string; values?: Record<string, string | number> }

/**
 * All that one file says. A question with a fault is not among `questions`. `leftOut` names what the format can say and the bank
 * cannot, so that nothing is dropped in silence.
 */
export type QuestionReading = {
  questions: ReadQuestion[]
  faults: ReadingFault[]
  leftOut: LeftOut[]
  pictures: ReadPicture[]
}

/**
 * One format, one file, one of these; `reader-list.ts` names them all. `read` gets the whole file (its size is capped before) and
 * runs in a worker with caps on memory and time. A file that is not of the format at all gives one fault, never an exception.
 */
export type QuestionReader<Id extends string = string> = {
  id: Id
  extensions: readonly string[]
  /** Whether these bytes look like the format, for files whose extension says little (.txt, .xml, pasted text). */
  recognises(bytes: Uint8Array): boolean
  read(bytes: Uint8Array): Promise<QuestionReading>
}

/**
 * A reader that hands each question on as it finds it, so that a file of 100,000 is never one list of objects. What it returns has
 * the faults of the file itself; those of a question go to the sink.
 */
export type StreamingReader<Id extends string = string> = QuestionReader<Id> & {
  readInto(
    bytes: Uint8Array,
    sink: QuestionSink,
    limits?: QuestionLimits,
  ): Promise<Omit<QuestionReading, 'questions'>>
}

/** As the list has them: some stream, the others give all at once. */
export type ListedReader = QuestionReader & Partial<Pick<StreamingReader, 'readInto'>>
