import { assertNever } from '../assert-never.ts'
import type { QuestionBody } from './question.ts'

/** What a member gave, in the question's own option ids. Nothing chosen, `null` and empty texts all mean blank. */
export type Answer =
  | { type: 'single'; option: string | null }
  | { type: 'multiple'; options: string[] }
  | { type: 'trueFalse'; value: boolean | null }
  | { type: 'fillIn'; texts: string[] }

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
      return answer.texts.every(text => text.trim() === '')
    default:
      return assertNever(answer)
  }
}

/** True where the answer fits the question: same type, known options without repeats, one text a blank. */
export function fitsQuestion(body: QuestionBody, answer: Answer): boolean {
  switch (body.type) {
    case 'single':
      return (
        answer.type === 'single' &&
        (answer.option === null || body.options.some(option => option.id === answer.option))
      )
    case 'multiple':
      return (
        answer.type === 'multiple' &&
        new Set(answer.options).size === answer.options.length &&
        answer.options.every(id => body.options.some(option => option.id === id))
      )
    case 'trueFalse':
      return answer.type === 'trueFalse'
    case 'fillIn':
      return answer.type === 'fillIn' && answer.texts.length === body.blanks.length
    default:
      return assertNever(body)
  }
}

/** The answer that gives nothing, in the shape the question asks for. */
export function blankAnswer(body: QuestionBody): Answer {
  switch (body.type) {
    case 'single':
      return { type: 'single', option: null }
    case 'multiple':
      return { type: 'multiple', options: [] }
    case 'trueFalse':
      return { type: 'trueFalse', value: null }
    case 'fillIn':
      return { type: 'fillIn', texts: body.blanks.map(() => '') }
    default:
      return assertNever(body)
  }
}

/** Whether both say the same; ticked options have no order. */
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
    default:
      return assertNever(answer)
  }
}
