import { shingledText, shinglesOf, similarity } from '#engine/question/near-duplicate'
import { DIFFICULTIES, type QuestionBody } from '#engine/question/question'
import { type AskedPart, askedParts } from './asked-part.ts'
import type { BankLimits, ShareRange } from './bank-limits.ts'
import type { ShippedBank, ShippedQuestion } from './shipped-bank.ts'

export const BALANCE_CODES = [
  'balance.subject',
  'balance.topic',
  'balance.type',
  'balance.difficulty',
  'balance.cases',
  'balance.keyPosition',
  'balance.trueShare',
  'balance.keySize',
  'balance.longestKey',
  'balance.explanation',
  'balance.nearDuplicate',
] as const
export type BalanceCode = (typeof BALANCE_CODES)[number]
export type BalanceFault = { code: BalanceCode; values: Record<string, string | number> }

/** What is wrong with a bank as a whole although each of its questions may be published. */
export function checkBalance(bank: ShippedBank, limits: BankLimits): BalanceFault[] {
  const { questions } = bank
  const parts = questions.flatMap(askedParts)
  return [
    ...checkCounts(bank, limits),
    ...limits.types.flatMap(({ types, share }) => {
      const count = questions.filter(({ content }) => types.includes(content.body.type)).length
      return checkShare('balance.type', { of: types.join('+'), count, total: questions.length }, share)
    }),
    ...DIFFICULTIES.flatMap(level => {
      const count = questions.filter(({ content }) => content.difficulty === level).length
      const range = limits.difficulties[level]
      return checkShare('balance.difficulty', { of: level, count, total: questions.length }, range)
    }),
    ...checkShare(
      'balance.cases',
      { of: '', count: questions.filter(({ content }) => content.isCase).length, total: questions.length },
      { least: limits.casesLeast, most: 1 },
    ),
    ...checkKeys(parts, limits),
    ...checkExplanations(parts, limits),
    ...nearDuplicates(questions, limits.nearDuplicate),
  ]
}

function checkCounts({ subjects, questions }: ShippedBank, limits: BankLimits): BalanceFault[] {
  const faults: BalanceFault[] = []
  for (const [subject, least] of Object.entries(limits.subjects)) {
    const count = questions.filter(({ content }) => content.subject === subject).length
    if (count !== least) faults.push({ code: 'balance.subject', values: { of: subject, count, least } })
  }
  for (const { id: subject, topics } of subjects) {
    for (const { id: topic } of topics) {
      const count = questions.filter(
        ({ content }) => content.subject === subject && content.topic === topic,
      ).length
      const values = { of: `${subject}/${topic}`, count, least: limits.topicLeast }
      if (count < limits.topicLeast) faults.push({ code: 'balance.topic', values })
    }
  }
  return faults
}

/** A key that sits too often on one letter can be guessed, and so can a bank in which most statements are right. */
function checkKeys(parts: readonly AskedPart[], limits: BankLimits): BalanceFault[] {
  const singles = bodiesOf(parts, 'single')
  const multiples = bodiesOf(parts, 'multiple')
  const statements = bodiesOf(parts, 'trueFalse')
  const letters = ['A', 'B', 'C', 'D'].flatMap(letter => {
    const count = singles.filter(({ key }) => key === letter).length
    return checkShare('balance.keyPosition', { of: letter, count, total: singles.length }, limits.keyPosition)
  })
  const sizes = [1, 2, 3, 4, 5].flatMap(size => {
    const count = multiples.filter(({ key }) => key.length === size).length
    const range = limits.keySizes[size] ?? { least: 0, most: 0 }
    return checkShare('balance.keySize', { of: size, count, total: multiples.length }, range)
  })
  const yes = statements.filter(({ key }) => key).length
  const longest = singles.filter(isKeyLongest).length
  return [
    ...letters,
    ...sizes,
    ...checkShare('balance.trueShare', { of: '', count: yes, total: statements.length }, limits.trueShare),
    ...checkShare(
      'balance.longestKey',
      { of: '', count: longest, total: singles.length },
      { least: 0, most: limits.longestKeyMost },
    ),
  ]
}

export function isKeyLongest({ options, key }: Extract<QuestionBody, { type: 'single' }>): boolean {
  const lengths = options.map(({ text }) => lengthOf(text))
  const own = lengths[options.findIndex(({ id }) => id === key)] ?? 0
  return lengths.filter(length => length >= own).length === 1
}

function checkExplanations(parts: readonly AskedPart[], { explanation }: BankLimits): BalanceFault[] {
  const { least, most } = explanation
  return parts.flatMap(({ id, explanation: text }): BalanceFault[] => {
    const count = lengthOf(text)
    if (count >= least && count <= most) return []
    return [{ code: 'balance.explanation', values: { question: id, count, least, most } }]
  })
}

/** Every pair: a bank written by hand is small, and nothing may be missed. */
function nearDuplicates(questions: readonly ShippedQuestion[], atLeast: number): BalanceFault[] {
  const all = questions.map(({ id, content }) => ({ id, shingles: shinglesOf(shingledText(content.body)) }))
  return all.flatMap((one, index) =>
    all.slice(0, index).flatMap((other): BalanceFault[] => {
      const [a, b] = [one.shingles.length, other.shingles.length]
      // The shorter one's share of the longer is the most that two texts can have in common.
      if (Math.min(a, b) < atLeast * Math.max(a, b)) return []
      const near = similarity(one.shingles, other.shingles)
      if (near < atLeast) return []
      const values = { question: one.id, other: other.id, percent: Math.round(near * 100) }
      return [{ code: 'balance.nearDuplicate', values }]
    }),
  )
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

/** A share of nothing breaks no limit. */
function checkShare(
  code: BalanceCode,
  { of, count, total }: { of: string | number; count: number; total: number },
  { least, most }: ShareRange,
): BalanceFault[] {
  if (total === 0 || (count >= least * total && count <= most * total)) return []
  const percent = (share: number) => Math.round(share * 100)
  const values = { of, count, percent: percent(count / total), least: percent(least), most: percent(most) }
  return [{ code, values }]
}
