import type { TFunction } from 'i18next'
import { assertNever } from '#engine/assert-never'
import type { CitationView } from '#contract/question'
import type { Body, Citation, QuestionVersion } from './bank-types.ts'

const BEFORE_PARTS = ['type', 'stem', 'options', 'key'] as const
const AFTER_PARTS = ['explanation', 'citations', 'difficulty', 'topic', 'tags', 'days'] as const
export type Part = (typeof BEFORE_PARTS)[number] | (typeof AFTER_PARTS)[number]

/** A version as plain text: its parts, and each question of a case group for itself. */
export type VersionTexts = Record<Part, string> & { caseParts: string[] }

/** One line of a comparison; `number` counts the questions of a case group from 1. */
export type ComparedLine = { part: Part | 'casePart'; number: number; before: string; after: string }

type Words = {
  t: TFunction<['bank', 'common']>
  topicName: (content: QuestionVersion['content']) => string
  cite: (citation: Citation) => CitationView
}
type SoloBody = Exclude<Body, { type: 'caseGroup' }>

/** Two versions line by line; what is empty in both is left out. */
export function comparedLines(before: VersionTexts, after: VersionTexts): ComparedLine[] {
  const plain = (part: Part): ComparedLine => ({ part, number: 0, before: before[part], after: after[part] })
  const count = Math.max(before.caseParts.length, after.caseParts.length)
  return [
    ...BEFORE_PARTS.map(plain),
    ...Array.from({ length: count }, (_, index) => ({
      part: 'casePart' as const,
      number: index + 1,
      before: before.caseParts[index] ?? '',
      after: after.caseParts[index] ?? '',
    })),
    ...AFTER_PARTS.map(plain),
  ].filter(line => line.before !== '' || line.after !== '')
}

export function versionTexts({ content, citations }: QuestionVersion, words: Words): VersionTexts {
  const { t, topicName } = words
  const { body, effectiveFrom, expiresOn } = content
  const isGroup = body.type === 'caseGroup'
  return {
    type: t(`common:questionType.${body.type}`),
    stem: body.stem,
    options: isGroup ? '' : optionsText(body, t),
    key: isGroup ? '' : keyText(body, t),
    caseParts: isGroup ? body.parts.map(part => casePartText(part, words)) : [],
    explanation: content.explanation,
    citations: citationLines(citations),
    difficulty: t(`difficulty.${content.difficulty}`),
    topic: topicName(content),
    tags: (content.tags ?? []).join(t('question.formJoint')),
    days: [
      effectiveFrom === undefined ? '' : t('question.from', { day: effectiveFrom }),
      expiresOn === undefined ? '' : t('question.until', { day: expiresOn }),
    ]
      .filter(text => text !== '')
      .join('\n'),
  }
}

/** What is asked, what is right, and why. */
function casePartText(
  { body, explanation, citations }: Extract<Body, { type: 'caseGroup' }>['parts'][number],
  { t, cite }: Words,
): string {
  return [
    t(`common:questionType.${body.type}`),
    body.stem,
    optionsText(body, t),
    t('question.keyLine', { key: keyText(body, t) }),
    explanation,
    citationLines(citations.map(cite)),
  ]
    .filter(text => text !== '')
    .join('\n')
}

function citationLines(citations: readonly CitationView[]): string {
  return citations.map(({ name, place, edition }) => `${name} ${place} ${edition}`).join('\n')
}

type Lettered = { id: string; text: string }
const lines = (options: readonly Lettered[]) => options.map(({ id, text }) => `${id}. ${text}`).join('\n')
const counted = (texts: readonly string[]) => texts.map((text, index) => `${index + 1}. ${text}`).join('\n')

function optionsText(body: SoloBody, t: Words['t']): string {
  switch (body.type) {
    case 'single':
    case 'multiple':
      return lines(body.options)
    case 'ordering':
      return lines(body.items)
    case 'matching':
      return [
        t('question.lefts'),
        counted(body.lefts.map(({ text }) => text)),
        t('question.rights'),
        lines(body.rights),
      ].join('\n')
    case 'trueFalse':
    case 'fillIn':
    case 'numeric':
    case 'shortAnswer':
      return ''
    default:
      return assertNever(body)
  }
}

function keyText(body: SoloBody, t: Words['t']): string {
  switch (body.type) {
    case 'single':
      return body.key
    case 'multiple':
      return body.key.join('')
    case 'trueFalse':
      return t(body.key ? 'question.yes' : 'question.no')
    case 'fillIn':
      return counted(body.blanks.map(({ accept }) => accept.join(t('question.formJoint'))))
    case 'numeric':
      return `${body.key} ± ${body.tolerance} ${body.unit}`.trim()
    case 'ordering':
      return body.key.map(id => textOf(body.items, id)).join(' → ')
    case 'matching':
      return body.lefts
        .map(({ id, text }) => {
          const right = body.key.find(pair => pair.left === id)?.right
          return `${text} → ${right === undefined ? '' : textOf(body.rights, right)}`
        })
        .join('\n')
    case 'shortAnswer':
      return counted(body.keyPoints.map(({ text, weight }) => t('question.pointLine', { text, weight })))
    default:
      return assertNever(body)
  }
}

function textOf(options: readonly Lettered[], id: string): string {
  return options.find(option => option.id === id)?.text ?? id
}
