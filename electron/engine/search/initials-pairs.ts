import { LETTERS } from './initials.ts'
import type { Segment } from './segment.ts'

/**
 * Pairs of letters over the pairs of characters that a segment already knows: `jc` owns 驾处, 警察, 检查 … With them pinyin needs no
 * postings of its own. Made for a segment when somebody first types pinyin.
 */
export type InitialsPairs = { starts: Uint32Array; keys: Uint32Array }

const made = new WeakMap<Segment, InitialsPairs>()

export function initialsPairs(segment: Segment, lettersOf: Uint32Array): InitialsPairs {
  const known = made.get(segment)
  if (known) return known
  const pairs = gather(segment, lettersOf)
  made.set(segment, pairs)
  return pairs
}

function gather({ keys }: Segment, lettersOf: Uint32Array): InitialsPairs {
  const starts = new Uint32Array(LETTERS * LETTERS + 1)
  eachPair(keys, lettersOf, pair => (starts[pair + 1] = (starts[pair + 1] ?? 0) + 1))
  for (let pair = 1; pair < starts.length; pair++)
    starts[pair] = (starts[pair] ?? 0) + (starts[pair - 1] ?? 0)
  const next = starts.slice()
  const owned = new Uint32Array(starts.at(-1) ?? 0)
  eachPair(keys, lettersOf, (pair, index) => {
    const to = next[pair] ?? 0
    next[pair] = to + 1
    owned[to] = index
  })
  return { starts, keys: owned }
}

function eachPair(
  keys: Uint32Array,
  lettersOf: Uint32Array,
  take: (pair: number, index: number) => void,
): void {
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0
    const seconds = lettersOf[key & 0xffff] ?? 0
    if (seconds === 0) continue
    for (let left = lettersOf[key >>> 16] ?? 0; left !== 0; left &= left - 1)
      for (let right = seconds; right !== 0; right &= right - 1)
        take(lowestBit(left) * LETTERS + lowestBit(right), index)
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}

/** Indices of the keys that two letters own. */
export function keysOfPair({ starts, keys }: InitialsPairs, left: number, right: number): Uint32Array {
  const pair = lowestBit(left) * LETTERS + lowestBit(right)
  return keys.subarray(starts[pair], starts[pair + 1])
}
