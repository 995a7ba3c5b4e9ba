import { assertNever } from '../assert-never.ts'
import { isSameAnswer } from '../question/answer.ts'
import type {
  ItemState,
  Sitting,
  SittingCommand,
  SittingDecision,
  SittingEvent,
  SubmittedBy,
} from './sitting.ts'

/**
 * The fold. It trusts what was decided, with two guards, because logs are copied between machines: an answer with a revision that
 * is not newer changes nothing, and nothing changes a submitted sitting. A log that does not begin with `started` once, or names
 * an item that is not there, is damaged and throws.
 */
export function applySittingEvent(state: Sitting | null, event: SittingEvent): Sitting {
  if (event.kind === 'started') {
    if (state !== null) throw new Error('A sitting starts once')
    return start(event)
  }
  if (state === null) throw new Error(`A sitting begins with started, not with ${event.kind}`)
  if (state.status === 'submitted') return state
  const next: Sitting = { ...state, spentMs: Math.max(state.spentMs, event.spentMs) }
  switch (event.kind) {
    case 'answered': {
      const { answer, rev } = event
      const before = itemAt(state, event.item)
      if (rev <= before.rev) return next
      const answeredMs = isSameAnswer(answer, before.answer) ? before.answeredMs : next.spentMs
      return { ...next, items: withItem(state, event.item, { answer, rev, answeredMs }) }
    }
    case 'flagged':
      return { ...next, items: withItem(state, event.item, { flagged: event.on }) }
    case 'submitted':
      return { ...next, status: 'submitted', submittedBy: event.by }
    default:
      return assertNever(event)
  }
}

export function replaySitting(events: readonly SittingEvent[]): Sitting {
  const state = events.reduce<Sitting | null>(applySittingEvent, null)
  if (state === null) throw new Error('A sitting has at least the event started')
  return state
}

/**
 * What a command leads to. Repeating one is always safe: what is already so is acknowledged with no events. The clock of an event
 * is the later of the sitting's and the command's, but not past the limit, where the paper closes: members who were cut off all
 * have spent exactly the limit, however coarse the ticks are.
 */
export function decide(state: Sitting, command: SittingCommand): SittingDecision {
  const spentMs = spentAt(state, command.spentMs)
  switch (command.kind) {
    case 'answer':
    case 'flag':
      return decideOnItem(state, command, spentMs)
    case 'submit':
      return submitBy(state, 'member', spentMs)
    case 'tick':
      return isTimeUp(state, spentMs) ? submitBy(state, 'timeUp', spentMs) : NOTHING_NEW
    case 'closeWindow':
      return submitBy(state, 'windowClosed', spentMs)
    default:
      return assertNever(command)
  }
}

/** Milliseconds left on the sitting's own clock, never below 0; `null` without a limit. */
export function remainingMs(state: Sitting): number | null {
  return state.limitMs === null ? null : Math.max(0, state.limitMs - state.spentMs)
}

const NOTHING_NEW: SittingDecision = { ok: true, events: [] }

function start({ itemCount, limitMs, spentMs }: Extract<SittingEvent, { kind: 'started' }>): Sitting {
  const items = Array.from({ length: itemCount }, (): ItemState => ({
    answer: null,
    rev: 0,
    flagged: false,
    answeredMs: 0,
  }))
  return { status: 'open', items, limitMs, spentMs, submittedBy: null }
}

function decideOnItem(
  state: Sitting,
  command: Extract<SittingCommand, { kind: 'answer' | 'flag' }>,
  spentMs: number,
): SittingDecision {
  const item = state.items[command.item]
  if (item === undefined) return { ok: false, code: 'sitting.noSuchItem' }
  if (state.status === 'submitted') return { ok: false, code: 'sitting.submitted' }
  // Before the time: a message sent again after a lost acknowledgement is still acknowledged.
  const known = command.kind === 'answer' ? command.rev <= item.rev : command.on === item.flagged
  // Two pages counted to the same revision: acknowledging would say of an answer that it is kept when another one is.
  if (command.kind === 'answer' && command.rev === item.rev && !isSameAnswer(command.answer, item.answer))
    return { ok: false, code: 'sitting.openElsewhere' }
  if (known) return NOTHING_NEW
  if (isTimeUp(state, spentMs)) return { ok: false, code: 'sitting.timeUp' }
  if (command.kind === 'answer') {
    const { rev, answer } = command
    return { ok: true, events: [{ kind: 'answered', item: command.item, rev, answer, spentMs }] }
  }
  return { ok: true, events: [{ kind: 'flagged', item: command.item, on: command.on, spentMs }] }
}

function submitBy(state: Sitting, by: SubmittedBy, spentMs: number): SittingDecision {
  return state.status === 'submitted'
    ? NOTHING_NEW
    : { ok: true, events: [{ kind: 'submitted', by, spentMs }] }
}

function spentAt(state: Sitting, commandMs: number): number {
  return Math.max(state.spentMs, state.limitMs === null ? commandMs : Math.min(commandMs, state.limitMs))
}

function isTimeUp(state: Sitting, spentMs: number): boolean {
  return state.limitMs !== null && spentMs >= state.limitMs
}

function itemAt(state: Sitting, index: number): ItemState {
  const item = state.items[index]
  if (item === undefined)
    throw new RangeError(`A sitting of ${state.items.length} items has no item ${index}`)
  return item
}

function withItem(state: Sitting, index: number, change: Partial<ItemState>): ItemState[] {
  return state.items.with(index, { ...itemAt(state, index), ...change })
}
