import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLots } from '#engine/chance/lots'
import { createRandom } from '#engine/chance/random'
import { compareCandidates, lowestLots, type Candidate } from '#engine/paper/candidate'
import { spreadOverTopics } from '#engine/paper/spread-over-topics'
import { entry } from '../arbitraries.ts'

function candidates(count: number, seed: string): Candidate[] {
  const lotOf = createLots(seed)
  return Array.from({ length: count }, (_, i) => entry(i)).map(one => ({
    entry: one,
    lot: lotOf(one.questionId),
  }))
}

describe('lowestLots', () => {
  it('gives what sorting everything would give, also among equal lots', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 400 }),
        fc.nat({ max: 40 }),
        fc.string(),
        fc.boolean(),
        (size, count, seed, equal) => {
          const all = candidates(size, seed).map(one => (equal ? { ...one, lot: one.lot % 5 } : one))
          expect(lowestLots(all, count)).toEqual(all.toSorted(compareCandidates).slice(0, count))
        },
      ),
    )
  })
})

describe('spreadOverTopics', () => {
  it('finds enough even if the lowest lots are all used', () => {
    const all = candidates(10, 's')
    const used = new Set(lowestLots(all, 6).map(one => one.entry.questionId))
    const before = [...used]
    const taken = spreadOverTopics(all, 4, createRandom('s'), used).map(one => one.questionId)
    expect(taken.filter(id => before.includes(id))).toEqual([])
    expect(taken).toHaveLength(4)
    expect(used.size).toBe(10)
  })
})
