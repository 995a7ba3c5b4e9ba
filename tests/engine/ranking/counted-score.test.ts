import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'
import { type CountableSitting, type Counting, canCount, countedScore } from '#engine/ranking/counted-score'
import { countedSitting } from '#engine/ranking/counted-sitting'

const sitting = (ordinal: number, day: string, scoreCents: number, spentMs = 1000): CountableSitting => ({
  ordinal,
  day,
  scoreCents,
  spentMs,
  fullCents: 1000,
  finishedAtMs: 0,
})

/** Three on Monday, one on Tuesday, two on Thursday. */
const WEEK = [
  sitting(1, '2026-11-23', 700),
  sitting(2, '2026-11-23', 900),
  sitting(3, '2026-11-23', 800),
  sitting(4, '2026-11-24', 500),
  sitting(5, '2026-11-26', 601),
  sitting(6, '2026-11-26', 600),
]

describe('countedScore', () => {
  it.each<[Counting, number, number[], number]>([
    [{ kind: 'first' }, 700, [1], 1],
    [{ kind: 'last' }, 600, [6], 1],
    [{ kind: 'best' }, 900, [2], 1],
    // 4101 / 6 = 683.5, shown half up.
    [{ kind: 'mean' }, 684, [1, 2, 3, 4, 5, 6], 6],
    [{ kind: 'firstADay', aDay: 1 }, 700 + 500 + 601, [1, 4, 5], 1],
    [{ kind: 'firstADay', aDay: 2 }, 700 + 900 + 500 + 601 + 600, [1, 2, 4, 5, 6], 1],
    [{ kind: 'firstADay', aDay: 9 }, 4101, [1, 2, 3, 4, 5, 6], 1],
    [{ kind: 'bestADay' }, 900 + 500 + 601, [2, 4, 5], 1],
  ])('%o counts %i of sittings %o', (counting, scoreCents, ordinals, of) => {
    const score = countedScore(WEEK, counting)
    expect(score?.scoreCents).toBe(scoreCents)
    expect(score?.sittings.map(one => one.ordinal)).toEqual(ordinals)
    expect(score?.of).toBe(of)
    expect(score?.reason).toEqual({
      kind: counting.kind,
      counted: ordinals.length,
      submitted: 6,
      days: new Set(score?.sittings.map(one => one.day)).size,
      aDay: counting.kind === 'firstADay' ? counting.aDay : null,
    })
  })

  it('keeps a mean exact: what prints alike need not be equal', () => {
    const one = countedScore([sitting(1, 'a', 1), sitting(2, 'a', 1), sitting(3, 'a', 2)], { kind: 'mean' })
    expect(one).toMatchObject({
      sumCents: 4,
      of: 3,
      scoreCents: 1,
      fullCents: 1000,
      sumMs: 3000,
      spentMs: 1000,
    })
    const below = countedScore([sitting(1, 'a', -1), sitting(2, 'a', -2)], { kind: 'mean' })
    expect(below).toMatchObject({ sumCents: -3, of: 2, scoreCents: -1 })
  })

  it('adds up the times and full marks of what counts', () => {
    expect(countedScore(WEEK, { kind: 'bestADay' })).toMatchObject({ spentMs: 3000, fullCents: 3000 })
    expect(countedScore(WEEK, { kind: 'best' })).toMatchObject({ spentMs: 1000, fullCents: 1000 })
  })

  it('is nothing where there is nothing, and refuses a day of no sittings', () => {
    expect(countedScore([], { kind: 'mean' })).toBeNull()
    expect(() => countedScore(WEEK, { kind: 'firstADay', aDay: 0 })).toThrow(RangeError)
  })

  const sittings = fc.uniqueArray(
    fc.record({
      ordinal: fc.integer({ min: 1, max: 50 }),
      day: fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25'),
      scoreCents: fc.integer({ min: -100, max: 1000 }),
      fullCents: fc.constant(1000),
      spentMs: fc.nat(1000),
      finishedAtMs: fc.nat(),
    }),
    { selector: one => one.ordinal, minLength: 1 },
  )
  const countings = fc.oneof(
    fc.constantFrom<Counting>(
      { kind: 'first' },
      { kind: 'last' },
      { kind: 'best' },
      { kind: 'mean' },
      { kind: 'bestADay' },
    ),
    fc.integer({ min: 1, max: 4 }).map((aDay): Counting => ({ kind: 'firstADay', aDay })),
  )

  it('does not depend on the order of the sittings nor on the clock', () => {
    fc.assert(
      fc.property(sittings, countings, fc.string(), (all, counting, seed) => {
        const moved = createRandom(seed).shuffle(all.map(one => ({ ...one, finishedAtMs: 7 })))
        const { sittings: _, ...figures } = countedScore(all, counting) ?? never()
        expect(countedScore(moved, counting)).toMatchObject(figures)
      }),
    )
  })

  it('lies between the worst and the best where sittings are not added up', () => {
    fc.assert(
      fc.property(
        sittings,
        fc.constantFrom<Counting>({ kind: 'mean' }, { kind: 'best' }),
        (all, counting) => {
          const scores = all.map(one => one.scoreCents)
          const score = countedScore(all, counting) ?? never()
          expect(score.scoreCents).toBeGreaterThanOrEqual(Math.min(...scores))
          expect(score.scoreCents).toBeLessThanOrEqual(Math.max(...scores))
        },
      ),
    )
  })

  it('agrees with the rules that choose one', () => {
    fc.assert(
      fc.property(sittings, fc.constantFrom('first', 'last', 'best'), (all, kind) => {
        expect(countedScore(all, { kind })?.sittings).toEqual([countedSitting(all, kind)])
      }),
    )
  })
})

describe('canCount', () => {
  const before = [{ day: 'mo' }, { day: 'mo' }, { day: 'tu' }]
  it.each<[Counting, string, boolean]>([
    [{ kind: 'first' }, 'we', false],
    [{ kind: 'last' }, 'mo', true],
    [{ kind: 'best' }, 'mo', true],
    [{ kind: 'mean' }, 'mo', true],
    [{ kind: 'bestADay' }, 'mo', true],
    [{ kind: 'firstADay', aDay: 2 }, 'mo', false],
    [{ kind: 'firstADay', aDay: 2 }, 'tu', true],
    [{ kind: 'firstADay', aDay: 1 }, 'we', true],
  ])('%o on %s: %s', (counting, day, expected) => {
    expect(canCount(before, day, counting)).toBe(expected)
    expect(canCount([], day, counting)).toBe(true)
  })
})

function never(): never {
  throw new Error('nothing counted')
}
