import { assertNever } from '../assert-never.ts'
import { foldText } from './fold-text.ts'
import { BLANK_MARK, type Blank, type Option, type QuestionBody, type QuestionContent } from './question.ts'

/** `code` is a message key, `field` the place in the words of the bank format: `stem`, `options.B`, `blanks.0`. */
export type QuestionFault = { field: string; code: string; values?: Record<string, string | number> }

/** How many options a choice may have; the shipped bank is stricter (question-bank/README.md). */
const OPTION_COUNT = { single: { min: 2, max: 8 }, multiple: { min: 3, max: 8 } }

/** Everything that keeps a question from being asked and marked, all at once; an empty list means it may be published. */
export function checkQuestion(content: QuestionContent): QuestionFault[] {
  const faults: QuestionFault[] = []
  if (isEmpty(content.body.stem)) faults.push({ field: 'stem', code: 'question.stemEmpty' })
  faults.push(...checkBody(content.body))
  if (isEmpty(content.explanation)) faults.push({ field: 'explanation', code: 'question.explanationEmpty' })
  if (content.citations.length === 0) faults.push({ field: 'citations', code: 'question.citationMissing' })
  return faults
}

function checkBody(body: QuestionBody): QuestionFault[] {
  switch (body.type) {
    case 'single':
      return [
        ...checkOptions(body.options, OPTION_COUNT.single),
        ...checkKey(body.options, body.key === '' ? [] : [body.key]),
      ]
    case 'multiple':
      return [...checkOptions(body.options, OPTION_COUNT.multiple), ...checkKey(body.options, body.key)]
    case 'trueFalse':
      return []
    case 'fillIn':
      return checkBlanks(body.stem, body.blanks)
    default:
      return assertNever(body)
  }
}

function checkOptions(
  options: readonly Option[],
  { min, max }: { min: number; max: number },
): QuestionFault[] {
  const faults: QuestionFault[] = []
  const count = options.length
  if (count < min || count > max) {
    faults.push({ field: 'options', code: 'question.optionCount', values: { count, min, max } })
  }
  const ids = new Set<string>()
  /** Folded text → the option that had it first. */
  const texts = new Map<string, string>()
  for (const { id, text } of options) {
    const field = `options.${id}`
    if (ids.has(id)) faults.push({ field, code: 'question.optionIdRepeated', values: { option: id } })
    ids.add(id)
    const folded = foldText(text, { foldCase: false, foldSpace: true })
    const first = texts.get(folded)
    if (folded === '') faults.push({ field, code: 'question.optionEmpty', values: { option: id } })
    else if (first === undefined) texts.set(folded, id)
    else faults.push({ field, code: 'question.optionsEqual', values: { option: id, other: first } })
  }
  return faults
}

function checkKey(options: readonly Option[], key: readonly string[]): QuestionFault[] {
  if (key.length === 0) return [{ field: 'key', code: 'question.noKey' }]
  const faults: QuestionFault[] = []
  const seen = new Set<string>()
  for (const id of key) {
    if (seen.has(id)) faults.push({ field: 'key', code: 'question.keyRepeated', values: { option: id } })
    else if (!options.some(option => option.id === id)) {
      faults.push({ field: 'key', code: 'question.keyOutOfRange', values: { option: id } })
    }
    seen.add(id)
  }
  return faults
}

function checkBlanks(stem: string, blanks: readonly Blank[]): QuestionFault[] {
  const faults: QuestionFault[] = []
  if (blanks.length === 0) faults.push({ field: 'blanks', code: 'question.noKey' })
  const marks = stem.split(BLANK_MARK).length - 1
  if (marks !== blanks.length) {
    faults.push({ field: 'blanks', code: 'question.blankCount', values: { marks, blanks: blanks.length } })
  }
  for (const [index, { accept }] of blanks.entries()) {
    const field = `blanks.${index}`
    if (accept.every(isEmpty)) {
      faults.push({ field, code: 'question.blankWithoutForm', values: { blank: index + 1 } })
    } else if (accept.some(isEmpty)) {
      // It could never be given (an empty text is blank), and as the first form it would be shown as the answer.
      faults.push({ field, code: 'question.formEmpty', values: { blank: index + 1 } })
    }
  }
  return faults
}

function isEmpty(text: string): boolean {
  return foldText(text, { foldCase: false, foldSpace: true }) === ''
}
