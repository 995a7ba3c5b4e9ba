import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'

describe('createRandom', () => {
  it('has pinned first values: papers drawn long ago are drawn again from their seed', () => {
    const random = createRandom('2026-W48')
    expect(Array.from({ length: 6 }, () => random.below(1000))).toEqual([420, 973, 33, 18, 843, 160])
    expect(createRandom('').next()).toBe(0.18176812469027936)
  })

  it('shuffles to a permutation, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat()), (seed, items) => {
        const before = [...items]
        const shuffled = createRandom(seed).shuffle(items)
        expect(items).toEqual(before)
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b))
        expect(createRandom(seed).shuffle(items)).toEqual(shuffled)
      }),
    )
  })

  it('stays inside its bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, n) => {
        const random = createRandom(seed)
        for (let i = 0; i < 20; i += 1) {
          const whole = random.below(n)
          expect(Number.isInteger(whole) && whole >= 0 && whole < n).toBe(true)
          const part = random.next()
          expect(part >= 0 && part < 1).toBe(true)
        }
      }),
    )
  })

  it('differs for near seeds', () => {
    const firsts = Array.from({ length: 1000 }, (_, i) => createRandom(`seed-${i}`).below(2 ** 32))
    expect(new Set(firsts).size).toBe(1000)
  })

  it.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])('refuses below(%s)', n => {
    expect(() => createRandom('x').below(n)).toThrow(RangeError)
  })

  it('is unbiased where taking the remainder is not', () => {
    // 3·2^30 cuts 2^32 badly: with a plain remainder every value below 2^30 comes twice as often as the others.
    const n = 3 * 2 ** 30
    const draws = 30_000
    const lowShare = (draw: () => number): number =>
      Array.from({ length: draws }, draw).filter(value => value < 2 ** 30).length / draws
    const random = createRandom('bias')
    expect(lowShare(() => random.below(n))).toBeCloseTo(1 / 3, 1.5)
    // Control: the naive variant is caught by the same measure.
    expect(lowShare(() => Math.floor(random.next() * 2 ** 32) % n)).toBeGreaterThan(0.45)
  })

  it('gives every permutation of three the same share', () => {
    const isUniform = (shuffle: (items: number[], seed: string) => number[]): boolean => {
      const seen = new Map<string, number>()
      for (let i = 0; i < 12_000; i += 1) {
        const order = shuffle([1, 2, 3], `permutation-${i}`).join('')
        seen.set(order, (seen.get(order) ?? 0) + 1)
      }
      const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)
      // 5 degrees of freedom: p = 0.0001 at 25.7.
      return seen.size === 6 && chiSquare < 25.7
    }
    expect(isUniform((items, seed) => createRandom(seed).shuffle(items))).toBe(true)
    // Control: exchanging every place with any place is the well-known biased shuffle.
    const naive = (items: number[], seed: string): number[] => {
      const random = createRandom(seed)
      for (const i of items.keys()) {
        const j = random.below(items.length)
        items.splice(j, 1, ...items.splice(i, 1, ...items.slice(j, j + 1)))
      }
      return items
    }
    expect(isUniform(naive)).toBe(false)
  })
})
