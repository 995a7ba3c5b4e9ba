import { assertNever } from '../assert-never.ts'
import { parseDecimal } from './decimal.ts'
import { foldText } from './fold-text.ts'
import {
  BLANK_MARK,
  type Blank,
  type CasePart,
  type KeyPoint,
  type Option,
  type QuestionBody,
  type QuestionContent,
} from './question.ts'

/** `code` is a message key, `field` the place in the words of the bank format: `stem`, `options.B`, `blanks.0`. */
export type QuestionFault = { field: string; code: string; values?: Record<string, string | number> }

/** How many options a choice may have; the shipped bank is stricter (question-bank/README.md). */
const OPTION_COUNT = { single: { min: 2, max: 8 }, multiple: { min: 3, max: 8 } }
const ITEM_COUNT = { min: 3, max: 8 }
const LEFT_COUNT = { min: 2, max: 8 }
const RIGHT_COUNT = { min: 2, max: 8 }
const PART_COUNT = { min: 2, max: 9 }

/** Everything that keeps a question from being asked and marked, all at once; an empty list means it may be published. */
export function checkQuestion(content: QuestionContent): QuestionFault[] {
  const { body } = content
  const faults: QuestionFault[] = []
  if (isEmpty(body.stem)) faults.push({ field: 'stem', code: 'question.stemEmpty' })
  faults.push(...checkBody(body), ...checkDays(content))
  // The parts of a case give their own reasons; the case as a whole may, and need not.
  if (body.type !== 'caseGroup') faults.push(...checkReasons(content))
  return faults
}

function checkReasons({
  explanation,
  citations,
}: Pick<CasePart, 'explanation' | 'citations'>): QuestionFault[] {
  const faults: QuestionFault[] = []
  if (isEmpty(explanation)) faults.push({ field: 'explanation', code: 'question.explanationEmpty' })
  if (citations.length === 0) faults.push({ field: 'citations', code: 'question.citationMissing' })
  return faults
}

function checkDays({ effectiveFrom, expiresOn }: QuestionContent): QuestionFault[] {
  return effectiveFrom !== undefined && expiresOn !== undefined && expiresOn < effectiveFrom
    ? [{ field: 'expiresOn', code: 'question.expiresBefore' }]
    : []
}

function checkBody(body: QuestionBody): QuestionFault[] {
  switch (body.type) {
    case 'single':
      return [
        ...checkOptions(body.options, OPTION_COUNT.single, 'options'),
        ...checkKey(body.options, body.key === '' ? [] : [body.key]),
      ]
    case 'multiple':
      return [
        ...checkOptions(body.options, OPTION_COUNT.multiple, 'options'),
        ...checkKey(body.options, body.key),
      ]
    case 'trueFalse':
      return []
    case 'fillIn':
      return checkBlanks(body.stem, body.blanks)
    case 'numeric':
      return checkNumber(body)
    case 'ordering':
      return [...checkOptions(body.items, ITEM_COUNT, 'items'), ...checkSequence(body.items, body.key)]
    case 'matching':
      return [
        ...checkOptions(body.lefts, LEFT_COUNT, 'lefts'),
        ...checkOptions(body.rights, RIGHT_COUNT, 'rights'),
        ...checkPairs(body),
      ]
    case 'shortAnswer':
      return checkKeyPoints(body.keyPoints)
    case 'caseGroup':
      return checkParts(body.parts)
    default:
      return assertNever(body)
  }
}

function checkParts(parts: readonly CasePart[]): QuestionFault[] {
  const { min, max } = PART_COUNT
  const faults: QuestionFault[] = []
  if (parts.length < min || parts.length > max)
    faults.push({ field: 'parts', code: 'question.partCount', values: { count: parts.length, min, max } })
  for (const [index, part] of parts.entries()) {
    if (isEmpty(part.body.stem)) faults.push({ field: `parts.${index}.stem`, code: 'question.stemEmpty' })
    faults.push(
      ...[...checkBody(part.body), ...checkReasons(part)].map(fault => ({
        ...fault,
        field: `parts.${index}.${fault.field}`,
      })),
    )
  }
  return faults
}

function checkNumber({ key, tolerance }: Extract<QuestionBody, { type: 'numeric' }>): QuestionFault[] {
  const faults: QuestionFault[] = []
  if (isEmpty(key)) faults.push({ field: 'key', code: 'question.noKey' })
  else if (parseDecimal(key) === null)
    faults.push({ field: 'key', code: 'question.notANumber', values: { found: key } })
  const allowed = parseDecimal(tolerance)
  if (allowed === null || allowed.digits < 0n)
    faults.push({ field: 'tolerance', code: 'question.tolerance', values: { found: tolerance } })
  return faults
}

function checkSequence(items: readonly Option[], key: readonly string[]): QuestionFault[] {
  const faults = checkKey(items, key)
  if (faults.length === 0 && key.length !== items.length)
    faults.push({ field: 'key', code: 'question.sequenceIncomplete' })
  return faults
}

function checkPairs({ lefts, rights, key }: Extract<QuestionBody, { type: 'matching' }>): QuestionFault[] {
  if (key.length === 0) return [{ field: 'key', code: 'question.noKey' }]
  const faults = [
    ...checkKey(
      lefts,
      key.map(pair => pair.left),
    ),
    ...checkKey(rights, [...new Set(key.map(pair => pair.right))]),
  ]
  const missing = lefts.find(({ id }) => !key.some(pair => pair.left === id))
  if (missing !== undefined)
    faults.push({ field: 'key', code: 'question.leftWithoutRight', values: { left: missing.id } })
  return faults
}

function checkKeyPoints(points: readonly KeyPoint[]): QuestionFault[] {
  if (points.length === 0) return [{ field: 'keyPoints', code: 'question.noKey' }]
  return points.flatMap(({ text, weight }, index): QuestionFault[] => {
    const field = `keyPoints.${index}`
    if (isEmpty(text)) return [{ field, code: 'question.keyPointEmpty', values: { point: index + 1 } }]
    if (!Number.isInteger(weight) || weight < 1 || weight > 100)
      return [{ field, code: 'question.keyPointWeight', values: { point: index + 1 } }]
    return []
  })
}

function checkOptions(
  options: readonly Option[],
  { min, max }: { min: number; max: number },
  list: 'options' | 'items' | 'lefts' | 'rights',
): QuestionFault[] {
  const faults: QuestionFault[] = []
  const count = options.length
  if (count < min || count > max) {
    faults.push({ field: list, code: 'question.optionCount', values: { count, min, max } })
  }
  const ids = new Set<string>()
  /** Folded text → the option that had it first. */
  const texts = new Map<string, string>()
  for (const { id, text } of options) {
    const field = `${list}.${id}`
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
