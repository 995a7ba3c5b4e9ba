import type { PaperDocument, PrintedQuestion, PrintedSection } from '#engine/paper/paper-document'
import type { KnownInstrument } from '../citation-text.ts'
import { hanNumber } from '../../docx/han-number.ts'
import { buildDocx } from '../docx/build-docx.ts'
import type { DocxBlock, DocxParagraph, DocxSection, DocxStyle } from '../docx/docx-document.ts'
import type { ReadPicture } from '../question-reading.ts'
import { HEADINGS } from '../text/type-words.ts'
import { answerSheetBlocks } from './answer-sheet-blocks.ts'
import { keyBlocks } from './key-blocks.ts'
import { marks, runningHead, sectionTitle } from './paper-words.ts'

/** What is printed of a paper. The key is for the instructor alone. */
export const PAPER_PARTS = ['paper', 'answerSheet', 'key'] as const
export type PaperPart = (typeof PAPER_PARTS)[number]

export type PaperFile = {
  /** One document a variant. */
  documents: readonly PaperDocument[]
  parts: readonly PaperPart[]
  instruments: readonly KnownInstrument[]
  pictures: readonly ReadPicture[]
}

/**
 * A paper for print as a Word file: for each variant the paper and its answer sheet, and the keys of all variants at the end, where they
 * are easily held back. Each counts its own pages.
 */
export function writePaperDocx({ documents, parts, instruments, pictures }: PaperFile): Uint8Array {
  const has = (part: PaperPart) => parts.includes(part)
  const sections = documents.flatMap(document => [
    ...(has('paper') ? [pagesOf(document, '试卷', paperBlocks(document, !has('answerSheet')))] : []),
    ...(has('answerSheet') ? [pagesOf(document, '答题卡', answerSheetBlocks(document))] : []),
  ])
  const keys = has('key')
    ? documents.map(document => pagesOf(document, '答案与解析', keyBlocks(document, instruments)))
    : []
  return buildDocx({ sections: [...sections, ...keys], pictures })
}

function pagesOf(document: PaperDocument, words: string, blocks: DocxBlock[]): DocxSection {
  return { blocks, header: runningHead(document, words), footer: ['第 ', ' 页 共 ', ' 页'] }
}

function say(style: DocxStyle, text: string, keepsWithNext = false): DocxParagraph {
  return { kind: 'paragraph', style, text, keepsWithNext }
}

const PERSON = '姓名：________________　　警号：________________　　支部：________________'

function paperBlocks(document: PaperDocument, withLines: boolean): DocxBlock[] {
  const { brigade, title, subtitle, variant, questionCount, markCents, minutes, sections } = document
  const time = minutes === null ? '' : `，时间 ${minutes} 分钟`
  return [
    ...(brigade === '' ? [] : [say('subtitle', brigade)]),
    say('title', `${title}（${variant}卷）`),
    ...(subtitle === '' ? [] : [say('subtitle', subtitle)]),
    say('subtitle', `共 ${questionCount} 题，满分 ${marks(markCents)} 分${time}`),
    say('subtitle', PERSON),
    scoreTable(sections),
    ...sections.flatMap((section, index) => sectionBlocks(section, index, withLines)),
  ]
}

/** One column a section and one for the sum, to be filled by hand. */
function scoreTable(sections: readonly PrintedSection[]): DocxBlock {
  const columns = sections.length + 2
  const width = Math.floor(16_000 / columns)
  return {
    kind: 'table',
    widths: Array.from({ length: columns }, () => width),
    rows: [
      ['题号', ...sections.map((_, index) => hanNumber(index + 1)), '总分'],
      ['得分', ...sections.map(() => ''), ''],
    ],
  }
}

function sectionBlocks(section: PrintedSection, index: number, withLines: boolean): DocxBlock[] {
  return [
    say('heading', sectionTitle(section, index)),
    ...section.questions.flatMap(question =>
      questionBlocks(question, {
        label: `${question.number}．${section.eachCents === null ? `（${marks(question.markCents)} 分）` : ''}`,
        withLines,
      }),
    ),
  ]
}

type Look = { label: string; withLines: boolean }

function questionBlocks(question: PrintedQuestion, { label, withLines }: Look): DocxBlock[] {
  const { stem, options, lefts, lines, parts } = question
  const last = parts.length === 0 && (lines === 0 || !withLines) && options.length === 0
  return [
    say('stem', `${label}${printable(stem)}${answerSpace(question)}`, !last),
    ...lefts.map(({ label: left, text }) => say('option', `${left}）${printable(text)}　[　　]`, true)),
    ...optionBlocks(options),
    ...Array.from({ length: withLines ? lines : 0 }, () => say('line', '')),
    ...parts.flatMap(part =>
      questionBlocks(part, { label: `（${part.number}）【${HEADINGS[part.type]}】`, withLines }),
    ),
  ]
}

/** Where the answer is written, behind the stem; `read-text` takes these very forms out again. */
function answerSpace({ type, unit }: PrintedQuestion): string {
  if (type === 'trueFalse') return '（　　）'
  if (type === 'ordering') return '　顺序：________________'
  return type === 'numeric' ? `　________${unit === '' ? '' : ` ${unit}`}` : ''
}

/** Short options stand side by side, as on any paper. */
const SHORT = 8

function optionBlocks(options: readonly { label: string; text: string }[]): DocxBlock[] {
  const texts = options.map(({ label, text }) => `${label}．${printable(text)}`)
  if (texts.length === 0) return []
  const isShort = options.every(({ text }) => text.length <= SHORT && !/[\n!]/u.test(text))
  if (isShort && texts.length <= 4) return [say('option', texts.join('\t'))]
  return texts.map((text, index) => say('option', text, index < texts.length - 1))
}

/** Blanks wide enough to write in. */
function printable(text: string): string {
  return text.replaceAll('____', '________________')
}
