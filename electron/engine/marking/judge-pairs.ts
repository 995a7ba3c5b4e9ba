import type { Pair } from '../question/question.ts'
import type { PairRule } from './rule.ts'
import { shareCents, type Verdict } from './verdict.ts'

/** Matching. A left that was given nothing is neither right nor wrong. */
export function judgePairs(
  key: readonly Pair[],
  given: readonly Pair[],
  rule: PairRule,
  fullCents: number,
): Verdict {
  const hits = given.filter(({ left, right }) =>
    key.some(pair => pair.left === left && pair.right === right),
  ).length
  const of = key.length
  const counted = rule.wrongPair === 'minus' ? hits - (given.length - hits) : hits
  if (hits === of) return { hits, of, earned: 'all' }
  if (counted <= 0) return { hits, of, earned: 'none' }
  return { hits, of, earned: 'part', partCents: shareCents(fullCents, counted, of) }
}
