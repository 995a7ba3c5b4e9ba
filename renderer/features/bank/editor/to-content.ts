import { assertNever } from '#engine/assert-never'
import { readPlace } from '#engine/instrument/place'
import type { PartBody, PartType } from '#engine/question/question'
import type { Body, Citation, Content } from '../bank-types.ts'
import type { AnswerDraft, CitationDraft, QuestionDraft } from './question-draft.ts'
import { letterAt } from './question-draft.ts'

/**
 * `scrambled` is the question as it is saved: what has a right order never stands in it. `inOrder` is the same question with its
 * rows lettered as they stand in the editor, so that a fault at 「B」 is one of the second row.
 */
export type RowOrder = 'scrambled' | 'inOrder'

export function toContent(draft: QuestionDraft, order: RowOrder = 'scrambled'): Content {
  const tags = [...new Set(draft.tags.map(tag => tag.trim()).filter(tag => tag !== ''))]
  return {
    subject: draft.subject,
    topic: draft.topic,
    difficulty: draft.difficulty,
    isCase: draft.isCase || draft.isGroup,
    body: toBody(draft, order),
    explanation: draft.explanation,
    citations: draft.citations.map(toCitation),
    ...(tags.length > 0 ? { tags } : {}),
    ...(draft.effectiveFrom === '' ? {} : { effectiveFrom: draft.effectiveFrom }),
    ...(draft.expiresOn === '' ? {} : { expiresOn: draft.expiresOn }),
  }
}

function toBody({ isGroup, caseText, parts, answer }: QuestionDraft, order: RowOrder): Body {
  if (!isGroup) return toSoloBody(answer, order)
  return {
    type: 'caseGroup',
    stem: caseText,
    parts: parts.map(part => ({
      body: toPartBody(part.answer, order),
      explanation: part.explanation,
      citations: part.citations.map(toCitation),
    })),
  }
}

function toSoloBody(answer: AnswerDraft, order: RowOrder): Body {
  return answer.type === 'shortAnswer'
    ? {
        type: answer.type,
        stem: answer.stem,
        keyPoints: answer.points.map(({ text, weight }) => ({ text, weight })),
      }
    : toPartBody(answer, order)
}

/** What a case group may be made of; a short answer has to wait for a person and may not (engine/question). */
export function partTypeOf({ type }: AnswerDraft): PartType {
  return type === 'shortAnswer' ? 'single' : type
}

function toPartBody(answer: AnswerDraft, order: RowOrder): PartBody {
  const { stem } = answer
  const type = partTypeOf(answer)
  const options = answer.options.map(({ text }, index) => ({ id: letterAt(index), text }))
  const ticked = answer.options.flatMap(({ right }, index) => (right ? [letterAt(index)] : []))
  switch (type) {
    case 'single':
      return { type, stem, options, key: ticked[0] ?? '' }
    case 'multiple':
      return { type, stem, options, key: ticked }
    case 'trueFalse':
      return { type, stem, key: answer.truth ?? false }
    case 'fillIn':
      return { type, stem, blanks: answer.blanks.map(accept => ({ accept })) }
    case 'numeric':
      return {
        type,
        stem,
        key: answer.number.key.trim(),
        tolerance: answer.number.tolerance.trim(),
        unit: answer.number.unit,
      }
    case 'ordering':
      return orderingBody(answer, order)
    case 'matching':
      return matchingBody(answer, order)
    default:
      return assertNever(type)
  }
}

function orderingBody(
  { stem, items }: AnswerDraft,
  order: RowOrder,
): Extract<PartBody, { type: 'ordering' }> {
  const shown = order === 'inOrder' ? items : shownOrder(items)
  return {
    type: 'ordering',
    stem,
    items: shown.map(({ text }, index) => ({ id: letterAt(index), text })),
    key: items.map(item => letterAt(shown.indexOf(item))),
  }
}

function matchingBody(
  { stem, pairs, extras }: AnswerDraft,
  order: RowOrder,
): Extract<PartBody, { type: 'matching' }> {
  const firsts = pairs.filter(
    ({ right }, index) => isText(right) && pairs.findIndex(other => isSame(other.right, right)) === index,
  )
  const inOrder = [...firsts.map(({ key, right }) => ({ key, text: right })), ...extras]
  const shown = order === 'inOrder' ? inOrder : shownOrder(inOrder)
  const rightOf = (text: string) => letterAt(shown.findIndex(right => isSame(right.text, text)))
  return {
    type: 'matching',
    stem,
    lefts: pairs.map(({ left }, index) => ({ id: letterAt(index), text: left })),
    rights: shown.map(({ text }, index) => ({ id: letterAt(index), text })),
    key: pairs.flatMap(({ right }, index) =>
      isText(right) ? [{ left: letterAt(index), right: rightOf(right) }] : [],
    ),
  }
}

const isText = (text: string) => text.trim() !== ''
const isSame = (one: string, other: string) => one.trim() === other.trim()

/** In the order of the keys; where that would give the answer away, odd places first, then the even ones from the end. */
export function shownOrder<T extends { key: number }>(inRightOrder: readonly T[]): T[] {
  const byKey = inRightOrder.toSorted((a, b) => a.key - b.key)
  if (byKey.length < 2 || byKey.some((row, index) => row !== inRightOrder[index])) return byKey
  const odd = byKey.filter((_, index) => index % 2 === 1)
  const even = byKey.filter((_, index) => index % 2 === 0)
  return [...odd, ...even.toReversed()]
}

/** What is typed as an article may be a whole place: 「第九十一条第三款」. */
export function toCitation(draft: CitationDraft): Citation {
  const { key: _, article, ...citation } = draft
  if (article === undefined || article.trim() === '') return citation
  return { ...citation, ...(readPlace(article) ?? { article: article.trim() }) }
}
