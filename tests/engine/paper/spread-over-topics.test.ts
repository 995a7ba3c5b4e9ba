import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'
import { spreadOverTopics } from '#engine/paper/spread-over-topics'
import { createTopicPool } from '#engine/paper/topic-pool'
import { entry, strataOf } from '../arbitraries.ts'

const NONE: ReadonlySet<string> = new Set()

describe('createTopicPool', () => {
  it('gives every question of all strata once, and then none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(1, 2, 3), { maxLength: 40 }),
        fc.string(),
        (difficulties, seed) => {
          const entries = difficulties.map((difficulty, index) => entry(index, { difficulty }))
          const pool = createTopicPool(strataOf(entries), createRandom(seed))
          expect(pool.size).toBe(entries.length)
          const given = entries.map(() => pool.next(NONE))
          expect(given.map(held => held?.questionId ?? '').toSorted()).toEqual(
            entries.map(one => one.questionId),
          )
          for (const held of given) expect(held?.stratum.ids).toContain(held?.questionId)
          expect(pool.next(NONE)).toBeNull()
        },
      ),
    )
  })

  it('gives every order the same chance', () => {
    const strata = strataOf([1, 2, 3].map(number => entry(number, { difficulty: number === 3 ? 2 : 1 })))
    const times = new Map<string, number>()
    for (let count = 0; count < 6000; count++) {
      const pool = createTopicPool(strata, createRandom(`order-${count}`))
      const order = [1, 2, 3].map(() => pool.next(NONE)?.questionId).join()
      times.set(order, (times.get(order) ?? 0) + 1)
    }
    expect(times.size).toBe(6)
    // 1,000 times each are expected; the standard deviation is 29.
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('spreadOverTopics', () => {
  it('passes over what is used, and uses what it takes', () => {
    const entries = Array.from({ length: 10 }, (_, index) => entry(index))
    const used = new Set(entries.slice(0, 6).map(one => one.questionId))
    const before = [...used]
    const taken = spreadOverTopics([createTopicPool(strataOf(entries), createRandom('s'))], 4, used)
    expect(taken.filter(({ questionId }) => before.includes(questionId))).toEqual([])
    expect(taken).toHaveLength(4)
    expect(used.size).toBe(10)
  })
})
