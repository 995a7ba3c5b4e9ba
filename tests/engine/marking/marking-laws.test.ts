import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markAnswer } from '#engine/marking/mark-answer'
import type { MarkingRule, QuestionMarks } from '#engine/marking/rule'
import { marks, multiple, multipleBody, tickRule, type MultipleBody } from '../arbitraries.ts'

/**
 * The laws of rules.md §1 over a marker, so that deliberately wrong markers can be held to them too. The published faults:
 * Alanosy `ExamServiceImpl` pays for right ticks and never looks at wrong ones; studentquiz issue 20 (a question whose wrong options
 * carry no penalty) pays in full for ticking more than the key.
 */
type Marker = (body: MultipleBody, ticked: string[], rule: MarkingRule, given: QuestionMarks) => number

const ours: Marker = (body, ticked, rule, given) =>
  markAnswer(body, { type: 'multiple', options: ticked }, rule, given).markCents

const countRightTicks: Marker = (body, ticked, _, given) => {
  const right = ticked.filter(id => body.key.includes(id)).length
  return Math.floor((given.fullCents * right) / body.key.length)
}

const ids = (body: MultipleBody): string[] => body.options.map(option => option.id)
const isAll = (body: MultipleBody): boolean => body.key.length === body.options.length
const wrongIds = (body: MultipleBody): string[] => ids(body).filter(id => !body.key.includes(id))
/** What an answer without any merit is paid: wrong marks, not below the floor. */
const worthless = (given: QuestionMarks): number => Math.max(given.floorCents, given.wrongCents)

const bodyAndTicks = multipleBody.chain(body =>
  fc.subarray(ids(body), { minLength: 1 }).map(ticked => ({ body, ticked })),
)

type Law = (marker: Marker) => fc.IRawProperty<unknown, false>

const LAWS: Record<string, Law> = {
  'ticking every option earns the full mark only if every option is right': marker =>
    fc.property(multipleBody, tickRule, marks, (body, rule, given) => {
      return (marker(body, ids(body), rule, given) === given.fullCents) === isAll(body)
    }),
  'ticking every option is a wrong answer under allOrNothing, partialIfNoWrong and weights': marker =>
    fc.property(multipleBody, tickRule, marks, (body, rule, given) => {
      fc.pre(!isAll(body) && rule.kind !== 'everyDecision' && rule.kind !== 'halves')
      return marker(body, ids(body), rule, given) === worthless(given)
    }),
  'ticking every option loses 1/n of the full mark for each wrong option under everyDecision': marker =>
    fc.property(multipleBody, marks, (body, given) => {
      const share = Math.floor((given.fullCents * body.key.length) / body.options.length)
      return marker(body, ids(body), { kind: 'everyDecision' }, given) === share
    }),
  'ticking every option counts each wrong option as an error under halves': marker =>
    fc.property(multipleBody, marks, (body, given) => {
      const quarter = body.options.length >= 5 ? Math.floor(given.fullCents / 4) : worthless(given)
      const parts = [given.fullCents, Math.floor(given.fullCents / 2), quarter]
      const expected = parts[wrongIds(body).length] ?? worthless(given)
      return marker(body, ids(body), { kind: 'halves' }, given) === expected
    }),
  'one more wrong tick never raises a mark': marker =>
    fc.property(bodyAndTicks, tickRule, marks, ({ body, ticked }, rule, given) => {
      const before = marker(body, ticked, rule, given)
      const others = wrongIds(body).filter(id => !ticked.includes(id))
      return others.every(id => marker(body, [...ticked, id], rule, given) <= before)
    }),
  'one more right tick never lowers a mark': marker =>
    fc.property(bodyAndTicks, tickRule, marks, ({ body, ticked }, rule, given) => {
      const before = marker(body, ticked, rule, given)
      const others = body.key.filter(id => !ticked.includes(id))
      return others.every(id => marker(body, [...ticked, id], rule, given) >= before)
    }),
  'a selection with a wrong tick is never the full mark': marker =>
    fc.property(bodyAndTicks, tickRule, marks, ({ body, ticked }, rule, given) => {
      fc.pre(ticked.some(id => !body.key.includes(id)))
      return marker(body, ticked, rule, given) < given.fullCents
    }),
}

const RUNS = { numRuns: 500 }

describe('laws of multiple choice', () => {
  it.each(Object.entries(LAWS))('%s', (_, law) => {
    expect(() => fc.assert(law(ours), RUNS)).not.toThrow()
  })

  it('control: counting right ticks breaks the laws about ticking every option', () => {
    const broken = Object.entries(LAWS)
      .filter(([, law]) => fc.check(law(countRightTicks), RUNS).failed)
      .map(([name]) => name)
    expect(broken).toContain('ticking every option earns the full mark only if every option is right')
    expect(broken).toContain('a selection with a wrong tick is never the full mark')
    expect(broken).toContain(
      'ticking every option is a wrong answer under allOrNothing, partialIfNoWrong and weights',
    )
  })

  it('control: a penalty of 1/k a wrong tick would pay for ticking everything', () => {
    const perKey: Marker = (body, ticked, _, given) => {
      const right = ticked.filter(id => body.key.includes(id)).length
      const share = (2 * right - ticked.length) / body.key.length
      return share <= 0 ? worthless(given) : Math.floor(given.fullCents * share)
    }
    const given = { fullCents: 300, wrongCents: 0, blankCents: 0, floorCents: 0 }
    const body = multiple(4, ['A', 'B', 'C'])
    expect(perKey(body, ids(body), { kind: 'weights' }, given)).toBe(200)
    expect(ours(body, ids(body), { kind: 'weights' }, given)).toBe(0)
  })
})

describe('laws of every mark', () => {
  it('the same answer gets the same mark, in whatever order it was ticked', () => {
    fc.assert(
      fc.property(bodyAndTicks, tickRule, marks, ({ body, ticked }, rule, given) => {
        const mark = (options: string[]) => markAnswer(body, { type: 'multiple', options }, rule, given)
        expect(mark(ticked.toReversed())).toEqual(mark(ticked))
      }),
    )
  })

  /** Also marks that no blueprint would be allowed to set. */
  const anyMarks = fc.record({
    fullCents: fc.integer({ min: 1, max: 1000 }),
    wrongCents: fc.integer({ min: -2000, max: 2000 }),
    blankCents: fc.integer({ min: -2000, max: 2000 }),
    floorCents: fc.integer({ min: -2000, max: 2000 }),
  })

  it('is whole, not above full, and blank is never better than right', () => {
    fc.assert(
      fc.property(bodyAndTicks, tickRule, anyMarks, ({ body, ticked }, rule, given) => {
        const mark = (options: string[]) =>
          markAnswer(body, { type: 'multiple', options }, rule, given).markCents
        expect(mark(ticked)).toBeLessThanOrEqual(given.fullCents)
        expect(Number.isSafeInteger(mark(ticked))).toBe(true)
        expect(mark(body.key)).toBe(given.fullCents)
        expect(mark([])).toBeLessThanOrEqual(mark(body.key))
      }),
    )
  })

  it('is not below the floor or the wrong mark', () => {
    fc.assert(
      fc.property(bodyAndTicks, tickRule, marks, ({ body, ticked }, rule, given) => {
        const { markCents } = markAnswer(body, { type: 'multiple', options: ticked }, rule, given)
        expect(markCents).toBeGreaterThanOrEqual(worthless(given))
      }),
    )
  })

  it('has outcome right exactly for the key', () => {
    fc.assert(
      fc.property(bodyAndTicks, tickRule, marks, ({ body, ticked }, rule, given) => {
        const equal = ticked.length === body.key.length && ticked.every(id => body.key.includes(id))
        const mark = markAnswer(body, { type: 'multiple', options: ticked }, rule, given)
        expect(mark.outcome === 'right').toBe(equal)
        expect(mark.hits).toBeLessThanOrEqual(mark.of)
        expect(!equal || mark.hits === mark.of).toBe(true)
      }),
    )
  })
})
