import type { SittingView } from '#contract/sitting'
import { type SittingLedger, ackedLast, mayBe, remainingAtKill } from './ledger.ts'

export type Violation = {
  kind:
    | 'answerLost'
    | 'answerHalf'
    | 'flagLost'
    | 'positionLost'
    | 'clockWrong'
    | 'sittingLost'
    | 'submittedByNobody'
    | 'resultMissing'
    | 'resultWrong'
    | 'sequenceBroken'
    | 'fileDamaged'
    | 'unexpected'
  detail: string
}

/** The remaining time may differ by this: two ticks of the sitting's clock. */
export const CLOCK_TOLERANCE_MS = 1_000

/**
 * What the page is shown after a restart against what the client was promised before the kill.
 *
 * `clockMs` says how far the remaining time lies outside of what it must be: above (time given back) is positive, below (time
 * lost) negative. It must be R − T, with R the last reading before the kill and T the time the backend ran after it; neither
 * instant is known better than to one round trip, and the resumed sitting runs during its own, `startMs`.
 */
export function checkView(
  ledger: SittingLedger,
  view: SittingView,
  timing: { startMs: number; stallMs: number },
): { violations: Violation[]; clockMs: number } {
  const violations: Violation[] = []
  const say = (kind: Violation['kind'], detail: string) => void violations.push({ kind, detail })
  if (view.sittingId !== ledger.sittingId) {
    say('sittingLost', `${ledger.sittingId} is not resumed, ${view.sittingId} is`)
    return { violations, clockMs: 0 }
  }
  for (const [index, item] of ledger.items.entries()) {
    const shown = view.items[index]
    if (!shown) {
      say('sittingLost', `item ${index} is gone`)
      continue
    }
    if (shown.rev < item.ackedRev)
      say('answerLost', `item ${index}: revision ${item.ackedRev} was acknowledged, ${shown.rev} is there`)
    else if (shown.rev > 0 && JSON.stringify(shown.answer) !== JSON.stringify(item.sent.get(shown.rev)))
      say('answerHalf', `item ${index} revision ${shown.rev}: ${JSON.stringify(shown.answer)} was never sent`)
    if (!mayBe(item.flag, shown.flagged)) say('flagLost', `item ${index}: flag is ${String(shown.flagged)}`)
  }
  if (!mayBe(ledger.position, view.position))
    say('positionLost', `stands at ${view.position}, was acknowledged at ${ledger.position.acked}`)
  const clockMs = outside(view.remainingMs ?? 0, remainingAtKill(ledger), timing.startMs)
  if (Math.abs(clockMs) > CLOCK_TOLERANCE_MS + timing.stallMs)
    say('clockWrong', `remaining time is ${Math.round(clockMs)} ms off`)
  return { violations, clockMs }
}

function outside(remainingMs: number, { least, most }: { least: number; most: number }, startMs: number) {
  if (remainingMs > most) return remainingMs - most
  return remainingMs < least - startMs ? remainingMs - (least - startMs) : 0
}

/** What was seen must be there next time, too. */
export function adoptView(ledger: SittingLedger, view: SittingView): void {
  for (const [index, item] of ledger.items.entries()) {
    const shown = view.items[index]
    if (!shown) continue
    item.ackedRev = Math.max(item.ackedRev, shown.rev)
    ackedLast(item.flag, shown.flagged)
  }
  ackedLast(ledger.position, view.position)
}
