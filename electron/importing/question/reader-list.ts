import { aikenReader } from './aiken/aiken-reader.ts'
import { csvReader } from './csv/csv-reader.ts'
import { docxReader } from './docx/docx-reader.ts'
import { giftReader } from './gift/gift-reader.ts'
import { moodleReader } from './moodle/moodle-reader.ts'
import { packageReader } from './package/package-reader.ts'
import type { ListedReader } from './question-reading.ts'
import { textReader } from './text/text-reader.ts'
import { xlsxReader } from './xlsx/xlsx-reader.ts'

export type QuestionFormat = (typeof READERS)[number]['id']

/**
 * Which reader serves which format; a new one is one file and one line here. Order decides where bytes look like several: what is
 * sure of itself first, plain text last.
 */
export const READERS = [
  packageReader,
  xlsxReader,
  docxReader,
  moodleReader,
  giftReader,
  aikenReader,
  csvReader,
  textReader,
] as const satisfies readonly ListedReader[]

/** By the word of whoever chose the file, by what the bytes say, and only then by the name's ending. */
export function readerFor(
  fileName: string,
  bytes: Uint8Array,
  format: QuestionFormat | null,
): (ListedReader & { id: QuestionFormat }) | null {
  if (format !== null) return READERS.find(({ id }) => id === format) ?? null
  const ending = /\.[^.\\/]{1,8}$/u.exec(fileName.toLowerCase())?.[0] ?? ''
  const named = READERS.filter(({ extensions }: ListedReader) => extensions.includes(ending))
  return (
    named.find(reader => reader.recognises(bytes)) ??
    READERS.find(reader => reader.recognises(bytes)) ??
    named[0] ??
    null
  )
}
