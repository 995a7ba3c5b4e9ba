import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'
import { countedSitting } from '#engine/ranking/counted-sitting'

/** The clock was set back between the sittings: by time the third would be first. */
const SITTINGS = [
  { ordinal: 2, scoreCents: 9000, finishedAtMs: 3000 },
  { ordinal: 1, scoreCents: 7000, finishedAtMs: 2000 },
  { ordinal: 4, scoreCents: 9000, finishedAtMs: 2500 },
  { ordinal: 3, scoreCents: 8000, finishedAtMs: 1000 },
]

describe('countedSitting', () => {
  it.each([
    ['first', 1],
    ['last', 4],
    ['best', 2],
  ] as const)('counts the %s by ordinal, never by the clock', (rule, ordinal) => {
    expect(countedSitting(SITTINGS, rule)?.ordinal).toBe(ordinal)
  })

  it('counts nothing where there is nothing', () => {
    expect(countedSitting([], 'best')).toBeNull()
  })

  it('does not depend on the order of the sittings', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ ordinal: fc.nat(), scoreCents: fc.nat({ max: 5 }), finishedAtMs: fc.nat() }),
          {
            selector: one => one.ordinal,
          },
        ),
        fc.constantFrom('first', 'last', 'best'),
        fc.string(),
        (sittings, rule, seed) => {
          expect(countedSitting(createRandom(seed).shuffle(sittings), rule)).toEqual(
            countedSitting(sittings, rule),
          )
        },
      ),
    )
  })
})
