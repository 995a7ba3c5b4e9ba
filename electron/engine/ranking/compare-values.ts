import type { RankValue } from './ranking.ts'

/**
 * a/b against c/d as a·d against c·b, exact: products past 2^53 are formed as big integers. Positive if the first is greater.
 * Amounts are integers and `of` is at least 1; anything else is a programming error, because it would be ordered silently wrong.
 */
export function compareValues(first: RankValue, second: RankValue): number {
  check(first)
  check(second)
  const left = first.amount * second.of
  const right = second.amount * first.of
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return Math.sign(left - right)
  const exactLeft = BigInt(first.amount) * BigInt(second.of)
  const exactRight = BigInt(second.amount) * BigInt(first.of)
  if (exactLeft === exactRight) return 0
  return exactLeft > exactRight ? 1 : -1
}

function check({ amount, of }: RankValue): void {
  if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(of) || of < 1) {
    throw new RangeError(`${amount}/${of} cannot be ranked`)
  }
}
