import { compareText } from '../compare-text.ts'
import type { BankEntry } from './blueprint.ts'

/** A bank entry with its lot for this paper. */
export type Candidate = { entry: BankEntry; lot: number }

/** Lowest lot first. The ids decide between equal lots, so that the order is complete and the bank's own order never shows. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return a.lot - b.lot || compareEntries(a.entry, b.entry)
}

export function compareEntries(a: BankEntry, b: BankEntry): number {
  return compareText(a.questionId, b.questionId) || compareText(a.versionId, b.versionId)
}

/** The `count` lowest lots in order. Most of a large bank is turned away by one comparison and never sorted. */
export function lowestLots(candidates: readonly Candidate[], count: number): Candidate[] {
  let kept: Candidate[] = []
  let bound = Infinity
  for (const candidate of candidates) {
    if (candidate.lot > bound) continue
    kept.push(candidate)
    if (kept.length < 2 * count + 32) continue
    kept = kept.sort(compareCandidates).slice(0, count)
    bound = kept.at(-1)?.lot ?? -1
  }
  return kept.sort(compareCandidates).slice(0, count)
}
