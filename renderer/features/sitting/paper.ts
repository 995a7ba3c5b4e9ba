import type { GivenAnswer, SavedView } from '#contract/answer'
import type { SittingItemView, SittingView } from '#contract/sitting'
import type { Outbox, Verdict } from './outbox.ts'
import { createOutbox } from './outbox.ts'

/** The calls a paper makes; all of them may be repeated. */
export type PaperCalls = {
  save: (
    input: { sittingId: string; item: number; rev: number; answer: GivenAnswer },
    signal: AbortSignal,
  ) => Promise<SavedView>
  flag: (
    input: { sittingId: string; item: number; on: boolean },
    signal: AbortSignal,
  ) => Promise<{ savedAtMs: number }>
  judge: (error: unknown) => Verdict
}

export type Paper = {
  sittingId: string
  items: () => readonly SittingItemView[]
  answer: (item: number, given: GivenAnswer, delayMs?: number) => void
  flag: (item: number, on: boolean) => void
  /** Takes in what the backend knows after a new start, without losing what it does not know yet. */
  resync: (view: SittingView) => void
  /** Time left now, counted on from the last reply that told it; `null` without a limit. */
  leftMs: () => number | null
  heardLeft: (remainingMs: number | null) => void
  outbox: Outbox
  subscribe: (listener: () => void) => () => void
}

/** The answers of one sitting as this page has them: always at least as new as what is on disk. */
export function createPaper(view: SittingView, calls: PaperCalls): Paper {
  const { sittingId } = view
  const listeners = new Set<() => void>()
  const outbox = createOutbox({ judge: calls.judge })
  let items: readonly SittingItemView[] = view.items
  // Monotonic: the PC's clock may be set meanwhile.
  let endsAt = endOf(view.remainingMs)

  const change = (index: number, changes: Partial<SittingItemView>) => {
    items = items.map((item, at) => (at === index ? { ...item, ...changes } : item))
    for (const listener of listeners) listener()
  }

  return {
    sittingId,
    outbox,
    items: () => items,
    answer: (item, given, delayMs = 0) => {
      const rev = (items[item]?.rev ?? 0) + 1
      change(item, { answer: given, rev })
      const send = async (signal: AbortSignal) => {
        const saved = await calls.save({ sittingId, item, rev, answer: given }, signal)
        endsAt = endOf(saved.remainingMs)
        return saved.savedAtMs
      }
      outbox.put(`answer ${item}`, send, delayMs)
    },
    flag: (item, on) => {
      change(item, { flagged: on })
      outbox.put(
        `flag ${item}`,
        async signal => (await calls.flag({ sittingId, item, on }, signal)).savedAtMs,
      )
    },
    leftMs: () => (endsAt === null ? null : Math.max(0, endsAt - performance.now())),
    heardLeft: remainingMs => {
      endsAt = endOf(remainingMs)
    },
    resync: next => {
      endsAt = endOf(next.remainingMs)
      const pending = outbox.state().pending > 0
      items = next.items.map((theirs, index) => {
        const mine = items[index]
        return mine && (mine.rev > theirs.rev || pending) ? { ...theirs, ...keptOf(mine, theirs) } : theirs
      })
      for (const listener of listeners) listener()
    },
    subscribe: listener => {
      listeners.add(listener)
      const stop = outbox.subscribe(listener)
      return () => {
        listeners.delete(listener)
        stop()
      }
    },
  }
}

function endOf(remainingMs: number | null): number | null {
  return remainingMs === null ? null : performance.now() + remainingMs
}

function keptOf(mine: SittingItemView, theirs: SittingItemView): Partial<SittingItemView> {
  const newer = mine.rev >= theirs.rev
  return { flagged: mine.flagged, ...(newer ? { answer: mine.answer, rev: mine.rev } : {}) }
}
