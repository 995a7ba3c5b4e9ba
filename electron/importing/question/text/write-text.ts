import { assertNever } from '#engine/assert-never'
import type { Option, PartBody, QuestionBody, QuestionType } from '#engine/question/question'
import { readCitationLine, writeCitationLine } from '../citation-line.ts'
import type { ReadContent } from '../question-reading.ts'
import type { CannotExpressCode } from '../reading-codes.ts'
import { hasPictures } from '../picture-marks.ts'
import { writeBlankAnswers } from './blank-answers.ts'
import { guardStem, guardText } from './guard-text.ts'
import { writeKeyPoint } from './key-points.ts'
import { GUARD } from './text-lines.ts'
import { HEADINGS } from './type-words.ts'

export type WrittenQuestion = { id: string | null; content: ReadContent }

/** What one line of the document is; a word processor gives each its own look. */
export type LayoutLine = { kind: 'heading' | 'stem' | 'option' | 'below'; text: string }

const NUMERALS = Array.from('一二三四五六七八九十')

/** Questions in the layout that `readTextLines` reads back. Texts with several lines stay one `LayoutLine`. */
export function layoutLines(questions: readonly WrittenQuestion[]): LayoutLine[] {
  const lines: LayoutLine[] = []
  let type: QuestionType | null = null
  let section = 0
  for (const [index, { id, content }] of questions.entries()) {
    if (content.body.type !== type) {
      type = content.body.type
      lines.push({ kind: 'heading', text: `${numeral(section)}、${HEADINGS[type]}` })
      section += 1
    }
    lines.push({ kind: 'stem', text: `${index + 1}．${guardStem(content.body.stem)}` })
    const { body } = content
    if (body.type !== 'caseGroup') lines.push(...bodyLines(body))
    lines.push(...reasonLines(content), ...particularLines(id, content))
    if (body.type === 'caseGroup') lines.push(...body.parts.flatMap(partLines))
  }
  return lines
}

/** The same as a text file. */
export function writeText(questions: readonly WrittenQuestion[]): string {
  return `${layoutLines(questions)
    .map(({ kind, text }) => (kind === 'heading' ? `\n${text}` : text))
    .join('\n')
    .trimStart()}\n`
}

function numeral(index: number): string {
  const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10]
  if (tens === 0) return NUMERALS[ones - 1] ?? ''
  return `${tens === 1 ? '' : (NUMERALS[(tens - 1) % 10] ?? '')}十${ones === 0 ? '' : (NUMERALS[ones - 1] ?? '')}`
}

function below(label: string, text: string): LayoutLine {
  return { kind: 'below', text: `${label}：${text}` }
}

function optionLines(options: readonly Option[]): LayoutLine[] {
  return options.map(({ id, text }) => ({ kind: 'option', text: `${id}．${guardText(text)}` }))
}

function partLines(
  { body, explanation, citations }: { body: PartBody } & Pick<ReadContent, 'explanation' | 'citations'>,
  index: number,
): LayoutLine[] {
  const stem = `（${index + 1}）【${HEADINGS[body.type]}】${guardStem(body.stem)}`
  return [{ kind: 'stem', text: stem }, ...bodyLines(body), ...reasonLines({ explanation, citations })]
}

function bodyLines(body: Exclude<QuestionBody, { type: 'caseGroup' }>): LayoutLine[] {
  switch (body.type) {
    case 'single':
      return [...optionLines(body.options), below('答案', body.key)]
    case 'multiple':
      return [...optionLines(body.options), below('答案', body.key.join(''))]
    case 'trueFalse':
      return [below('答案', body.key ? '对' : '错')]
    case 'fillIn':
      return [below('答案', guardText(writeBlankAnswers(body.blanks)))]
    case 'numeric':
      return [
        below('答案', body.key),
        ...(body.tolerance === '0' ? [] : [below('允许误差', body.tolerance)]),
        ...(body.unit === '' ? [] : [below('单位', guardText(body.unit))]),
      ]
    case 'ordering':
      return [...optionLines(body.items), below('答案', body.key.join(''))]
    case 'matching':
      return [
        ...body.lefts.map(({ text }, index): LayoutLine => ({
          kind: 'option',
          text: `${index + 1}）${guardText(text)}`,
        })),
        ...optionLines(body.rights),
        below('答案', pairWords(body)),
      ]
    case 'shortAnswer': {
      const [first = '', ...others] = body.keyPoints.map(point => guardText(writeKeyPoint(point)))
      return [
        below('答案', first),
        ...others.map((text): LayoutLine => ({
          kind: 'below',
          text: text.startsWith(GUARD) ? text : GUARD + text,
        })),
      ]
    }
    default:
      return assertNever(body)
  }
}

function pairWords({ lefts, key }: Extract<QuestionBody, { type: 'matching' }>): string {
  return key.map(({ left, right }) => `${lefts.findIndex(({ id }) => id === left) + 1}-${right}`).join(' ')
}

function reasonLines({
  explanation,
  citations,
}: Pick<ReadContent, 'explanation' | 'citations'>): LayoutLine[] {
  return [
    ...(explanation === '' ? [] : [below('解析', guardText(explanation))]),
    ...(citations.length === 0 ? [] : [below('依据', guardText(writeCitationLine(citations)))]),
  ]
}

function particularLines(id: string | null, content: ReadContent): LayoutLine[] {
  const { subject, topic, difficulty, isCase, tags, effectiveFrom, expiresOn } = content
  const entries: [string, string | null | undefined][] = [
    ['难度', difficulty === null ? null : String(difficulty)],
    ['学科', subject],
    ['知识点', topic],
    ['编号', id],
    ['案例题', isCase ? '是' : null],
    ['标签', tags?.join('，')],
    ['生效日期', effectiveFrom],
    ['失效日期', expiresOn],
  ]
  return entries.flatMap(([label, text]) =>
    text === null || text === undefined || text === '' ? [] : [below(label, guardText(text))],
  )
}

/** What would be lost in this layout. `pictures` only where the file cannot hold them, as in plain text. */
export function cannotExpressInText(content: ReadContent, holdsPictures: boolean): CannotExpressCode[] {
  const codes: CannotExpressCode[] = []
  const bodies =
    content.body.type === 'caseGroup' ? content.body.parts.map(({ body }) => body) : [content.body]
  if (bodies.some(body => !hasPlainNames(body))) codes.push('import.cannotExpress.optionNames')
  const citations = [
    ...content.citations,
    ...(content.body.type === 'caseGroup' ? content.body.parts.flatMap(part => part.citations) : []),
  ]
  const isLost = (one: (typeof citations)[number]) =>
    JSON.stringify(sorted(readCitationLine(writeCitationLine([one]))?.[0])) !== JSON.stringify(sorted(one))
  const hasOddTag = content.tags?.some(tag => /[,，、;；\n]/u.test(tag) || tag.trim() !== tag) === true
  if (hasOddTag || citations.some(isLost)) codes.push('import.cannotExpress.particulars')
  if (!holdsPictures && hasPictures(content)) codes.push('import.cannotExpress.pictures')
  return codes
}

function sorted(value: object | undefined): unknown {
  return value === undefined
    ? null
    : Object.entries(value)
        .filter(([, entry]) => entry !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** A, B, C … in this order: the only names that a printed question has. */
function hasPlainNames(body: QuestionBody): boolean {
  const isPlain = (options: readonly Option[]) =>
    options.every(({ id }, index) => id === String.fromCharCode(65 + index))
  switch (body.type) {
    case 'single':
    case 'multiple':
      return isPlain(body.options)
    case 'ordering':
      return isPlain(body.items)
    case 'matching':
      return isPlain(body.lefts) && isPlain(body.rights)
    case 'trueFalse':
    case 'fillIn':
    case 'numeric':
    case 'shortAnswer':
    case 'caseGroup':
      return true
    default:
      return assertNever(body)
  }
}
