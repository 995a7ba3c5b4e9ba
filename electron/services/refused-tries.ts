import { insertRefusedTries } from '#store/credentials'
import type { Store } from '#store/store'
import type { Clock } from './ports.ts'

/** Between two commits of refused tries. */
export const PAUSE_MS = 50
/** So many of one peer go into a commit; the others wait for the next. */
export const MOST_A_PAUSE = 20

type Try = { memberId: string; atMs: number; done: () => void; failed: (error: unknown) => void }

/**
 * Tries at a PIN that came while their member or their PC was closed: no PIN is compared, but each is kept, and is answered after it
 * is on the disk. All of a pause share one commit, so that ten thousand of them cost those who work a commit now and then; and a PC
 * that goes on gets its answers at 400 a second at most, however many pages it has open: that also bounds what it can write (about
 * 60 MB an hour).
 */
export function createRefusedTries(store: Store, clock: Clock) {
  const waiting = new Map<string, Try[]>()
  let isPlanned = false

  function plan(): void {
    if (isPlanned) return
    isPlanned = true
    setTimeout(() => {
      isPlanned = false
      void keepSome()
    }, PAUSE_MS)
  }

  async function keepSome(): Promise<void> {
    const now = [...waiting.values()].flatMap(tries => tries.splice(0, MOST_A_PAUSE))
    for (const [peer, tries] of waiting) if (tries.length === 0) waiting.delete(peer)
    if (waiting.size > 0) plan()
    try {
      await store.write(trx => insertRefusedTries(trx, now))
      for (const one of now) one.done()
    } catch (error) {
      for (const one of now) one.failed(error)
    }
  }

  return {
    /** Resolves when the try is on record. */
    keep: (memberId: string, peer: string) =>
      new Promise<void>((done, failed) => {
        const one = { memberId, atMs: clock.nowMs(), done, failed }
        const tries = waiting.get(peer)
        if (tries) tries.push(one)
        else waiting.set(peer, [one])
        plan()
      }),
  }
}
