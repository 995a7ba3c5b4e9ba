import type { SequenceRule } from './rule.ts'
import { shareCents, type Verdict } from './verdict.ts'

/**
 * Ordering. Under `adjacentPairs` every two neighbours of the key that also follow each other in the answer are a hit: moving one
 * item costs the places it left and entered, not everything behind them. Turned round completely nothing follows, and nothing is
 * earned.
 */
export function judgeSequence(
  key: readonly string[],
  given: readonly string[],
  rule: SequenceRule,
  fullCents: number,
): Verdict {
  const right = key.every((id, index) => given[index] === id)
  if (rule.credit === 'all') return { hits: right ? 1 : 0, of: 1, earned: right ? 'all' : 'none' }
  const of = key.length - 1
  const hits = key.filter((id, index) => index > 0 && follows(given, key[index - 1], id)).length
  if (right) return { hits, of, earned: 'all' }
  if (hits === 0) return { hits, of, earned: 'none' }
  return { hits, of, earned: 'part', partCents: shareCents(fullCents, hits, of) }
}

function follows(given: readonly string[], first: string | undefined, second: string): boolean {
  const at = given.indexOf(second)
  return at > 0 && given[at - 1] === first
}
