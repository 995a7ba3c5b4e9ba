import type { Saving } from '../../ui/saved-state.tsx'

/** What to do about a failed delivery: try again, give this one up, or stop because the sitting is over. */
export type Verdict =
  | { kind: 'retry' | 'drop'; reason: string; code?: string; todo?: string }
  | { kind: 'over' }

/** Delivers one change and resolves with the instant at which it was on disk. */
export type Send = (signal: AbortSignal) => Promise<number>

export type OutboxState = { saving: Saving; pending: number; over: boolean }

type Letter = { send: Send; dueAt: number }

export type Outbox = {
  /** A newer letter with the same key takes the place of the older one, also while that is on its way. */
  put: (key: string, send: Send, delayMs?: number) => void
  /** Sends what still waits for its delay; resolves when nothing is pending or a delivery failed. */
  flush: () => Promise<void>
  state: () => OutboxState
  subscribe: (listener: () => void) => () => void
}

type Options = { judge: (error: unknown) => Verdict; retryMs?: number; timeoutMs?: number }

/**
 * Keeps every change until the other side has it on disk. One letter is on its way at a time, in the order in which keys were first
 * put; a failed one is tried again until it arrives, however long that takes.
 */
export function createOutbox({ judge, retryMs = 1_000, timeoutMs = 8_000 }: Options): Outbox {
  const letters = new Map<string, Letter>()
  const listeners = new Set<() => void>()
  let state: OutboxState = { saving: { kind: 'idle' }, pending: 0, over: false }
  let running = false
  let wake: () => void = () => {}

  const become = (saving: Saving, over = state.over) => {
    state = { saving, pending: letters.size, over }
    for (const listener of listeners) listener()
  }

  const nap = (ms: number) =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const deliver = async (key: string, letter: Letter): Promise<void> => {
    if (state.saving.kind !== 'failing') become({ kind: 'saving' })
    try {
      const atMs = await letter.send(AbortSignal.timeout(timeoutMs))
      if (letters.get(key) === letter) letters.delete(key)
      become(letters.size > 0 ? { kind: 'unsaved' } : { kind: 'saved', atMs })
    } catch (error) {
      const verdict = judge(error)
      if (verdict.kind === 'over') {
        letters.clear()
        become({ kind: 'idle' }, true)
        return
      }
      if (verdict.kind === 'drop' && letters.get(key) === letter) letters.delete(key)
      become({ kind: 'failing', reason: verdict.reason, code: verdict.code, todo: verdict.todo })
      if (verdict.kind === 'retry') await nap(retryMs)
    }
  }

  const run = async () => {
    if (running) return
    running = true
    while (letters.size > 0 && !state.over) {
      const [next] = [...letters].sort(([, a], [, b]) => a.dueAt - b.dueAt)
      if (!next) break
      const waitMs = next[1].dueAt - performance.now()
      if (waitMs > 0) await nap(waitMs)
      else await deliver(...next)
    }
    running = false
  }

  return {
    put: (key, send, delayMs = 0) => {
      if (state.over) return
      letters.set(key, { send, dueAt: performance.now() + delayMs })
      become(state.saving.kind === 'failing' ? state.saving : { kind: 'unsaved' })
      wake()
      void run()
    },
    flush: async () => {
      for (const letter of letters.values()) letter.dueAt = 0
      wake()
      await new Promise<void>(resolve => {
        const settle = () => {
          if (letters.size > 0 && state.saving.kind !== 'failing') return
          listeners.delete(settle)
          resolve()
        }
        listeners.add(settle)
        settle()
      })
    },
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
