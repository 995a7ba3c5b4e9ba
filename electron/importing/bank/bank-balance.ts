import { shingledText, shinglesOf, similarity } from '#engine/question/near-duplicate'
import { type AskedPart, askedParts } from './asked-part.ts'
import type { BankLimits } from './bank-limits.ts'
import { type Share, isWithin, lengthOf, percentOf, sharesOf } from './bank-shares.ts'
import { isAboutOthers, isTurnedStem } from './option-form.ts'
import type { ShippedBank, ShippedQuestion } from './shipped-bank.ts'
import type { Withheld } from './withheld.ts'

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
  'balance.oddKey',
  'balance.optionAboutOthers',
  'balance.turnedStem',
  'balance.explanation',
  'balance.articleUnnamed',
  'balance.withheldRow',
  'balance.withheldInstrument',
  'balance.withheldWord',
  'balance.nearDuplicate',
  'balance.nearStem',
] as const
export type BalanceCode = (typeof BALANCE_CODES)[number]
export type BalanceFault = { code: BalanceCode; values: Record<string, string | number> }

/** What is wrong with a bank as a whole although each of its questions may be published. */
export function checkBalance(bank: ShippedBank, limits: BankLimits): BalanceFault[] {
  const { questions } = bank
  const parts = questions.flatMap(askedParts)
  return [
    ...checkCounts(bank, limits),
    ...sharesOf(bank, limits)
      .filter(share => !isWithin(share))
      .map(shareFault),
    ...checkForms(parts),
    ...checkExplanations(parts, limits),
    ...checkArticlesNamed(bank, limits.articleNamed),
    ...questions.flatMap(question => checkWithheld(question, limits.withheld)),
    ...nearDuplicates(questions, {
      code: 'balance.nearDuplicate',
      atLeast: limits.nearDuplicate,
      textOf: ({ content }) => shingledText(content.body),
    }),
    ...nearDuplicates(questions, {
      code: 'balance.nearStem',
      atLeast: limits.nearStem,
      textOf: ({ content }) => content.body.stem,
    }),
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

function checkExplanations(parts: readonly AskedPart[], { explanation }: BankLimits): BalanceFault[] {
  const { least, most } = explanation
  return parts.flatMap(({ id, explanation: text }): BalanceFault[] => {
    const count = lengthOf(text)
    if (count >= least && count <= most) return []
    return [{ code: 'balance.explanation', values: { question: id, count, least, most } }]
  })
}

function checkForms(parts: readonly AskedPart[]): BalanceFault[] {
  return parts.flatMap(({ id, body }): BalanceFault[] => {
    const options = body.type === 'single' || body.type === 'multiple' ? body.options : []
    const about = options.filter(({ text }) => isAboutOthers(text))
    return [
      ...about.map(option => ({
        code: 'balance.optionAboutOthers' as const,
        values: { question: id, option: option.id, text: option.text },
      })),
      ...(isTurnedStem(body.stem)
        ? [{ code: 'balance.turnedStem' as const, values: { question: id, text: body.stem.slice(-20) } }]
        : []),
    ]
  })
}

const ARTICLE_NAMED = /第[零〇一二三四五六七八九十百千]+条/u

/** A reason that names no article cannot be looked up. What rests on reports alone has none. */
function checkArticlesNamed(
  { instruments, questions }: ShippedBank,
  subjects: readonly string[],
): BalanceFault[] {
  const statutes = new Set(instruments.filter(({ kind }) => kind !== 'history').map(({ id }) => id))
  return questions
    .filter(({ content }) => subjects.includes(content.subject))
    .flatMap(askedParts)
    .filter(({ citations }) => citations.some(({ instrument }) => statutes.has(instrument)))
    .filter(({ explanation }) => !ARTICLE_NAMED.test(explanation))
    .map(({ id }) => ({ code: 'balance.articleUnnamed', values: { question: id } }))
}

function checkWithheld(question: ShippedQuestion, { rows, instruments, words }: Withheld): BalanceFault[] {
  const parts = askedParts(question)
  const shared = question.content.body.stem
  return parts.flatMap(({ id, body, explanation, citations }): BalanceFault[] => {
    const text = `${shared} ${shingledText(body)} ${explanation}`
    return [
      ...citations
        .filter(({ row }) => row !== undefined && rows.includes(row))
        .map(({ row }) => ({
          code: 'balance.withheldRow' as const,
          values: { question: id, row: row ?? '' },
        })),
      ...citations
        .filter(({ instrument }) => instruments.includes(instrument))
        .map(({ instrument }) => ({
          code: 'balance.withheldInstrument' as const,
          values: { question: id, instrument },
        })),
      ...words
        .filter(({ pattern }) => pattern.test(text))
        .map(({ name }) => ({ code: 'balance.withheldWord' as const, values: { question: id, name } })),
    ]
  })
}

type Nearness = {
  code: 'balance.nearDuplicate' | 'balance.nearStem'
  atLeast: number
  textOf: (question: ShippedQuestion) => string
}

/** Every pair: a bank written by hand is small, and nothing may be missed. */
function nearDuplicates(
  questions: readonly ShippedQuestion[],
  { code, atLeast, textOf }: Nearness,
): BalanceFault[] {
  const all = questions.map(question => ({ id: question.id, shingles: shinglesOf(textOf(question)) }))
  return all.flatMap((one, index) =>
    all.slice(0, index).flatMap((other): BalanceFault[] => {
      const [a, b] = [one.shingles.length, other.shingles.length]
      // The shorter one's share of the longer is the most that two texts can have in common.
      if (Math.min(a, b) < atLeast * Math.max(a, b)) return []
      const near = similarity(one.shingles, other.shingles)
      if (near < atLeast) return []
      const values = { question: one.id, other: other.id, percent: Math.round(near * 100) }
      return [{ code, values }]
    }),
  )
}

function shareFault({ code, of, count, total, range }: Share): BalanceFault {
  const [least, most] = [percentOf(range.least), percentOf(range.most)]
  return { code, values: { of, count, percent: percentOf(count / total), least, most } }
}
