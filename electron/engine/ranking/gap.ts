import type { RankValue } from './ranking.ts'

/** By how much two values differ, for a sentence about it; never for deciding an order (compareValues does that exactly). */
export function gapBetween(first: RankValue, second: RankValue): number {
  return Math.abs(first.amount / first.of - second.amount / second.of)
}
