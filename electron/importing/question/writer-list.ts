import type { Citation, QuestionContent } from '#engine/question/question'
import { cannotExpressInAiken, writeAiken } from './aiken/write-aiken.ts'
import { type KnownInstrument, namedCitation } from './citation-text.ts'
import { writeQuestionDocx } from './docx/write-docx.ts'
import { cannotExpressInGift, writeGift } from './gift/write-gift.ts'
import { cannotExpressInMoodle, writeMoodle } from './moodle/write-moodle.ts'
import { writePackage } from './package/package-writer.ts'
import type { ReadPicture } from './question-reading.ts'
import { csvOf } from './table/error-workbook.ts'
import { questionWorkbook } from './table/question-workbook.ts'
import { cannotExpressInText, writeText } from './text/write-text.ts'
import { HEADER_ROW, type ExportedQuestion, writeRows } from './table/write-rows.ts'
import type { QuestionFormat } from './reader-list.ts'

/** The words that ids stand for in a file for people. */
export type ExportWords = {
  instruments: readonly KnownInstrument[]
  subjects: readonly { id: string; name: string; topics: readonly { id: string; name: string }[] }[]
}

export type QuestionWriter = {
  id: QuestionFormat
  extension: string
  /** What of a question this format has no place for: codes with a sentence each (reading-codes.ts). */
  cannotExpress(content: QuestionContent): readonly string[]
  write(
    questions: readonly ExportedQuestion[],
    more: { words: ExportWords; pictures: readonly ReadPicture[] },
  ): Uint8Array | Promise<Uint8Array>
}

const ORDER = 'import.cannotExpress.optionOrder'
const PICTURES = 'import.cannotExpress.pictures'

/** Cells stand in columns A to H and have no order of their own; a picture has no cell. */
function notInCells(content: QuestionContent): string[] {
  const codes: string[] = []
  const bodies =
    content.body.type === 'caseGroup' ? content.body.parts.map(({ body }) => body) : [content.body]
  const lists = bodies.flatMap(body => {
    if ('options' in body) return [body.options]
    if ('items' in body) return [body.items]
    return 'lefts' in body ? [body.lefts, body.rights] : []
  })
  if (lists.some(list => list.some(({ id }, index) => index > 0 && id <= (list[index - 1]?.id ?? ''))))
    codes.push(ORDER)
  if (JSON.stringify(content).includes('](picture:')) codes.push(PICTURES)
  return codes
}

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

function writerOf(
  id: QuestionFormat,
  extension: string,
  cannotExpress: QuestionWriter['cannotExpress'],
  written: Written,
): QuestionWriter {
  return {
    id,
    extension,
    cannotExpress,
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
    cannotExpress: () => [],
    write: (questions, { pictures }) => writePackage(questions, pictures),
  },
  {
    id: 'xlsx',
    extension: 'xlsx',
    cannotExpress: notInCells,
    write: (questions, { words }) => questionWorkbook(questions, words),
  },
  {
    id: 'csv',
    extension: 'csv',
    cannotExpress: notInCells,
    write: (questions, { words }) =>
      csvOf([HEADER_ROW, ...questions.flatMap(question => writeRows(question, words))]),
  },
  writerOf('docx', 'docx', content => cannotExpressInText(content, true), writeQuestionDocx),
  writerOf(
    'text',
    'txt',
    content => cannotExpressInText(content, false),
    questions => writeText(questions),
  ),
  writerOf('gift', 'gift', cannotExpressInGift, questions => writeGift(questions)),
  writerOf('aiken', 'aiken', cannotExpressInAiken, questions => writeAiken(questions)),
  writerOf('moodle', 'xml', cannotExpressInMoodle, writeMoodle),
]
