import * as fc from 'fast-check'
import { assertNever } from '#engine/assert-never'
import type { MarkingRule, QuestionMarks } from '#engine/marking/rule'
import { type Answer, type PartAnswer, blankAnswer } from '#engine/question/answer'
import type { Option, PartBody, QuestionBody } from '#engine/question/question'
import { marks, tickRule } from './arbitraries.ts'

/** Sound questions of every type, answers of every kind that fit them, and rules that can mark them. */
const LETTERS = 'A B C D E F G H'.split(' ')
const options = (count: number): Option[] => LETTERS.slice(0, count).map(id => ({ id, text: `选项${id}` }))
const count = (min: number, max: number) => fc.integer({ min, max })

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), count(0, 4))
  .map(([digits, scale]) => (digits / 10 ** scale).toFixed(scale))

const single = count(2, 8).chain(n =>
  fc
    .constantFrom(...LETTERS.slice(0, n))
    .map((key): PartBody => ({ type: 'single', stem: '?', options: options(n), key })),
)
const multiple = count(3, 8).chain(n =>
  fc
    .subarray(LETTERS.slice(0, n), { minLength: 1 })
    .map((key): PartBody => ({ type: 'multiple', stem: '?', options: options(n), key })),
)
const trueFalse = fc.boolean().map((key): PartBody => ({ type: 'trueFalse', stem: '。', key }))
const fillIn = count(1, 4).map((n): PartBody => ({
  type: 'fillIn',
  stem: '____'.repeat(n),
  blanks: Array.from({ length: n }, (_, index) => ({ accept: [`第${index}空`, `另一${index}`] })),
}))
const numeric = fc
  .tuple(decimal, fc.constantFrom('0', '0.5', '3'))
  .map(([key, tolerance]): PartBody => ({ type: 'numeric', stem: '?', key, tolerance, unit: '米' }))
const ordering = count(3, 8).chain(n =>
  fc
    .shuffledSubarray(LETTERS.slice(0, n), { minLength: n })
    .map((key): PartBody => ({ type: 'ordering', stem: '?', items: options(n), key })),
)
const matching = fc.tuple(count(2, 8), count(2, 8)).chain(([lefts, rights]) =>
  fc
    .array(fc.constantFrom(...LETTERS.slice(0, rights)), { minLength: lefts, maxLength: lefts })
    .map((key): PartBody => ({
      type: 'matching',
      stem: '?',
      lefts: options(lefts),
      rights: options(rights),
      key: key.map((right, index) => ({ left: LETTERS[index] ?? '', right })),
    })),
)

export const partBody: fc.Arbitrary<PartBody> = fc.oneof(
  single,
  multiple,
  trueFalse,
  fillIn,
  numeric,
  ordering,
  matching,
)
const shortAnswer = fc.array(count(1, 9), { minLength: 1, maxLength: 6 }).map((weights): QuestionBody => ({
  type: 'shortAnswer',
  stem: '?',
  keyPoints: weights.map((weight, index) => ({ text: `要点${index}`, weight })),
}))
const caseGroup = fc.array(partBody, { minLength: 2, maxLength: 9 }).map((bodies): QuestionBody => ({
  type: 'caseGroup',
  stem: '案情',
  parts: bodies.map(body => ({ body, explanation: '因为', citations: [] })),
}))

/** Everything that is marked without a person. */
export const machineBody: fc.Arbitrary<QuestionBody> = fc.oneof(partBody, partBody, caseGroup)
export const anyBody: fc.Arbitrary<QuestionBody> = fc.oneof(partBody, shortAnswer, caseGroup)

/** Any answer that fits, blank and right ones among them. */
export function answerTo(body: QuestionBody): fc.Arbitrary<Answer> {
  return fc.oneof(
    { weight: 6, arbitrary: someAnswerTo(body) },
    { weight: 1, arbitrary: fc.constant(blankAnswer(body)) },
    { weight: 1, arbitrary: fc.constant(rightAnswerOf(body)) },
  )
}

function someAnswerTo(body: QuestionBody): fc.Arbitrary<Answer> {
  if (body.type === 'shortAnswer')
    return fc.constantFrom('', ' ', '先救人').map((text): Answer => ({ type: 'shortAnswer', text }))
  if (body.type === 'caseGroup')
    return fc
      .tuple(...body.parts.map(part => partAnswerTo(part.body)))
      .map((parts): Answer => ({ type: 'caseGroup', parts }))
  return partAnswerTo(body)
}

function partAnswerTo(body: PartBody): fc.Arbitrary<PartAnswer> {
  const ids = (list: readonly Option[]) => list.map(option => option.id)
  switch (body.type) {
    case 'single':
      return fc.constantFrom(null, ...ids(body.options)).map(option => ({ type: 'single', option }))
    case 'multiple':
      return fc.shuffledSubarray(ids(body.options)).map(ticked => ({ type: 'multiple', options: ticked }))
    case 'trueFalse':
      return fc.constantFrom(true, false, null).map(value => ({ type: 'trueFalse', value }))
    case 'fillIn':
      return fc
        .tuple(...body.blanks.map(({ accept }) => fc.constantFrom('', '不知', ...accept)))
        .map(texts => ({ type: 'fillIn', texts }))
    case 'numeric':
      return fc
        .oneof(decimal, fc.constantFrom('', '不是数', body.key))
        .map(text => ({ type: 'numeric', text }))
    case 'ordering': {
      const all = ids(body.items)
      return fc
        .oneof(
          fc.constant<string[]>([]),
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.constant(body.key),
        )
        .map(items => ({ type: 'ordering', items }))
    }
    case 'matching':
      return fc
        .tuple(
          ...body.lefts.map(left =>
            fc.constantFrom(null, ...ids(body.rights)).map(right => ({ left: left.id, right })),
          ),
        )
        .map(pairs => ({
          type: 'matching',
          pairs: pairs.flatMap(({ left, right }) => (right === null ? [] : [{ left, right }])),
        }))
    default:
      return assertNever(body)
  }
}

export function rightAnswerOf(body: QuestionBody): Answer {
  if (body.type === 'shortAnswer') return { type: 'shortAnswer', text: '要点' }
  if (body.type === 'caseGroup')
    return { type: 'caseGroup', parts: body.parts.map(part => rightPartOf(part.body)) }
  return rightPartOf(body)
}

export function rightPartOf(body: PartBody): PartAnswer {
  switch (body.type) {
    case 'single':
      return { type: 'single', option: body.key }
    case 'multiple':
      return { type: 'multiple', options: body.key }
    case 'trueFalse':
      return { type: 'trueFalse', value: body.key }
    case 'fillIn':
      return { type: 'fillIn', texts: body.blanks.map(blank => blank.accept[0] ?? '') }
    case 'numeric':
      return { type: 'numeric', text: body.key }
    case 'ordering':
      return { type: 'ordering', items: body.key }
    case 'matching':
      return { type: 'matching', pairs: body.key }
    default:
      return assertNever(body)
  }
}

/** A rule that can mark the body, of every variant there is. */
export function ruleFor(body: QuestionBody): fc.Arbitrary<MarkingRule> {
  switch (body.type) {
    case 'multiple':
      return tickRule
    case 'fillIn':
      return fc
        .constantFrom('each', 'all')
        .map(blanks => ({ kind: 'exactForms', blanks, foldCase: true, foldSpace: true }))
    case 'numeric':
      return fc.constant({ kind: 'tolerance' })
    case 'ordering':
      return fc.constantFrom('all', 'adjacentPairs').map(credit => ({ kind: 'sequence', credit }))
    case 'matching':
      return fc.constantFrom('nothing', 'minus').map(wrongPair => ({ kind: 'pairs', wrongPair }))
    case 'shortAnswer':
      return fc.constant({ kind: 'manual' })
    case 'caseGroup':
      return tickRule.map((rule): MarkingRule => {
        if (rule.kind === 'parts' || !('kind' in rule)) throw new Error('a tick rule')
        return { kind: 'parts', multiple: rule as Extract<MarkingRule, { kind: 'halves' }> }
      })
    case 'single':
    case 'trueFalse':
      return fc.constant({ kind: 'allOrNothing' })
    default:
      return assertNever(body)
  }
}

export const bodyAndAnswer = anyBody.chain(body => answerTo(body).map(answer => ({ body, answer })))

export type Case = { body: QuestionBody; answer: Answer; rule: MarkingRule; given: QuestionMarks }
/** A question that a machine marks, an answer, a rule that fits and marks that a blueprint may set. */
export const markedCase: fc.Arbitrary<Case> = machineBody.chain(body =>
  fc.record({ body: fc.constant(body), answer: answerTo(body), rule: ruleFor(body), given: marks }),
)
