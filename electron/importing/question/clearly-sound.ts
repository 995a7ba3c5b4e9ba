import { assertNever } from '#engine/assert-never'
import { BLANK_MARK, type Option, type QuestionBody } from '#engine/question/question'
import type { ReadContent } from './question-reading.ts'

const WORD = /\S/u

/**
 * Whether a question is plainly without the faults that a reader looks for. Most are, and the engine's own check, which folds every
 * text to compare it, costs as much as reading the file; so only the others are put to it.
 */
export function isClearlySound({ body, effectiveFrom, expiresOn }: ReadContent): boolean {
  return WORD.test(body.stem) && (effectiveFrom === undefined || expiresOn === undefined) && isSoundBody(body)
}

function isSoundBody(body: QuestionBody): boolean {
  switch (body.type) {
    case 'single':
      return areSound(body.options) && has(body.options, body.key)
    case 'multiple':
      return areSound(body.options) && areKeys(body.options, body.key)
    case 'trueFalse':
      return true
    case 'fillIn':
      return (
        body.stem.split(BLANK_MARK).length - 1 === body.blanks.length &&
        body.blanks.every(({ accept }) => accept.length > 0 && accept.every(form => WORD.test(form)))
      )
    case 'numeric':
    case 'ordering':
    case 'matching':
    case 'shortAnswer':
    case 'caseGroup':
      return false
    default:
      return assertNever(body)
  }
}

function areSound(options: readonly Option[]): boolean {
  return options.every(
    ({ id, text }, index) => WORD.test(text) && options.findIndex(one => one.id === id) === index,
  )
}

function has(options: readonly Option[], id: string): boolean {
  return options.some(option => option.id === id)
}

function areKeys(options: readonly Option[], key: readonly string[]): boolean {
  return key.every((id, index) => has(options, id) && key.indexOf(id) === index)
}
