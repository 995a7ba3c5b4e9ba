import { useEffect } from 'react'
import { client } from '../client/client.ts'
import { invalidateTopics } from '../client/queries.ts'
import { createIdleWatch } from './idle-watch.ts'

const LOOK_EVERY_MS = 5_000
const MOVES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Watches the page for signs of its user, as long as somebody is signed in. */
export function useIdleWatch(): void {
  useEffect(() => {
    const askForSession = () => invalidateTopics(['session'])
    const watch = createIdleWatch({
      nowMs: () => performance.now(),
      touch: () => void client.session.touch({}).catch(askForSession),
      ask: askForSession,
    })
    const looking = setInterval(watch.look, LOOK_EVERY_MS)
    for (const name of MOVES) window.addEventListener(name, watch.moved, { passive: true })
    return () => {
      clearInterval(looking)
      for (const name of MOVES) window.removeEventListener(name, watch.moved)
    }
  }, [])
}
