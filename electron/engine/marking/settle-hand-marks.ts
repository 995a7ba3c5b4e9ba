/** One act of a marker on one short answer, in the order `seq`; nothing is ever taken back, a correction is one more. */
export type HandMarkEntry = { seq: number; kind: 'mark' | 'decision'; markerId: string; points: number[] }

/**
 * Where the marking of one short answer stands.
 *
 * ```
 *            one marker                    mark
 *  waiting ─────────────────────────────────────────────────────────▶ final
 *     │ mark (two markers)           equal mark of another             ▲
 *     └──────────────────▶ second ─────────────────────────────────────┤
 *                            │ differing mark of another               │ decision of a third,
 *                            └──────────────────────▶ differing ───────┘ or a correction that agrees
 * ```
 * `final` is what was found: by the newest mark, by both markers, or by the newest decision.
 */
export type HandMarking =
  | { state: 'waiting' }
  | { state: 'second'; markers: string[] }
  | { state: 'differing'; markers: string[] }
  | { state: 'final'; markers: string[]; points: number[]; decided: boolean; by: HandMarkEntry }

export const HAND_MARKING_STATES = ['waiting', 'second', 'differing', 'final'] as const

export function settleHandMarks(
  entries: readonly HandMarkEntry[],
  { secondMarker }: { secondMarker: boolean },
): HandMarking {
  const ordered = entries.toSorted((a, b) => a.seq - b.seq)
  const marks = ordered.filter(entry => entry.kind === 'mark')
  const markers = [...new Set(marks.map(entry => entry.markerId))]
  const newest = (own: readonly HandMarkEntry[]) => own.at(-1)
  const decision = newest(ordered.filter(entry => entry.kind === 'decision'))
  if (decision) return settled(decision, markers, true)
  const last = newest(marks)
  if (!last) return { state: 'waiting' }
  if (!secondMarker) return settled(last, markers, false)
  const [first, second] = markers.map(markerId => newest(marks.filter(entry => entry.markerId === markerId)))
  if (!first || !second) return { state: 'second', markers }
  return saysSame(first, second) ? settled(last, markers, false) : { state: 'differing', markers }
}

function settled(by: HandMarkEntry, markers: string[], decided: boolean): HandMarking {
  return { state: 'final', markers, points: sorted(by.points), decided, by }
}

function saysSame(one: HandMarkEntry, other: HandMarkEntry): boolean {
  return sorted(one.points).join() === sorted(other.points).join()
}

function sorted(points: readonly number[]): number[] {
  return [...new Set(points)].toSorted((a, b) => a - b)
}

/** Why somebody may not give a mark or decide; null where they may. */
export type MarkerRefusal =
  | 'marking.ownSitting'
  | 'marking.twoMarkersAlready'
  | 'marking.decided'
  | 'marking.nothingToDecide'
  | 'marking.thirdOnly'

/** Who may do what. `memberId` sat the paper. Checked before the act is stored, inside the same change. */
export function whyNot(
  act: { kind: 'mark' | 'decision'; markerId: string; memberId: string },
  marking: HandMarking,
  { secondMarker }: { secondMarker: boolean },
): MarkerRefusal | null {
  if (act.markerId === act.memberId) return 'marking.ownSitting'
  const markers = marking.state === 'waiting' ? [] : marking.markers
  const decided = marking.state === 'final' && marking.decided
  if (act.kind === 'decision') {
    if (marking.state !== 'differing' && !decided) return 'marking.nothingToDecide'
    return markers.includes(act.markerId) ? 'marking.thirdOnly' : null
  }
  if (decided) return 'marking.decided'
  if (secondMarker && markers.length >= 2 && !markers.includes(act.markerId))
    return 'marking.twoMarkersAlready'
  return null
}
