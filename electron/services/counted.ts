import type { DrillSettingsView } from '#contract/drill'
import { countedSitting } from '#engine/ranking/counted-sitting'
import type { SittingSummary } from '#store/sittings'

export type SubmittedSitting = SittingSummary & { result: NonNullable<SittingSummary['result']> }

export function isSubmitted(sitting: SittingSummary): sitting is SubmittedSitting {
  return sitting.result !== null
}

/** The sitting of one member that counts for a drill, or null. */
export function countedOf(
  sittings: readonly SittingSummary[],
  rule: DrillSettingsView['counted'],
): SubmittedSitting | null {
  const candidates = sittings.filter(isSubmitted).map(sitting => ({
    sitting,
    finishedAtMs: sitting.result.submittedAtMs,
    scoreCents: sitting.result.scoreCents,
    ordinal: sitting.attempt,
  }))
  return countedSitting(candidates, rule)?.sitting ?? null
}
