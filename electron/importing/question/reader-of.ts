import type { QuestionReading, StreamingReader } from './question-reading.ts'
import { type ReadingNotes, readingNotes } from './reading-notes.ts'

type Definition<Id extends string> = Pick<StreamingReader<Id>, 'id' | 'extensions' | 'recognises'> & {
  readNoting(bytes: Uint8Array, notes: ReadingNotes): QuestionReading | Promise<QuestionReading>
}

/** A reader that hands questions on as it finds them, and all at once for whoever has few. */
export function readerOf<const Id extends string>(definition: Definition<Id>): StreamingReader<Id> {
  return {
    id: definition.id,
    extensions: definition.extensions,
    recognises: bytes => definition.recognises(bytes),
    async read(bytes) {
      return definition.readNoting(bytes, readingNotes())
    },
    async readInto(bytes, sink) {
      const { faults, leftOut, pictures } = await definition.readNoting(bytes, readingNotes(sink))
      return { faults, leftOut, pictures }
    },
  }
}
