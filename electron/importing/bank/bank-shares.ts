import { DIFFICULTIES, type QuestionBody } from '#engine/question/question'
import { type AskedPart, askedParts } from './asked-part.ts'
import type { BankLimits, ShareRange } from './bank-limits.ts'
import { oddOption } from './option-form.ts'
import type { ShippedBank } from './shipped-bank.ts'

export type ShareCode =
  | 'balance.type'
  | 'balance.difficulty'
  | 'balance.cases'
  | 'balance.keyPosition'
  | 'balance.keySize'
  | 'balance.trueShare'
  | 'balance.longestKey'
  | 'balance.oddKey'

/** One share of the bank and between what it should lie. `of` names which one where a code has several. */
export type Share = {
  code: ShareCode
  of: string | number
  count: number
  total: number
  range: ShareRange
}

/** Every share that has a limit: what bank:check prints and what checkBalance holds to. */
export function sharesOf({ questions }: ShippedBank, limits: BankLimits): Share[] {
  const total = questions.length
  const types = limits.types.map(({ types: some, share }): Share => {
    const count = questions.filter(({ content }) => some.includes(content.body.type)).length
    return { code: 'balance.type', of: some.join('+'), count, total, range: share }
  })
  const difficulties = DIFFICULTIES.map((level): Share => {
    const count = questions.filter(({ content }) => content.difficulty === level).length
    return { code: 'balance.difficulty', of: level, count, total, range: limits.difficulties[level] }
  })
  const cases: Share = {
    code: 'balance.cases',
    of: '',
    count: questions.filter(({ content }) => content.isCase).length,
    total,
    range: { least: limits.casesLeast, most: 1 },
  }
  return [...types, ...difficulties, cases, ...keyShares(questions.flatMap(askedParts), limits)]
}

/** A key that sits too often on one letter can be guessed, and so can a bank in which most statements are right. */
function keyShares(parts: readonly AskedPart[], limits: BankLimits): Share[] {
  const singles = bodiesOf(parts, 'single')
  const multiples = bodiesOf(parts, 'multiple')
  const statements = bodiesOf(parts, 'trueFalse')
  const odd = singles.filter(single => oddOption(single) !== null)
  const letters = ['A', 'B', 'C', 'D'].map((letter): Share => {
    const count = singles.filter(({ key }) => key === letter).length
    return {
      code: 'balance.keyPosition',
      of: letter,
      count,
      total: singles.length,
      range: limits.keyPosition,
    }
  })
  const sizes = [1, 2, 3, 4, 5].map((size): Share => {
    const count = multiples.filter(({ key }) => key.length === size).length
    const range = limits.keySizes[size] ?? { least: 0, most: 0 }
    return { code: 'balance.keySize', of: size, count, total: multiples.length, range }
  })
  return [
    ...letters,
    ...sizes,
    {
      code: 'balance.trueShare',
      of: '',
      count: statements.filter(({ key }) => key).length,
      total: statements.length,
      range: limits.trueShare,
    },
    {
      code: 'balance.longestKey',
      of: '',
      count: singles.filter(isKeyLongest).length,
      total: singles.length,
      range: { least: 0, most: limits.longestKeyMost },
    },
    {
      code: 'balance.oddKey',
      of: '',
      count: odd.filter(single => oddOption(single) === single.key).length,
      total: odd.length,
      range: { least: 0, most: limits.oddKeyMost },
    },
  ]
}

/** A share of nothing breaks no limit. */
export function isWithin({ count, total, range }: Share): boolean {
  return total === 0 || (count >= range.least * total && count <= range.most * total)
}

export function percentOf(share: number): number {
  return Math.round(share * 100)
}

type Single = Extract<QuestionBody, { type: 'single' }>

export function isKeyLongest({ options, key }: Single): boolean {
  const lengths = options.map(({ text }) => lengthOf(text))
  const own = lengths[options.findIndex(({ id }) => id === key)] ?? 0
  return lengths.filter(length => length >= own).length === 1
}

/** No option is longer; others may be as long. */
export function isKeyAmongLongest({ options, key }: Single): boolean {
  const lengths = options.map(({ text }) => lengthOf(text))
  return lengths[options.findIndex(({ id }) => id === key)] === Math.max(...lengths)
}

export function bodiesOf<T extends AskedPart['body']['type']>(
  parts: readonly AskedPart[],
  type: T,
): Extract<AskedPart['body'], { type: T }>[] {
  const isOfType = (body: AskedPart['body']): body is Extract<AskedPart['body'], { type: T }> =>
    body.type === type
  return parts.map(({ body }) => body).filter(isOfType)
}

export function lengthOf(text: string): number {
  return Array.from(text).length
}
