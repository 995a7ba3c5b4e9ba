import { assertNever } from '#engine/assert-never'
import type { Option, QuestionBody } from '#engine/question/question'
import { writeCategory } from '../category-path.ts'
import { escapeWildcards, fractionOf, optionId } from '../choice-answers.ts'
import { isReadAsCitation, readCitationLine, withCitationLine, writeCitationLine } from '../citation-line.ts'
import { decimalText } from '../decimal-text.ts'
import { keyPointLines, losesKeyPoints } from '../key-point-lines.ts'
import { losesTags, writeTags } from '../particular-tags.ts'
import { hasPictures } from '../picture-marks.ts'
import type { ReadContent } from '../question-reading.ts'
import type { CannotExpressCode } from '../reading-codes.ts'
import { escapeGift } from './gift-signs.ts'

export type GiftQuestion = { id: string | null; content: ReadContent }

/**
 * Questions as GIFT that Moodle reads. Types that the format does not have are skipped: ask `cannotExpressInGift` first and show it.
 */
export function writeGift(questions: readonly GiftQuestion[]): string {
  const pieces: string[] = []
  let category = ''
  for (const { id, content } of questions) {
    const answers = writeAnswers(content.body)
    if (answers === null) continue
    const own = writeCategory(content)
    if (own !== category) {
      category = own
      pieces.push(`$CATEGORY: ${own.replaceAll('\n', ' ')}`)
    }
    const title = id === null ? '' : `::${escapeGift(id)}::`
    pieces.push(
      `${commentOf(id, content)}${title}[markdown]${escapeGift(content.body.stem)}{${answers}${generalOf(content)}}`,
    )
  }
  return `${pieces.join('\n\n')}\n`
}

function commentOf(id: string | null, content: ReadContent): string {
  const plain = (text: string) => text.replaceAll(/[\\\]]/gu, String.raw`\$&`).replaceAll('\n', ' ')
  const marks = [
    ...(id === null ? [] : [`[id:${plain(id)}]`]),
    ...writeTags(content).map(tag => `[tag:${plain(tag)}]`),
  ]
  return marks.length === 0 ? '' : `// ${marks.join(' ')}\n`
}

function generalOf({ body, explanation, citations }: ReadContent): string {
  const points = body.type === 'shortAnswer' ? keyPointLines(body.keyPoints) : ''
  const whole = withCitationLine([explanation, points].filter(text => text !== '').join('\n'), citations)
  return whole === '' ? '' : `\n\t####${textOf(whole)}`
}

/** A text that begins like a weight or a format says its own format first, so that nothing is taken for one. */
function textOf(text: string): string {
  return /^\s*[[%]/u.test(text) ? `[markdown]${escapeGift(text)}` : escapeGift(text)
}

/** null where GIFT has no such question. */
function writeAnswers(body: QuestionBody): string | null {
  switch (body.type) {
    case 'single':
      return lines(body.options, ({ id }) => (id === body.key ? '=' : '~'))
    case 'multiple':
      return lines(body.options, ({ id }) => `~%${fractionOf(body.key.includes(id), body.key.length)}%`)
    case 'trueFalse':
      return body.key ? 'TRUE' : 'FALSE'
    case 'fillIn': {
      const [blank, ...others] = body.blanks
      if (blank === undefined || others.length > 0) return null
      return blank.accept
        .map(
          form =>
            `=${form.startsWith('%') ? '%100%' : ''}${escapeGift(escapeWildcards(form)).replaceAll(String.raw`\\*`, String.raw`\*`)}`,
        )
        .join(' ')
    }
    case 'numeric':
      return `#${decimalText(body.key) ?? '0'}:${decimalText(body.tolerance) ?? '0'}`
    case 'matching':
      return body.lefts
        .map(({ id, text }) => {
          const right = body.rights.find(one => one.id === body.key.find(({ left }) => left === id)?.right)
          return `\n\t=${textOf(text)} -> ${textOf(right?.text ?? '')}`
        })
        .join('')
    case 'shortAnswer':
      return ''
    case 'ordering':
    case 'caseGroup':
      return null
    default:
      return assertNever(body)
  }
}

function lines(options: readonly Option[], sign: (option: Option) => string): string {
  return options.map(option => `\n\t${sign(option)}${textOf(option.text)}`).join('')
}

/** What would be lost if this question were written as GIFT; with `type` or `severalBlanks`, all of it. */
export function cannotExpressInGift(content: ReadContent): CannotExpressCode[] {
  const { body } = content
  const codes = new Set<CannotExpressCode>()
  if (body.type === 'ordering' || body.type === 'caseGroup') codes.add('import.cannotExpress.type')
  if (body.type === 'fillIn' && body.blanks.length > 1) codes.add('import.cannotExpress.severalBlanks')
  if (body.type === 'fillIn' && body.blanks.some(({ accept }) => accept.every(form => form.includes('->'))))
    codes.add('import.cannotExpress.signs')
  if (isReadAsCitation(content)) codes.add('import.cannotExpress.signs')
  if (body.type === 'shortAnswer' && losesKeyPoints(content.explanation, body.keyPoints))
    codes.add('import.cannotExpress.signs')
  if (losesTags(content) || content.tags?.some(tag => tag.includes('\n')) === true)
    codes.add('import.cannotExpress.tags')
  if (body.type === 'numeric' && body.unit !== '') codes.add('import.cannotExpress.unit')
  if (body.type === 'matching') for (const code of lostOfMatching(body)) codes.add(code)
  if (body.type === 'matching' && body.lefts.some(({ text }) => text.includes('->')))
    codes.add('import.cannotExpress.signs')
  if (optionsOf(body).some(({ id }, index) => id !== optionId(index)))
    codes.add('import.cannotExpress.optionNames')
  if (hasPictures(content)) codes.add('import.cannotExpress.pictures')
  if (losesCitation(content) || (content.topic === null) !== (content.subject === null))
    codes.add('import.cannotExpress.particulars')
  return [...codes].toSorted()
}

/** Rights stand in Moodle's formats only behind their lefts, and in their order. */
export function lostOfMatching({
  lefts,
  rights,
  key,
}: Extract<QuestionBody, { type: 'matching' }>): CannotExpressCode[] {
  const used = [...new Set(lefts.map(({ id }) => key.find(({ left }) => left === id)?.right))]
  const isNamed =
    lefts.every(({ id }, index) => id === optionId(index)) &&
    rights.every(({ id }, index) => id === optionId(index))
  const order = rights.map(({ id }) => id).filter(id => used.includes(id))
  return [
    ...(isNamed ? [] : ['import.cannotExpress.optionNames' as const]),
    ...(used.join() === order.join() ? [] : ['import.cannotExpress.optionOrder' as const]),
    ...(used.length === rights.length ? [] : ['import.cannotExpress.rightWithoutLeft' as const]),
  ]
}

export function losesCitation({ citations }: Pick<ReadContent, 'citations'>): boolean {
  const plain = (one: object | undefined) =>
    JSON.stringify(
      Object.entries(one ?? {})
        .filter(([, value]) => value !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  return citations.some(one => plain(readCitationLine(writeCitationLine([one]))?.[0]) !== plain(one))
}

function optionsOf(body: QuestionBody): readonly Option[] {
  return body.type === 'single' || body.type === 'multiple' ? body.options : []
}
