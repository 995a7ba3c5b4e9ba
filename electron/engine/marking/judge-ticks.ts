import { assertNever } from '../assert-never.ts'
import type { TickRule } from './rule.ts'
import { shareCents, type Verdict } from './verdict.ts'

/** A selection against its key: `options` in all, `keys` of them right, `rightTicks` and `wrongTicks` given. */
export type TickCount = { options: number; keys: number; rightTicks: number; wrongTicks: number }

export function countTicks(
  optionIds: readonly string[],
  key: readonly string[],
  ticked: readonly string[],
): TickCount {
  const right = new Set(key)
  const rightTicks = ticked.filter(id => right.has(id)).length
  return { options: optionIds.length, keys: right.size, rightTicks, wrongTicks: ticked.length - rightTicks }
}

/** Multiple choice under one rule; formulas and sources are in rule.ts. Under every rule a wrong tick costs or leaves as it is. */
export function judgeTicks(count: TickCount, rule: TickRule, fullCents: number): Verdict {
  const { options, keys, rightTicks, wrongTicks } = count
  const complete = rightTicks === keys && wrongTicks === 0
  const decisions = { hits: rightTicks + (options - keys - wrongTicks), of: options }
  const rightOptions = { hits: rightTicks, of: keys }
  switch (rule.kind) {
    case 'allOrNothing':
      return { ...decisions, earned: complete ? 'all' : 'none' }
    case 'partialIfNoWrong':
      if (complete) return { ...rightOptions, earned: 'all' }
      if (wrongTicks > 0 || rightTicks === 0) return { ...rightOptions, earned: 'none' }
      return {
        ...rightOptions,
        earned: 'part',
        partCents:
          rule.credit === 'perOption'
            ? Math.min(fullCents, rightTicks * rule.perOptionCents)
            : shareCents(fullCents, rightTicks, keys),
      }
    case 'weights': {
      if (complete) return { ...rightOptions, earned: 'all' }
      const { numerator, denominator } = weightSum(count)
      if (numerator <= 0) return { ...rightOptions, earned: 'none' }
      return { ...rightOptions, earned: 'part', partCents: shareCents(fullCents, numerator, denominator) }
    }
    case 'everyDecision':
      if (complete) return { ...decisions, earned: 'all' }
      if (decisions.hits === 0) return { ...decisions, earned: 'none' }
      return { ...decisions, earned: 'part', partCents: shareCents(fullCents, decisions.hits, options) }
    case 'halves': {
      const errors = options - decisions.hits
      if (errors === 0) return { ...decisions, earned: 'all' }
      if (errors === 1 && options >= 3) {
        return { ...decisions, earned: 'part', partCents: shareCents(fullCents, 1, 2) }
      }
      if (errors === 2 && options >= 5) {
        return { ...decisions, earned: 'part', partCents: shareCents(fullCents, 1, 4) }
      }
      return { ...decisions, earned: 'none' }
    }
    default:
      return assertNever(rule)
  }
}

/** r/k − w/(n − k) as one fraction, exact; without wrong options there is nothing to subtract. */
function weightSum({ options, keys, rightTicks, wrongTicks }: TickCount): {
  numerator: number
  denominator: number
} {
  const wrongOptions = options - keys
  if (wrongOptions === 0) return { numerator: rightTicks, denominator: keys }
  return { numerator: rightTicks * wrongOptions - wrongTicks * keys, denominator: keys * wrongOptions }
}
