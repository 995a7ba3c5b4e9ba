import { assertNever } from '#engine/assert-never'
import type { Body, Citation, Content } from './import-types.ts'
import type { Words } from './fault-words.ts'

const PARTS = [
  'type',
  'stem',
  'options',
  'key',
  'casePart',
  'explanation',
  'citations',
  'topic',
  'difficulty',
  'tags',
  'days',
] as const
export type Part = (typeof PARTS)[number]
/** `number` counts the questions of a case group from 1, and is 0 elsewhere. */
export type Line = { part: Part; number: number; text: string }
export type ComparedLine = { part: Part; number: number; before: string; after: string }
export type ContentWords = {
  t: Words
  topic: (content: Content) => string
  cite: (citation: Citation) => string
}
type SoloBody = Exclude<Body, { type: 'caseGroup' }>

/** A question as plain text, part by part; what is empty is left out. */
export function contentLines(content: Content, words: ContentWords): Line[] {
  const { t, topic, cite } = words
  const { body, difficulty, effectiveFrom, expiresOn } = content
  const type = t(`common:questionType.${body.type}`)
  const days = [
    effectiveFrom === undefined ? '' : t('bank:question.from', { day: effectiveFrom }),
    expiresOn === undefined ? '' : t('bank:question.until', { day: expiresOn }),
  ]
  const line = (part: Part, text: string, number = 0): Line => ({ part, number, text })
  return [
    line('type', content.isCase ? `${type} ${t('bank:question.isCase')}` : type),
    line('stem', body.stem),
    ...(body.type === 'caseGroup'
      ? body.parts.map((part, index) => line('casePart', casePartText(part, words), index + 1))
      : [line('options', optionsText(body)), line('key', keyText(body, t))]),
    line('explanation', content.explanation),
    line('citations', content.citations.map(cite).join('\n')),
    line('topic', topic(content)),
    line('difficulty', difficulty === null ? '' : t(`bank:difficulty.${difficulty}`)),
    line('tags', (content.tags ?? []).join(t('bank:question.formJoint'))),
    line('days', days.filter(text => text !== '').join('\n')),
  ].filter(({ text }) => text !== '')
}

/** Two questions line by line, in the order of a question. */
export function comparedLines(before: readonly Line[], after: readonly Line[]): ComparedLine[] {
  const textOf = (lines: readonly Line[], { part, number }: { part: Part; number: number }) =>
    lines.find(line => line.part === part && line.number === number)?.text ?? ''
  const places = PARTS.flatMap(part => {
    const numbers = [...before, ...after].filter(line => line.part === part).map(({ number }) => number)
    return [...new Set(numbers)].toSorted((one, other) => one - other).map(number => ({ part, number }))
  })
  return places.map(place => ({ ...place, before: textOf(before, place), after: textOf(after, place) }))
}

/** What is asked, what is right, and why. */
function casePartText(
  { body, explanation, citations }: Extract<Body, { type: 'caseGroup' }>['parts'][number],
  { t, cite }: ContentWords,
): string {
  return [
    t(`common:questionType.${body.type}`),
    body.stem,
    optionsText(body),
    t('bank:question.keyLine', { key: keyText(body, t) }),
    explanation,
    ...citations.map(cite),
  ]
    .filter(text => text !== '')
    .join('\n')
}

type Lettered = { id: string; text: string }
const lettered = (options: readonly Lettered[]) => options.map(({ id, text }) => `${id}. ${text}`).join('\n')
const counted = (texts: readonly string[]) => texts.map((text, index) => `${index + 1}. ${text}`).join('\n')

function optionsText(body: SoloBody): string {
  switch (body.type) {
    case 'single':
    case 'multiple':
      return lettered(body.options)
    case 'ordering':
      return lettered(body.items)
    case 'matching':
      return `${counted(body.lefts.map(({ text }) => text))}\n${lettered(body.rights)}`
    case 'trueFalse':
    case 'fillIn':
    case 'numeric':
    case 'shortAnswer':
      return ''
    default:
      return assertNever(body)
  }
}

function keyText(body: SoloBody, t: Words): string {
  switch (body.type) {
    case 'single':
      return body.key
    case 'multiple':
      return body.key.join('')
    case 'trueFalse':
      return t(body.key ? 'bank:question.yes' : 'bank:question.no')
    case 'fillIn':
      return counted(body.blanks.map(({ accept }) => accept.join(t('bank:question.formJoint'))))
    case 'numeric':
      return `${body.key} ± ${body.tolerance} ${body.unit}`.trim()
    case 'ordering':
      return body.key.join('')
    case 'matching':
      return body.key
        .map(({ left, right }) => `${body.lefts.findIndex(({ id }) => id === left) + 1} → ${right}`)
        .join('\n')
    case 'shortAnswer':
      return counted(body.keyPoints.map(({ text, weight }) => t('bank:question.pointLine', { text, weight })))
    default:
      return assertNever(body)
  }
}
