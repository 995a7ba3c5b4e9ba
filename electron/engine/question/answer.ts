import { assertNever } from '../assert-never.ts'
import type { Pair, PartBody, QuestionBody } from './question.ts'

/** What a member gave, in the question's own ids. Nothing chosen, `null` and empty texts all mean blank. */
export type PartAnswer =
  | { type: 'single'; option: string | null }
  | { type: 'multiple'; options: string[] }
  | { type: 'trueFalse'; value: boolean | null }
  | { type: 'fillIn'; texts: string[] }
  | { type: 'numeric'; text: string }
  /** All items in the order given, or none. */
  | { type: 'ordering'; items: string[] }
  /** At most one pair a left, in any order. */
  | { type: 'matching'; pairs: Pair[] }

export type Answer =
  | PartAnswer
  | { type: 'shortAnswer'; text: string }
  /** One answer a part, blank ones too. */
  | { type: 'caseGroup'; parts: PartAnswer[] }

/** True where nothing was given: blank and wrong are told apart everywhere (rules §1). */
export function isBlank(answer: Answer): boolean {
  switch (answer.type) {
    case 'single':
      return answer.option === null
    case 'multiple':
      return answer.options.length === 0
    case 'trueFalse':
      return answer.value === null
    case 'fillIn':
      return answer.texts.every(isEmpty)
    case 'numeric':
    case 'shortAnswer':
      return isEmpty(answer.text)
    case 'ordering':
      return answer.items.length === 0
    case 'matching':
      return answer.pairs.length === 0
    case 'caseGroup':
      return answer.parts.every(isBlank)
    default:
      return assertNever(answer)
  }
}

function isEmpty(text: string): boolean {
  return text.trim() === ''
}

/** True where the answer fits the question: same type, known ids without repeats, one text a blank. */
export function fitsQuestion(body: QuestionBody, answer: Answer): boolean {
  if (body.type === 'shortAnswer') return answer.type === 'shortAnswer'
  if (body.type === 'caseGroup')
    return (
      answer.type === 'caseGroup' &&
      answer.parts.length === body.parts.length &&
      body.parts.every((part, index) => {
        const given = answer.parts[index]
        return given !== undefined && fitsPart(part.body, given)
      })
    )
  return answer.type !== 'shortAnswer' && answer.type !== 'caseGroup' && fitsPart(body, answer)
}

function fitsPart(body: PartBody, answer: PartAnswer): boolean {
  switch (body.type) {
    case 'single':
      return answer.type === 'single' && (answer.option === null || areIdsOf(body.options, [answer.option]))
    case 'multiple':
      return answer.type === 'multiple' && areIdsOf(body.options, answer.options)
    case 'trueFalse':
      return answer.type === 'trueFalse'
    case 'fillIn':
      return answer.type === 'fillIn' && answer.texts.length === body.blanks.length
    case 'numeric':
      return answer.type === 'numeric'
    case 'ordering':
      return (
        answer.type === 'ordering' &&
        areIdsOf(body.items, answer.items) &&
        (answer.items.length === 0 || answer.items.length === body.items.length)
      )
    case 'matching': {
      if (answer.type !== 'matching') return false
      const rights = [...new Set(answer.pairs.map(pair => pair.right))]
      return (
        areIdsOf(
          body.lefts,
          answer.pairs.map(pair => pair.left),
        ) && areIdsOf(body.rights, rights)
      )
    }
    default:
      return assertNever(body)
  }
}

/** Known ones, each once. */
function areIdsOf(known: readonly { id: string }[], ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length && ids.every(id => known.some(one => one.id === id))
}

/** The answer that gives nothing, in the shape the question asks for. */
export function blankAnswer(body: QuestionBody): Answer {
  if (body.type === 'shortAnswer') return { type: 'shortAnswer', text: '' }
  if (body.type === 'caseGroup')
    return { type: 'caseGroup', parts: body.parts.map(part => blankPart(part.body)) }
  return blankPart(body)
}

export function blankPart(body: PartBody): PartAnswer {
  switch (body.type) {
    case 'single':
      return { type: 'single', option: null }
    case 'multiple':
      return { type: 'multiple', options: [] }
    case 'trueFalse':
      return { type: 'trueFalse', value: null }
    case 'fillIn':
      return { type: 'fillIn', texts: body.blanks.map(() => '') }
    case 'numeric':
      return { type: 'numeric', text: '' }
    case 'ordering':
      return { type: 'ordering', items: [] }
    case 'matching':
      return { type: 'matching', pairs: [] }
    default:
      return assertNever(body)
  }
}

/** Whether both say the same; ticked options and pairs have no order. */
export function isSameAnswer(one: Answer, other: Answer | null): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(other === null ? null : comparable(other))
}

function comparable(answer: Answer): unknown[] {
  switch (answer.type) {
    case 'single':
      return [answer.type, answer.option]
    case 'multiple':
      return [answer.type, ...answer.options.toSorted()]
    case 'trueFalse':
      return [answer.type, answer.value]
    case 'fillIn':
      return [answer.type, ...answer.texts]
    case 'numeric':
    case 'shortAnswer':
      return [answer.type, answer.text]
    case 'ordering':
      return [answer.type, ...answer.items]
    case 'matching':
      return [answer.type, ...answer.pairs.map(({ left, right }) => `${left}=${right}`).toSorted()]
    case 'caseGroup':
      return [answer.type, ...answer.parts.map(comparable)]
    default:
      return assertNever(answer)
  }
}
