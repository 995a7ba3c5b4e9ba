import { assertNever } from '../assert-never.ts'
import { KAHOOT_GRACE_MS, type SpeedRule } from './speed-rule.ts'

/** A right answer worth `fullCents` that took `tookMs` of the `allowedMs`. Whole cents and milliseconds. */
export type TimedAnswer = { fullCents: number; tookMs: number; allowedMs: number }

/**
 * The marks of a right answer once its speed is counted, in whole hundredths. Wrong and blank answers are not asked: speed never
 * saves one. Later than the time allowed is as late as possible; whether such an answer is taken at all is not decided here.
 *
 * Every formula is worked out in integers, so that the same answer is worth the same on every machine.
 */
export function speedCents(answer: TimedAnswer, rule: SpeedRule): number {
  const { fullCents, tookMs, allowedMs } = checked(answer)
  switch (rule.kind) {
    case 'none':
      return fullCents
    case 'kahoot':
      if (tookMs < KAHOOT_GRACE_MS) return fullCents
      // P × (1 − (t/T)/2) = P × (2T − t) / 2T; Math.round of a positive number rounds a half up.
      return floorOf(2n * big(fullCents) * (2n * big(allowedMs) - big(tookMs)) + 2n * big(allowedMs), {
        over: 4n * big(allowedMs),
      })
    case 'linear':
      return floorOf(big(fullCents) * (big(allowedMs) - big(tookMs)), { over: big(allowedMs) })
    case 'upTo': {
      const { speedCents: part } = rule
      if (!Number.isSafeInteger(part) || part < 0) throw new RangeError(`${part} is no mark for speed`)
      const forSpeed = Math.min(part, fullCents)
      const earned = floorOf(big(forSpeed) * (big(allowedMs) - big(tookMs)), { over: big(allowedMs) })
      return fullCents - forSpeed + earned
    }
    default:
      return assertNever(rule)
  }
}

/** A share is rounded down to a whole hundredth, as everywhere in marking; kahoot brings its own half with it. */
function floorOf(dividend: bigint, { over }: { over: bigint }): number {
  return Number(dividend / over)
}

function big(value: number): bigint {
  return BigInt(value)
}

function checked({ fullCents, tookMs, allowedMs }: TimedAnswer): TimedAnswer {
  const whole = [fullCents, tookMs, allowedMs].every(Number.isSafeInteger)
  if (!whole || fullCents < 0 || tookMs < 0 || allowedMs < 1)
    throw new RangeError(`${tookMs} of ${allowedMs} ms for ${fullCents} cents cannot be timed`)
  return { fullCents, tookMs: Math.min(tookMs, allowedMs), allowedMs }
}
