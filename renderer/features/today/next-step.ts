import type { DrillTodayView } from '#contract/drill'
import { assertNever } from '#engine/assert-never'

/** The one thing to do with a drill now. */
export type NextStep = 'start' | 'resume' | 'seeResult' | 'none'

const URGENCY: Record<DrillTodayView['state'], number> = {
  open: 0,
  toDo: 1,
  done: 2,
  notOpenYet: 3,
  missed: 4,
}

/** A branch may have several drills in a week; the page leads with the one that waits for its trainee. */
export function firstToDo(drills: readonly DrillTodayView[]): DrillTodayView | undefined {
  return [...drills].sort((a, b) => URGENCY[a.state] - URGENCY[b.state])[0]
}

export function nextStep(drill: DrillTodayView): NextStep {
  switch (drill.state) {
    case 'open':
      return 'resume'
    case 'toDo':
      return 'start'
    case 'done':
      return drill.counts ? 'seeResult' : 'none'
    case 'notOpenYet':
    case 'missed':
      return 'none'
    default:
      return assertNever(drill.state)
  }
}

/** Later sittings are practice or may count, by the drill's rule; either way only while it is open and as often as it allows. */
export function mayRepeat(drill: DrillTodayView, nowMs: number): boolean {
  const mayAgain = drill.maxAttempts === null || drill.attempts < drill.maxAttempts
  return drill.state === 'done' && mayAgain && nowMs < drill.closesAtMs
}

/** Questions that still wait in the sitting that counts or could count. */
export function questionsLeft(drill: DrillTodayView): number {
  if (drill.open) return drill.questions - drill.open.answered
  return drill.state === 'toDo' || drill.state === 'notOpenYet' ? drill.questions : 0
}
