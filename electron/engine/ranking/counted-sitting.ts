import { assertNever } from '../assert-never.ts'

/** Which one of a member's sittings counts (rules §3). Rules that join several yield a score: counted-score.ts. */
export type CountedRule = 'first' | 'last' | 'best'

/**
 * `ordinal` numbers the sittings of one member in the order in which they were made, by whoever recorded them. The wall clock
 * (`finishedAtMs`) is for showing: a clock set back must not turn the first sitting into the last. Of equal best scores the
 * earlier counts, so that repeating never moves a result.
 */
export function countedSitting<T extends { finishedAtMs: number; scoreCents: number; ordinal: number }>(
  sittings: readonly T[],
  rule: CountedRule,
): T | null {
  if (sittings.length === 0) return null
  return sittings.reduce((counted, sitting) => (goesBefore(sitting, counted, rule) ? sitting : counted))
}

type Compared = { scoreCents: number; ordinal: number }

function goesBefore(one: Compared, other: Compared, rule: CountedRule): boolean {
  switch (rule) {
    case 'first':
      return one.ordinal < other.ordinal
    case 'last':
      return one.ordinal > other.ordinal
    case 'best':
      return (
        one.scoreCents > other.scoreCents ||
        (one.scoreCents === other.scoreCents && one.ordinal < other.ordinal)
      )
    default:
      return assertNever(rule)
  }
}
