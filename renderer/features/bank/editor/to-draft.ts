import type { QuestionContent } from '#engine/question/question'
import type { Citation } from '../bank-types.ts'
import type { AnswerDraft, CitationDraft, QuestionDraft, SoloType } from './question-draft.ts'
import { emptyAnswer, emptyDraft } from './question-draft.ts'

type Body = QuestionContent['body']
type SoloBody = Extract<Body, { type: SoloType }>

export function toDraft(content: QuestionContent): QuestionDraft {
  const { body } = content
  const isGroup = body.type === 'caseGroup'
  return {
    ...emptyDraft(content),
    difficulty: content.difficulty,
    isCase: content.isCase,
    isGroup,
    caseText: isGroup ? body.stem : '',
    answer: isGroup ? emptyAnswer('single') : toAnswer(body),
    parts: isGroup
      ? body.parts.map((part, key) => ({
          key,
          answer: toAnswer(part.body),
          explanation: part.explanation,
          citations: toCitations(part.citations),
        }))
      : [],
    explanation: content.explanation,
    citations: toCitations(content.citations),
    tags: [...(content.tags ?? [])],
    effectiveFrom: content.effectiveFrom ?? '',
    expiresOn: content.expiresOn ?? '',
  }
}

function toCitations(citations: readonly Citation[]): CitationDraft[] {
  return citations.map((citation, key) => ({ ...citation, key }))
}

function toAnswer(body: SoloBody): AnswerDraft {
  return { ...emptyAnswer(body.type), stem: body.stem, ...fieldsOf(body) }
}

function fieldsOf(body: SoloBody): Partial<AnswerDraft> {
  switch (body.type) {
    case 'single':
    case 'multiple':
      return {
        options: body.options.map(({ id, text }, key) => ({
          key,
          text,
          right: body.type === 'single' ? body.key === id : body.key.includes(id),
        })),
      }
    case 'trueFalse':
      return { truth: body.key }
    case 'fillIn':
      return { blanks: body.blanks.map(({ accept }) => [...accept]) }
    case 'numeric':
      return { number: { key: body.key, tolerance: body.tolerance, unit: body.unit } }
    case 'ordering':
      return {
        items: body.key.flatMap(id => {
          const key = body.items.findIndex(item => item.id === id)
          return key < 0 ? [] : [{ key, text: body.items[key]?.text ?? '', right: false }]
        }),
      }
    case 'matching':
      return matchingFields(body)
    case 'shortAnswer':
      return { points: body.keyPoints.map((point, key) => ({ key, ...point })) }
    default:
      return {}
  }
}

/** Keys of rows and extras are the places of their right sides, so that the order in which these are shown is kept. */
function matchingFields({
  lefts,
  rights,
  key,
}: Extract<Body, { type: 'matching' }>): Pick<AnswerDraft, 'pairs' | 'extras'> {
  const used = new Set<number>()
  let spare = rights.length
  const pairs = lefts.map(({ id, text: left }) => {
    const place = rights.findIndex(right => right.id === key.find(pair => pair.left === id)?.right)
    const isFirst = place >= 0 && !used.has(place)
    if (isFirst) used.add(place)
    return { key: isFirst ? place : spare++, left, right: rights[place]?.text ?? '' }
  })
  const extras = rights.flatMap(({ text }, place) =>
    used.has(place) ? [] : [{ key: place, text, right: false }],
  )
  return { pairs, extras }
}
