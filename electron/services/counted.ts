import type { CountedReasonView, DrillSettingsView } from '#contract/drill'
import { type CountedScore, type Counting, canCount, countedScore } from '#engine/ranking/counted-score'
import { shanghaiDay } from '#engine/week/iso-week'
import type { SittingSummary } from '#store/sittings'

export type SubmittedSitting = SittingSummary & { result: NonNullable<SittingSummary['result']> }

export function isSubmitted(sitting: SittingSummary): sitting is SubmittedSitting {
  return sitting.result !== null
}

/** What counts of one member for a drill. `newest` stands for the whole where one sitting is asked for. */
export type Counted = Omit<CountedScore<unknown>, 'sittings'> & {
  sittingIds: ReadonlySet<string>
  newest: SubmittedSitting
  provisional: boolean
}

export function countingOf({ counted, countedADay }: DrillSettingsView): Counting {
  return counted === 'firstADay' ? { kind: counted, aDay: countedADay ?? 1 } : { kind: counted }
}

/** How many sittings of one day count, where the rule limits that. */
export function aDayOf(counting: Counting): number | null {
  return counting.kind === 'firstADay' ? counting.aDay : null
}

/** The sittings of one member as the drill's rule counts them, or null where none counts. */
export function countedOf(sittings: readonly SittingSummary[], settings: DrillSettingsView): Counted | null {
  const candidates = sittings.filter(isSubmitted).map(sitting => ({
    sitting,
    ordinal: sitting.attempt,
    // The day on which it was begun: whoever starts before midnight used that day's attempt.
    day: shanghaiDay(sitting.startedAtMs),
    finishedAtMs: sitting.result.submittedAtMs,
    scoreCents: sitting.result.scoreCents,
    fullCents: sitting.result.fullCents,
    spentMs: sitting.result.spentMs,
  }))
  const score = countedScore(candidates, countingOf(settings))
  const newest = score?.sittings.at(-1)?.sitting
  if (!score || !newest) return null
  const { sittings: chosen, ...figures } = score
  return {
    ...figures,
    newest,
    sittingIds: new Set(chosen.map(({ sitting }) => sitting.id)),
    // Under `best` a paper that still waits may yet become the one that counts.
    provisional:
      settings.counted === 'best' || settings.counted === 'bestADay'
        ? candidates.some(({ sitting }) => sitting.result.provisional)
        : chosen.some(({ sitting }) => sitting.result.provisional),
  }
}

/** Whether a sitting can still count, by the ones that were begun before it. */
export function mayCount(
  sitting: Pick<SittingSummary, 'attempt' | 'startedAtMs'>,
  others: readonly Pick<SittingSummary, 'attempt' | 'startedAtMs'>[],
  settings: DrillSettingsView,
): boolean {
  const before = others
    .filter(other => other.attempt < sitting.attempt)
    .map(other => ({ day: shanghaiDay(other.startedAtMs) }))
  return canCount(before, shanghaiDay(sitting.startedAtMs), countingOf(settings))
}

export function reasonView(reason: Counted['reason']): CountedReasonView {
  return { ...reason }
}
