import { assertNever } from '#engine/assert-never'
import type {
  PaperDocument,
  PrintedAnswer,
  PrintedKey,
  PrintedQuestion,
  PrintedSection,
} from '#engine/paper/paper-document'
import { hanNumber } from '../../docx/han-number.ts'
import { buildDocx } from '../docx/build-docx.ts'
import type { DocxBlock, DocxParagraph, DocxStyle } from '../docx/docx-document.ts'
import type { ReadPicture } from '../question-reading.ts'
import { HEADINGS } from '../text/type-words.ts'

export type PaperPart = 'paper' | 'answerSheet' | 'key'

/** A paper for print as a Word file: what is asked for of paper, answer sheet and key, each from a new page. */
export function writePaperDocx(
  document: PaperDocument,
  parts: readonly PaperPart[],
  pictures: readonly ReadPicture[] = [],
): Uint8Array {
  const blocks = parts.flatMap((part, index) => {
    const [first, ...rest] = BLOCKS[part](document)
    if (first === undefined || first.kind === 'table') return []
    return [{ ...first, startsPage: index > 0 }, ...rest]
  })
  return buildDocx({
    blocks,
    pictures,
    header: `${document.brigade}　${document.title}（${document.variant}卷）`,
    footer: ['第 ', ' 页 共 ', ' 页'],
  })
}

const BLOCKS: Record<PaperPart, (document: PaperDocument) => DocxBlock[]> = {
  paper: paperBlocks,
  answerSheet: answerSheetBlocks,
  key: keyBlocks,
}

function say(style: DocxStyle, text: string, keepsWithNext = false): DocxParagraph {
  return { kind: 'paragraph', style, text, keepsWithNext }
}

/** 200 → 2, 250 → 2.5. */
function marks(cents: number): string {
  return String(cents / 100)
}

function headBlocks({ brigade, title, variant }: PaperDocument, words: string): DocxBlock[] {
  return [say('title', `${brigade}${title}${words}（${variant}卷）`)]
}

const PERSON = '姓名：________________　　警号：________________　　支部：________________'

function paperBlocks(document: PaperDocument): DocxBlock[] {
  const { questionCount, markCents, minutes, sections } = document
  const time = minutes === null ? '' : `，时间 ${minutes} 分钟`
  return [
    ...headBlocks(document, '试卷'),
    say('subtitle', `共 ${questionCount} 题，满分 ${marks(markCents)} 分${time}`),
    say('subtitle', PERSON),
    scoreTable(sections),
    ...sections.flatMap(sectionBlocks),
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

function sectionTitle({ type, count, markCents, questions }: PrintedSection, index: number): string {
  const [first] = questions
  const isEven = first !== undefined && questions.every(question => question.markCents === first.markCents)
  const each = isEven ? `每题 ${marks(first.markCents)} 分，` : ''
  return `${hanNumber(index + 1)}、${HEADINGS[type]}（共 ${count} 题，${each}共 ${marks(markCents)} 分）`
}

function sectionBlocks(section: PrintedSection, index: number): DocxBlock[] {
  return [
    say('heading', sectionTitle(section, index)),
    ...section.questions.flatMap(question => questionBlocks(question, `${question.number}．`)),
  ]
}

function questionBlocks(question: PrintedQuestion, label: string): DocxBlock[] {
  const { type, stem, options, lefts, lines, unit, parts } = question
  const place = { trueFalse: '（　　）', ordering: '　顺序：________________', numeric: `　________${unit}` }
  const after = type === 'trueFalse' || type === 'ordering' || type === 'numeric' ? place[type] : ''
  return [
    say('stem', `${label}${printable(stem)}${after}`),
    ...lefts.map(({ label: left, text }) => say('option', `（${left}）${printable(text)}　[　　]`, true)),
    ...optionBlocks(options),
    ...Array.from({ length: lines }, () => say('line', '')),
    ...parts.flatMap(part => questionBlocks(part, `（${part.number}）`)),
  ]
}

/** Short options stand side by side, as on any paper. */
const SHORT = 8

function optionBlocks(options: readonly { label: string; text: string }[]): DocxBlock[] {
  const texts = options.map(({ label, text }) => `${label}．${printable(text)}`)
  if (texts.length === 0) return []
  const isShort = options.every(({ text }) => text.length <= SHORT && !/[\n!]/u.test(text))
  if (isShort) return [say('option', texts.join('\t'))]
  return texts.map((text, index) => say('option', text, index < texts.length - 1))
}

/** Blanks wide enough to write in. */
function printable(text: string): string {
  return text.replaceAll('____', '________________')
}

function answerSheetBlocks(document: PaperDocument): DocxBlock[] {
  return [
    ...headBlocks(document, '答题卡'),
    say('subtitle', PERSON),
    ...document.sections.flatMap((section, index): DocxBlock[] => [
      say('heading', sectionTitle(section, index)),
      ...sheetBlocks(section),
    ]),
  ]
}

const COLUMNS = 10

function sheetBlocks({ questions }: PrintedSection): DocxBlock[] {
  const fields = questions.flatMap(sheetFields)
  const short = fields.filter(({ lines }) => lines === 0)
  const rows: string[][] = []
  for (let from = 0; from < short.length; from += COLUMNS) {
    const some = short.slice(from, from + COLUMNS)
    rows.push(
      some.map(({ label }) => label),
      some.map(() => ''),
    )
  }
  const table: DocxBlock[] =
    rows.length === 0 ? [] : [{ kind: 'table', widths: Array.from({ length: COLUMNS }, () => 1_600), rows }]
  const long = fields.filter(({ lines }) => lines > 0)
  return [
    ...table,
    ...long.flatMap(({ label, lines }) => [
      say('stem', label),
      ...Array.from({ length: lines }, () => say('line', '')),
    ]),
  ]
}

function sheetFields({
  number,
  type,
  blanks,
  lefts,
  lines,
  parts,
}: PrintedQuestion): { label: string; lines: number }[] {
  if (parts.length > 0)
    return parts.flatMap(part =>
      sheetFields(part).map(field => ({ ...field, label: `${number}（${field.label}）` })),
    )
  if (type === 'shortAnswer') return [{ label: `${number}．`, lines }]
  if (blanks > 1)
    return Array.from({ length: blanks }, (_, index) => ({ label: `${number}-${index + 1}`, lines: 0 }))
  if (lefts.length > 0) return lefts.map(({ label }) => ({ label: `${number}-${label}`, lines: 0 }))
  return [{ label: String(number), lines: 0 }]
}

function keyBlocks(document: PaperDocument): DocxBlock[] {
  return [
    ...headBlocks(document, '参考答案'),
    ...document.sections.flatMap((section, index): DocxBlock[] => {
      const numbers = new Set(section.questions.map(({ number }) => number))
      return [
        say('heading', sectionTitle(section, index)),
        ...document.key.filter(({ number }) => numbers.has(number)).flatMap(keyLines),
      ]
    }),
  ]
}

function keyLines({ number, part, answer, explanation }: PrintedKey): DocxBlock[] {
  const label = part === null ? `${number}．` : `${number}（${part}）`
  return [
    say('plain', `${label}${answerWords(answer)}`),
    ...(explanation === '' ? [] : [say('below', `解析：${explanation}`)]),
  ]
}

export function answerWords(answer: PrintedAnswer): string {
  switch (answer.kind) {
    case 'labels':
      return answer.labels.join('')
    case 'truth':
      return answer.value ? '√' : '×'
    case 'forms':
      return answer.blanks.map(forms => forms.join(' / ')).join('；')
    case 'number':
      return `${answer.key}${answer.tolerance === '0' ? '' : ` ± ${answer.tolerance}`}${answer.unit === '' ? '' : ` ${answer.unit}`}`
    case 'pairs':
      return answer.pairs.map(({ left, right }) => `${left}-${right}`).join('　')
    case 'points':
      return answer.points.map(({ text, markCents }) => `\n${text}（${marks(markCents)} 分）`).join('')
    default:
      return assertNever(answer)
  }
}
