import type { Citation, QuestionContent } from '#engine/question/question'
import { cannotExpressInAiken, writeAiken } from './aiken/write-aiken.ts'
import { type KnownInstrument, namedCitation } from './citation-text.ts'
import { writeQuestionDocx } from './docx/write-docx.ts'
import { cannotExpressInGift, writeGift } from './gift/write-gift.ts'
import { cannotExpressInMoodle, writeMoodle } from './moodle/write-moodle.ts'
import { writePackage } from './package/package-writer.ts'
import { hasPictures } from './picture-marks.ts'
import type { ReadPicture } from './question-reading.ts'
import { csvOf } from './table/error-workbook.ts'
import { questionWorkbook } from './table/question-workbook.ts'
import { cannotExpressInText, writeText } from './text/write-text.ts'
import { type ExportedQuestion, writeTable } from './table/write-rows.ts'
import type { QuestionFormat } from './reader-list.ts'

/** The words that ids stand for in a file for people. */
export type ExportWords = {
  instruments: readonly KnownInstrument[]
  subjects: readonly { id: string; name: string; topics: readonly { id: string; name: string }[] }[]
}

export type QuestionWriter = {
  id: QuestionFormat
  extension: string
  /** Whether the file has the pictures in it, so that whoever writes must have them at hand. */
  holdsPictures: boolean
  /** What of a question this format has no place for: codes with a sentence each (reading-codes.ts). */
  cannotExpress(content: QuestionContent): readonly string[]
  write(
    questions: readonly ExportedQuestion[],
    more: { words: ExportWords; pictures: readonly ReadPicture[] },
  ): Uint8Array | Promise<Uint8Array>
}

const PICTURES = 'import.cannotExpress.pictures'

/** A question with names where it has ids, as the other formats say it; the planner finds the ids again. */
function named({ id, content }: ExportedQuestion, { instruments, subjects }: ExportWords): ExportedQuestion {
  const subject = subjects.find(known => known.id === content.subject)
  const topic = subject?.topics.find(known => known.id === content.topic)
  const known = (citations: Citation[]) => citations.map(one => namedCitation(one, instruments))
  const body =
    content.body.type === 'caseGroup'
      ? {
          ...content.body,
          parts: content.body.parts.map(part => ({ ...part, citations: known(part.citations) })),
        }
      : content.body
  return {
    id,
    content: {
      ...content,
      subject: subject?.name ?? content.subject,
      topic: topic?.name ?? content.topic,
      citations: known(content.citations),
      body,
    },
  }
}

type Written = (
  questions: readonly ExportedQuestion[],
  pictures: readonly ReadPicture[],
) => string | Uint8Array

function writerOf(definition: Omit<QuestionWriter, 'write'>, written: Written): QuestionWriter {
  return {
    ...definition,
    write(questions, { words, pictures }) {
      const file = written(
        questions.map(question => named(question, words)),
        pictures,
      )
      return typeof file === 'string' ? new TextEncoder().encode(file) : file
    },
  }
}

/** Which writer serves which format; a new one is one file and one line here. */
export const WRITERS: readonly QuestionWriter[] = [
  {
    id: 'package',
    extension: 'wdq',
    holdsPictures: true,
    cannotExpress: () => [],
    write: (questions, { pictures }) => writePackage(questions, pictures),
  },
  {
    id: 'xlsx',
    extension: 'xlsx',
    holdsPictures: true,
    cannotExpress: () => [],
    write: (questions, { words, pictures }) => questionWorkbook(questions, words, pictures),
  },
  {
    id: 'csv',
    extension: 'csv',
    holdsPictures: false,
    cannotExpress: content => (hasPictures(content) ? [PICTURES] : []),
    write: (questions, { words }) => csvOf(writeTable(questions, words)),
  },
  writerOf(
    {
      id: 'docx',
      extension: 'docx',
      holdsPictures: true,
      cannotExpress: content => cannotExpressInText(content, true),
    },
    writeQuestionDocx,
  ),
  writerOf(
    {
      id: 'text',
      extension: 'txt',
      holdsPictures: false,
      cannotExpress: content => cannotExpressInText(content, false),
    },
    questions => writeText(questions),
  ),
  writerOf(
    { id: 'gift', extension: 'gift', holdsPictures: false, cannotExpress: cannotExpressInGift },
    questions => writeGift(questions),
  ),
  writerOf(
    { id: 'aiken', extension: 'aiken', holdsPictures: false, cannotExpress: cannotExpressInAiken },
    questions => writeAiken(questions),
  ),
  writerOf(
    { id: 'moodle', extension: 'xml', holdsPictures: true, cannotExpress: cannotExpressInMoodle },
    writeMoodle,
  ),
]
