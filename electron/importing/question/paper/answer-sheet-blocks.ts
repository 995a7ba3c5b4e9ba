import type { PaperDocument, PrintedQuestion, PrintedSection } from '#engine/paper/paper-document'
import type { DocxBlock, DocxStyle } from '../docx/docx-document.ts'
import { sectionTitle } from './paper-words.ts'

const PERSON = '姓名：________________　　警号：________________　　支部：________________'
const COLUMNS = 10

/** 答题卡: a field for each question, blank or line of a matching, and lines where sentences are asked for. */
export function answerSheetBlocks(document: PaperDocument): DocxBlock[] {
  return [
    say('title', `${document.title}答题卡（${document.variant}卷）`),
    say('subtitle', PERSON),
    ...document.sections.flatMap((section, index): DocxBlock[] => [
      say('heading', sectionTitle(section, index)),
      ...sheetBlocks(section),
    ]),
  ]
}

function say(style: DocxStyle, text: string): DocxBlock {
  return { kind: 'paragraph', style, text }
}

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

function sheetFields(question: PrintedQuestion): { label: string; lines: number }[] {
  const { number, type, blanks, lefts, lines, parts } = question
  if (parts.length > 0)
    return parts.flatMap(part =>
      sheetFields(part).map(field => ({ ...field, label: `${number}（${field.label}）` })),
    )
  if (type === 'shortAnswer') return [{ label: `（第 ${number} 题）`, lines }]
  if (blanks > 1)
    return Array.from({ length: blanks }, (_, index) => ({ label: `${number}-${index + 1}`, lines: 0 }))
  if (lefts.length > 0) return lefts.map(({ label }) => ({ label: `${number}-${label}`, lines: 0 }))
  return [{ label: String(number), lines: 0 }]
}
