import type { GivenAnswer } from '#contract/answer'
import type { SittingView } from '#contract/sitting'

/** What is asked, as far as an answer to it can be made up. */
export type Asked = {
  type: SittingView['items'][number]['type']
  options: number
  lefts: number
  blanks: number
}

/** What the client knows of one place of its paper. */
export type ItemLedger = {
  asked: Asked
  parts: Asked[]
  /** The newest revision that was acknowledged or seen: it must never be lost. */
  ackedRev: number
  /** Everything ever sent for this place, by revision. What is stored must be one of these, whole. */
  sent: Map<number, GivenAnswer>
  nextRev: number
  flag: LastOf<boolean>
}

/** A value without revisions: the last acknowledged one, and those sent after it, which may have arrived or not. */
export type LastOf<T> = { acked: T; sentSince: T[] }

export type SittingLedger = {
  sittingId: string
  items: ItemLedger[]
  position: LastOf<number>
  /**
   * The last reading of the remaining time: `remainingMs` was true at some instant between `fromMs` (question sent) and `toMs`
   * (reply read), by the client's monotonic clock. The time runs from there until `stoppedAtMs`, when the backend was killed.
   */
  clock: { remainingMs: number; fromMs: number; toMs: number; stoppedAtMs: number | null }
  submit: 'no' | 'sent' | 'acked'
  closesAtMs: number
  /** Seen submitted in the file and compared whole. */
  isSettled: boolean
}

type Shown = Pick<SittingView['items'][number], 'type' | 'options' | 'lefts' | 'blanks'>

function toAsked({ type, options, lefts, blanks }: Shown): Asked {
  return { type, options: options.length, lefts: lefts.length, blanks }
}

export function newLedger(view: SittingView): SittingLedger {
  return {
    sittingId: view.sittingId,
    items: view.items.map(item => ({
      asked: toAsked(item),
      parts: item.parts.map(toAsked),
      ackedRev: item.rev,
      sent: new Map(item.answer === null ? [] : [[item.rev, item.answer]]),
      nextRev: item.rev + 1,
      flag: { acked: item.flagged, sentSince: [] },
    })),
    position: { acked: view.position, sentSince: [] },
    clock: { remainingMs: view.remainingMs ?? 0, fromMs: 0, toMs: 0, stoppedAtMs: null },
    submit: 'no',
    closesAtMs: view.closesAtMs,
    isSettled: false,
  }
}

export function sentLast<T>(last: LastOf<T>, value: T): void {
  last.sentSince.push(value)
}

export function ackedLast<T>(last: LastOf<T>, value: T): void {
  last.acked = value
  last.sentSince = []
}

export function mayBe<T>(last: LastOf<T>, value: T): boolean {
  return last.acked === value || last.sentSince.includes(value)
}

/** A reading while the sitting runs. */
export function readClock(ledger: SittingLedger, remainingMs: number | null, fromMs: number): void {
  // Replies of parallel calls come in any order; the clock only runs down.
  if (remainingMs === null || remainingMs > ledger.clock.remainingMs) return
  ledger.clock = { ...ledger.clock, remainingMs, fromMs, toMs: performance.now() }
}

/** The first reading after a start: from here it runs. */
export function startClock(ledger: SittingLedger, remainingMs: number | null, fromMs: number): void {
  ledger.clock = { remainingMs: remainingMs ?? 0, fromMs, toMs: performance.now(), stoppedAtMs: null }
}

/**
 * Between which remaining times the truth lies at the moment of the kill: the last reading, less the time the backend ran after
 * it. A reading that arrived after the kill was made before it.
 */
export function remainingAtKill({ clock }: SittingLedger): { least: number; most: number } {
  const stoppedAtMs = clock.stoppedAtMs ?? clock.toMs
  const ran = (sinceMs: number) => Math.max(0, stoppedAtMs - sinceMs)
  return {
    least: Math.max(0, clock.remainingMs - ran(clock.fromMs)),
    most: Math.max(0, clock.remainingMs - ran(clock.toMs)),
  }
}
