const TOUCH_EVERY_MS = 60_000
/** A little after the backend's ten minutes, so that its answer is already the new one. */
const ASK_AFTER_MS = 10 * 60_000 + 3_000

export type IdleWatch = {
  /** The user moved the pointer or pressed a key. */
  moved: () => void
  /** To be called every few seconds. */
  look: () => void
}

type Options = {
  /** Monotonic. */
  nowMs: () => number
  /** Tells the backend that somebody is there. */
  touch: () => void
  /** Asks the backend whether the session still stands. */
  ask: () => void
}

/**
 * The idle lock is the backend's. The page tells it at most once a minute that its user moves, and after ten quiet minutes asks
 * whether the session still stands, so that an unattended screen does not go on showing a member's results.
 */
export function createIdleWatch({ nowMs, touch, ask }: Options): IdleWatch {
  let lastTouch = nowMs()
  let lastMove = nowMs()
  return {
    moved: () => {
      lastMove = nowMs()
      if (lastMove - lastTouch < TOUCH_EVERY_MS) return
      lastTouch = lastMove
      touch()
    },
    look: () => {
      if (nowMs() - lastMove < ASK_AFTER_MS) return
      lastMove = nowMs()
      ask()
    },
  }
}
