import { assertNever } from '../assert-never.ts'
import { type CountedRule, countedSitting } from './counted-sitting.ts'

/**
 * How the sittings of one member become the score that counts (rules §3). Three choose one sitting, three join several:
 *
 * - `mean`: Σ of all / number of all.
 * - `firstADay`: the first `aDay` sittings of each day, all days added up.
 * - `bestADay`: the best sitting of each day, all days added up.
 */
export const COUNTING_KINDS = ['first', 'last', 'best', 'mean', 'firstADay', 'bestADay'] as const
export type Counting = { kind: CountedRule | 'mean' | 'bestADay' } | { kind: 'firstADay'; aDay: number }

/** `day` is the day on which it began, in Shanghai; `ordinal` numbers the sittings of one member as they were made. */
export type CountableSitting = {
  ordinal: number
  day: string
  scoreCents: number
  fullCents: number
  spentMs: number
  finishedAtMs: number
}

/**
 * The score that counts, exact as a sum over `of`; the rounded figures are only what is shown. `sittings` are the ones it is made
 * of, `reason` says why in numbers.
 */
export type CountedScore<T> = {
  sumCents: number
  sumMs: number
  of: number
  scoreCents: number
  fullCents: number
  spentMs: number
  sittings: T[]
  reason: CountedReason
}

/** `counted` of `submitted` sittings count, on `days` days; `aDay` is the rule's number where it has one. */
export type CountedReason = {
  kind: Counting['kind']
  counted: number
  submitted: number
  days: number
  aDay: number | null
}

export function countedScore<T extends CountableSitting>(
  sittings: readonly T[],
  counting: Counting,
): CountedScore<T> | null {
  const chosen = choose(sittings, counting)
  if (chosen.length === 0) return null
  const sum = (of: (sitting: T) => number) => chosen.reduce((total, sitting) => total + of(sitting), 0)
  const sumCents = sum(sitting => sitting.scoreCents)
  const sumMs = sum(sitting => sitting.spentMs)
  const fullCents = sum(sitting => sitting.fullCents)
  const of = counting.kind === 'mean' ? chosen.length : 1
  return {
    sumCents,
    sumMs,
    of,
    scoreCents: rounded(sumCents, of),
    fullCents: rounded(fullCents, of),
    spentMs: rounded(sumMs, of),
    sittings: chosen,
    reason: {
      kind: counting.kind,
      counted: chosen.length,
      submitted: sittings.length,
      days: new Set(chosen.map(sitting => sitting.day)).size,
      aDay: counting.kind === 'firstADay' ? counting.aDay : null,
    },
  }
}

/**
 * Whether a sitting that begins now can still count, `before` being those already begun. Only rules that look at the order in which
 * sittings are made can say no.
 */
export function canCount(before: readonly { day: string }[], day: string, counting: Counting): boolean {
  if (counting.kind === 'first') return before.length === 0
  if (counting.kind !== 'firstADay') return true
  return before.filter(sitting => sitting.day === day).length < counting.aDay
}

function choose<T extends CountableSitting>(sittings: readonly T[], counting: Counting): T[] {
  switch (counting.kind) {
    case 'first':
    case 'last':
    case 'best': {
      const one = countedSitting(sittings, counting.kind)
      return one === null ? [] : [one]
    }
    case 'mean':
      return inOrder(sittings)
    case 'firstADay':
      if (!Number.isInteger(counting.aDay) || counting.aDay < 1)
        throw new RangeError(`${counting.aDay} sittings a day cannot be counted`)
      return days(sittings).flatMap(ofDay => ofDay.slice(0, counting.aDay))
    case 'bestADay':
      return days(sittings).flatMap(ofDay => countedSitting(ofDay, 'best') ?? [])
    default:
      return assertNever(counting)
  }
}

/** By ordinal inside a day, days by their first sitting: the wall clock names days and orders nothing. */
function days<T extends CountableSitting>(sittings: readonly T[]): T[][] {
  return [...Map.groupBy(inOrder(sittings), sitting => sitting.day).values()]
}

function inOrder<T extends CountableSitting>(sittings: readonly T[]): T[] {
  return sittings.toSorted((a, b) => a.ordinal - b.ordinal)
}

/** floor(sum / of + 1/2) in integers, half up also below zero. */
function rounded(sum: number, of: number): number {
  const dividend = 2 * sum + of
  const divisor = 2 * of
  const remainder = ((dividend % divisor) + divisor) % divisor
  return (dividend - remainder) / divisor
}
