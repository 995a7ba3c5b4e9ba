import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'
import { compareValues } from '#engine/ranking/compare-values'
import { rank } from '#engine/ranking/rank'
import type { RankEntry, RankKey, RankKeyRule, RankValue, TieStyle } from '#engine/ranking/ranking'

const KEYS: RankKeyRule[] = [
  { key: 'score', descending: true },
  { key: 'timeMs', descending: false },
]

function person(id: string, score?: number, timeMs?: number): RankEntry {
  return {
    id,
    values: {
      ...(score === undefined ? {} : { score: { amount: score, of: 1 } }),
      ...(timeMs === undefined ? {} : { timeMs: { amount: timeMs, of: 1 } }),
    },
  }
}

const ranks = (entries: RankEntry[], style: TieStyle): string[] =>
  rank(entries, KEYS, style).map(row => `${row.id}${row.rank}${row.shared ? '=' : ''}`)

describe('rank', () => {
  const four = [person('d', 70, 1), person('c', 80, 5), person('b', 80, 5), person('a', 90, 9)]

  it('shares a rank and leaves out the next, or does not', () => {
    expect(ranks(four, '1-2-2-4')).toEqual(['a1', 'b2=', 'c2=', 'd4'])
    expect(ranks(four, '1-2-2-3')).toEqual(['a1', 'b2=', 'c2=', 'd3'])
  })

  it('says why a row stands where it stands', () => {
    const rows = rank([...four, person('e', 70), person('f', 70, 2)], KEYS, '1-2-2-4')
    expect(rows.map(row => row.reason)).toEqual([
      { kind: 'first' },
      { kind: 'behind', key: 'score', mine: { amount: 80, of: 1 }, above: { amount: 90, of: 1 } },
      { kind: 'shared', keys: ['score', 'timeMs'] },
      { kind: 'behind', key: 'score', mine: { amount: 70, of: 1 }, above: { amount: 80, of: 1 } },
      { kind: 'behind', key: 'timeMs', mine: { amount: 2, of: 1 }, above: { amount: 1, of: 1 } },
      { kind: 'missing', key: 'timeMs', above: { amount: 2, of: 1 } },
    ])
  })

  it('puts a missing value last whichever way the key runs', () => {
    expect(ranks([person('a'), person('b', -50, 1), person('c', -50)], '1-2-2-4')).toEqual(['b1', 'c2', 'a3'])
  })

  it('has a shared first place, an empty board and a board without keys', () => {
    expect(ranks([person('b', 1, 1), person('a', 1, 1)], '1-2-2-4')).toEqual(['a1=', 'b1='])
    expect(rank([], KEYS, '1-2-2-4')).toEqual([])
    expect(rank([person('b', 1), person('a', 2)], [], '1-2-2-3').map(row => row.rank)).toEqual([1, 1])
  })
})

const value: fc.Arbitrary<RankValue> = fc.record({
  amount: fc.integer({ min: -6, max: 6 }),
  of: fc.integer({ min: 1, max: 4 }),
})
const largeValue: fc.Arbitrary<RankValue> = fc.record({
  amount: fc.maxSafeInteger(),
  of: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
})
const anyEntries = fc
  .array(fc.record({ score: value, timeMs: value }, { requiredKeys: [] }), { maxLength: 15 })
  .map(rows => rows.map((values, index): RankEntry => ({ id: `m${String(index).padStart(2, '0')}`, values })))
const anyKeys = fc.array(
  fc.record({ key: fc.constantFrom<RankKey>('score', 'timeMs'), descending: fc.boolean() }),
  { maxLength: 3 },
)
const anyStyle = fc.constantFrom<TieStyle>('1-2-2-4', '1-2-2-3')

/** Equal in every key, told by exact fractions in another way than the engine's. */
function equalInAll(a: RankEntry, b: RankEntry, keys: RankKeyRule[]): boolean {
  const exact = (one: RankValue | undefined): string => {
    if (one === undefined) return 'missing'
    const divisor = (x: bigint, y: bigint): bigint => (y === 0n ? x : divisor(y, x % y))
    const [top, bottom] = [BigInt(one.amount), BigInt(one.of)]
    const common = divisor(top < 0n ? -top : top, bottom)
    return `${top / common}/${bottom / common}`
  }
  return keys.every(({ key }) => exact(a.values[key]) === exact(b.values[key]))
}

describe('laws of an order', () => {
  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(anyEntries, anyKeys, anyStyle, fc.string(), (entries, keys, style, seed) => {
        expect(rank(createRandom(seed).shuffle(entries), keys, style)).toEqual(rank(entries, keys, style))
      }),
    )
  })

  it('shares a rank exactly where every key is equal', () => {
    fc.assert(
      fc.property(anyEntries, anyKeys, anyStyle, (entries, keys, style) => {
        const rows = rank(entries, keys, style)
        const byId = new Map(entries.map(entry => [entry.id, entry]))
        for (const a of rows) {
          const mates = rows.filter(b => equalInAll(byId.get(a.id)!, byId.get(b.id)!, keys))
          expect(rows.filter(b => b.rank === a.rank)).toEqual(mates)
          expect(a.shared).toBe(mates.length > 1)
          expect(mates.map(row => row.id)).toEqual(mates.map(row => row.id).toSorted())
          const ahead = rows.filter(b => b.rank < a.rank)
          expect(a.rank).toBe(1 + (style === '1-2-2-4' ? ahead.length : new Set(ahead.map(b => b.rank)).size))
        }
      }),
    )
  })

  it('any two stand to each other as they do on the whole board', () => {
    fc.assert(
      fc.property(anyEntries, anyKeys, (entries, keys) => {
        const place = new Map(rank(entries, keys, '1-2-2-4').map(row => [row.id, row.rank]))
        for (const a of entries) {
          for (const b of entries) {
            if (a === b) continue
            const pair = new Map(rank([a, b], keys, '1-2-2-4').map(row => [row.id, row.rank]))
            expect(Math.sign(pair.get(a.id)! - pair.get(b.id)!)).toBe(
              Math.sign(place.get(a.id)! - place.get(b.id)!),
            )
          }
        }
      }),
    )
  })
})

describe('compareValues', () => {
  const sign = (x: bigint): number => Number(x > 0n) - Number(x < 0n)
  const anyValue = fc.oneof(value, largeValue)

  it('is exact, antisymmetric and transitive', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
        expect(compareValues(a, b)).toBe(
          sign(BigInt(a.amount) * BigInt(b.of) - BigInt(b.amount) * BigInt(a.of)),
        )
        expect(compareValues(a, b) + compareValues(b, a)).toBe(0)
        const upward = [a, b, c].toSorted(compareValues)
        const pairs = upward.flatMap((low, i) => upward.slice(i).map(high => compareValues(low, high)))
        expect(pairs.every(order => order <= 0)).toBe(true)
      }),
    )
  })

  it('control: quotients take different means for equal', () => {
    const a = { amount: 9_007_199_254_740_991, of: 9_007_199_254_740_990 }
    const b = { amount: 9_007_199_254_740_990, of: 9_007_199_254_740_989 }
    expect(a.amount / a.of === b.amount / b.of).toBe(true)
    expect(compareValues(a, b)).toBe(-1)
  })

  it.each([
    { amount: 1, of: 0 },
    { amount: 1, of: -1 },
    { amount: 0.5, of: 1 },
    { amount: Number.NaN, of: 1 },
  ])('refuses %o', bad => {
    expect(() => compareValues(bad, { amount: 1, of: 1 })).toThrow(RangeError)
  })
})
