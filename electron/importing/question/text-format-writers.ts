import { cannotExpressInAiken, writeAiken } from './aiken/write-aiken.ts'
import { writeQuestionDocx } from './docx/write-docx.ts'
import { cannotExpressInGift, writeGift } from './gift/write-gift.ts'
import { cannotExpressInMoodle, writeMoodle } from './moodle/write-moodle.ts'
import { cannotExpressInText, writeText } from './text/write-text.ts'
import { inWords } from './in-words.ts'
import type { WrittenQuestion } from './text/write-text.ts'
import type { ExportWords, QuestionWriter } from './writer-list.ts'

/** The writers of formats that are text inside, for the list of all. */
export const TEXT_FORMAT_WRITERS: readonly QuestionWriter[] = [
  {
    id: 'docx',
    extension: 'docx',
    cannotExpress: content => cannotExpressInText(content, true),
    write: (questions, { words, pictures }) => writeQuestionDocx(named(questions, words), pictures),
  },
  {
    id: 'text',
    extension: 'txt',
    cannotExpress: content => cannotExpressInText(content, false),
    write: (questions, { words }) => encoded(writeText(named(questions, words))),
  },
  {
    id: 'gift',
    extension: 'gift',
    cannotExpress: cannotExpressInGift,
    write: questions => encoded(writeGift(questions)),
  },
  {
    id: 'moodle',
    extension: 'xml',
    cannotExpress: cannotExpressInMoodle,
    write: (questions, { pictures }) => encoded(writeMoodle(questions, pictures)),
  },
  {
    id: 'aiken',
    extension: 'txt',
    cannotExpress: cannotExpressInAiken,
    write: questions => encoded(writeAiken(questions)),
  },
]

function named(questions: readonly WrittenQuestion[], words: ExportWords): WrittenQuestion[] {
  return questions.map(({ id, content }) => ({ id, content: inWords(content, words) }))
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
