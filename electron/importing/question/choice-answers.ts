import type { Option, PartBody } from '#engine/question/question'
import type { LeftOutCode, ReadingFaultCode } from './reading-codes.ts'
import { READING_LIMITS } from './reading-limits.ts'

/** One answer of Moodle's formats: its share of the mark in per cent. */
export type WeighedAnswer = { text: string; fraction: number; feedback: string }

type Values = Record<string, string | number>
export type BodyReading<Body> =
  | { ok: true; body: Body; leftOut: { code: LeftOutCode; values?: Values }[] }
  /** A code of the second kind: what the file means is clear, and the bank has no such question. */
  | { ok: false; code: ReadingFaultCode | LeftOutCode; field: string; values?: Values }

type Choice = Extract<PartBody, { type: 'single' | 'multiple' }>

export function optionId(index: number): string {
  return String.fromCharCode(65 + index)
}

/**
 * Options and key from answers with fractions. Which shares the options have is decided by the blueprint here, so uneven ones are
 * named as left out.
 */
export function choiceBody(
  stem: string,
  answers: readonly WeighedAnswer[],
  isSingle: boolean,
): BodyReading<Choice> {
  if (answers.length > READING_LIMITS.options)
    return {
      ok: false,
      field: 'options',
      code: 'import.fault.tooManyOptions',
      values: { max: READING_LIMITS.options },
    }
  if (answers.length === 0) return { ok: false, field: 'options', code: 'import.fault.choiceWithoutOptions' }
  const options: Option[] = answers.map(({ text }, index) => ({ id: optionId(index), text }))
  const isRight = ({ fraction }: WeighedAnswer) => (isSingle ? fraction >= 100 : fraction > 0)
  const key = options.filter((_, index) => {
    const answer = answers[index]
    return answer !== undefined && isRight(answer)
  })
  const [first, ...others] = key.map(({ id }) => id)
  if (first === undefined) return { ok: false, field: 'key', code: 'import.fault.noAnswer' }
  const leftOut = hasUnevenWeights(answers, isRight) ? [{ code: 'import.leftOut.weights' as const }] : []
  if (!isSingle)
    return { ok: true, body: { type: 'multiple', stem, options, key: [first, ...others] }, leftOut }
  if (others.length > 0)
    return { ok: false, field: 'key', code: 'import.fault.severalRight', values: { count: key.length } }
  return { ok: true, body: { type: 'single', stem, options, key: first }, leftOut }
}

function hasUnevenWeights(
  answers: readonly WeighedAnswer[],
  isRight: (answer: WeighedAnswer) => boolean,
): boolean {
  const first: { right?: number; wrong?: number } = {}
  for (const answer of answers) {
    const side = isRight(answer) ? 'right' : 'wrong'
    // Moodle rounds to five places, and 33.33333 three times is 100.
    if (Math.abs(answer.fraction - (first[side] ??= answer.fraction)) > 0.05) return true
  }
  return false
}

/** Right forms of one blank. What earns a part of the mark, and what any text fits, has no place in the bank. */
export function blankForms(answers: readonly WeighedAnswer[]): BodyReading<string[]> {
  const full = answers.filter(({ fraction }) => fraction >= 100).map(({ text }) => text)
  const partial = answers.filter(({ fraction }) => fraction > 0 && fraction < 100).length
  const isWild = (text: string) => /(?<!\\)\*/u.test(text)
  const forms = full.filter(text => !isWild(text)).map(text => text.replaceAll(String.raw`\*`, '*'))
  if (forms.length === 0) return { ok: false, field: 'key', code: 'import.fault.noAnswer' }
  const wild = full.filter(isWild)
  return {
    ok: true,
    body: forms,
    leftOut: [
      ...wild.map(found => ({
        code: 'import.leftOut.wildcard' as const,
        values: { found: found.slice(0, 40) },
      })),
      ...(partial > 0
        ? [{ code: 'import.leftOut.partialAnswers' as const, values: { count: partial } }]
        : []),
    ],
  }
}

export function escapeWildcards(form: string): string {
  return form.replaceAll('*', String.raw`\*`)
}

type Matching = Extract<PartBody, { type: 'matching' }>

/** A pair without a left side is one more right to choose from. Rights of equal text are one. */
export function matchingBody(
  stem: string,
  pairs: readonly { left: string; right: string }[],
): BodyReading<Matching> {
  if (pairs.length > READING_LIMITS.options)
    return {
      ok: false,
      field: 'lefts',
      code: 'import.fault.tooManyOptions',
      values: { max: READING_LIMITS.options },
    }
  const lefts: Option[] = []
  const rights: Option[] = []
  const key: Matching['key'] = []
  const idOf = new Map<string, string>()
  for (const { left, right } of pairs) {
    const known = idOf.get(right)
    const id = known ?? optionId(rights.length)
    if (known === undefined) {
      rights.push({ id, text: right })
      idOf.set(right, id)
    }
    if (left === '') continue
    const leftId = optionId(lefts.length)
    lefts.push({ id: leftId, text: left })
    key.push({ left: leftId, right: id })
  }
  if (lefts.length === 0) return { ok: false, field: 'lefts', code: 'import.fault.choiceWithoutOptions' }
  return { ok: true, body: { type: 'matching', stem, lefts, rights, key }, leftOut: [] }
}

/** Feedback on single answers has no place of its own: it stays readable at the end of the explanation. */
export function withFeedback(explanation: string, feedback: readonly { of: string; text: string }[]): string {
  const lines = feedback.filter(({ text }) => text !== '').map(({ of, text }) => `${of}：${text}`)
  return [explanation, ...lines].filter(line => line !== '').join('\n')
}

/** Shares of a multiple choice: all right ones give the full mark, and one wrong takes it. */
export function fractionOf(isRight: boolean, rightCount: number): string {
  if (!isRight) return '-100'
  return String(Math.round(1e7 / rightCount) / 1e5)
}
