import type { Mark } from '../marking/rule.ts'
import { speedCents } from './speed-cents.ts'
import type { SpeedRule } from './speed-rule.ts'

/** What speed is worth on a paper, and the time it allows. */
export type PaperSpeed = { rule: SpeedRule; allowedMs: number }

/**
 * A mark once the speed of its answer is counted. Only what was earned is weighed; an answer that earned a part of the marks has that
 * part of `upTo` for its speed. `speed` keeps what it was before, so that the result can say why.
 */
export function timedMark(
  mark: Mark,
  { tookMs, fullCents }: { tookMs: number; fullCents: number },
  { rule, allowedMs }: PaperSpeed,
): Mark {
  const beforeCents = mark.markCents
  const isEarned = (mark.outcome === 'right' || mark.outcome === 'partial') && beforeCents > 0
  if (rule.kind === 'none' || !isEarned) return mark
  const markCents = speedCents(
    { fullCents: beforeCents, tookMs, allowedMs },
    shareOf(rule, beforeCents, fullCents),
  )
  return { ...mark, markCents, speed: { tookMs: Math.min(tookMs, allowedMs), allowedMs, beforeCents } }
}

function shareOf(rule: SpeedRule, cents: number, fullCents: number): SpeedRule {
  if (rule.kind !== 'upTo') return rule
  return { kind: 'upTo', speedCents: Math.floor((Math.min(rule.speedCents, fullCents) * cents) / fullCents) }
}
