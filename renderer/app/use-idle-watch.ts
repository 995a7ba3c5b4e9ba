import { useEffect } from 'react'
import { client } from '../client/client.ts'
import { invalidateTopics } from '../client/queries.ts'
import { noteLocked } from '../client/session-end.ts'

const TOUCH_EVERY_MS = 60_000
/** A little after the backend's ten minutes, so that its answer is already the new one. */
const ASK_AFTER_MS = 10 * 60_000 + 3_000
const MOVES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * The idle lock is the backend's. The page tells it at most once a minute that its user moves, and after ten quiet minutes asks
 * whether the session still stands, so that an unattended screen does not go on showing a member's results.
 */
export function useIdleWatch(): void {
  useEffect(() => {
    let lastTouch = performance.now()
    let lastMove = performance.now()

    const moved = () => {
      lastMove = performance.now()
      if (lastMove - lastTouch < TOUCH_EVERY_MS) return
      lastTouch = lastMove
      client.session.touch({}).catch(() => invalidateTopics(['session']))
    }
    const ask = setInterval(() => {
      if (performance.now() - lastMove < ASK_AFTER_MS) return
      lastMove = performance.now()
      void client.session.current({}).then(session => {
        if (session !== null) return
        noteLocked()
        invalidateTopics(['session'])
      })
    }, 5_000)

    for (const name of MOVES) window.addEventListener(name, moved, { passive: true })
    return () => {
      clearInterval(ask)
      for (const name of MOVES) window.removeEventListener(name, moved)
    }
  }, [])
}
