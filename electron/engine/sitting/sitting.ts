import type { Answer } from '../question/answer.ts'

/**
 * One member on one paper, as a fold over append-only events.
 *
 * ```
 *            started              answered · flagged            submitted(member | timeUp | windowClosed)
 *  (nothing) ───────▶   open   ◀──────────────────┐ open  ───────────────────────────────────────────▶ submitted
 *                        └────────────────────────┘
 * ```
 * Time is `spentMs`: milliseconds for which the sitting was really before the member. It is measured outside with a monotonic
 * clock, stands still while the paper is closed, and never goes backwards. A wall clock decides nothing here.
 */
export type SittingEvent = { spentMs: number } & (
  | { kind: 'started'; itemCount: number; limitMs: number | null }
  /** `rev` counts the changes of one item on the page: a repeated or late message never overwrites a newer answer. */
  | { kind: 'answered'; item: number; rev: number; answer: Answer }
  | { kind: 'flagged'; item: number; on: boolean }
  | { kind: 'submitted'; by: SubmittedBy }
)

export type SubmittedBy = 'member' | 'timeUp' | 'windowClosed'

/**
 * `rev` is 0 before the first answer; the first change of an item therefore has revision 1. `answeredMs` is the sitting's clock when
 * the answer became what it is: the same answer given again does not make it later.
 */
export type ItemState = { answer: Answer | null; rev: number; flagged: boolean; answeredMs: number }

export type Sitting = {
  status: 'open' | 'submitted'
  items: ItemState[]
  limitMs: number | null
  spentMs: number
  submittedBy: SubmittedBy | null
}

export type SittingCommand =
  | { kind: 'answer'; item: number; rev: number; answer: Answer; spentMs: number }
  | { kind: 'flag'; item: number; on: boolean; spentMs: number }
  | { kind: 'submit'; spentMs: number }
  /** Given by whoever watches the clock: submits when the limit is reached, else does nothing. */
  | { kind: 'tick'; spentMs: number }
  | { kind: 'closeWindow'; spentMs: number }

export type SittingRefusal =
  | 'sitting.submitted'
  | 'sitting.timeUp'
  | 'sitting.noSuchItem'
  | 'sitting.openElsewhere'

/** `events` may be empty: a repeated command is acknowledged and changes nothing. */
export type SittingDecision = { ok: true; events: SittingEvent[] } | { ok: false; code: SittingRefusal }
