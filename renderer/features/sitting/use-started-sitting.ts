import { useCallback, useEffect, useRef, useState } from 'react'
import type { SittingView } from '#contract/sitting'
import { client } from '../../client/client.ts'
import { useConnection } from '../../client/hooks.ts'
import { invalidateTopics, noticeEndOfSession } from '../../client/queries.ts'
import { paperOf } from './open-papers.ts'
import type { Paper } from './paper.ts'

export type StartedSitting = {
  view: SittingView | null
  paper: Paper | null
  error: unknown
  /** Begins again on this connection: takes the sitting over from another window, or back after a reconnect. */
  restart: () => Promise<void>
}

/** The time of a sitting runs for one connection, so it is started again on every new one and paused when the page leaves. */
export function useStartedSitting(drillId: string): StartedSitting {
  const [view, setView] = useState<SittingView | null>(null)
  const [paper, setPaper] = useState<Paper | null>(null)
  const [error, setError] = useState<unknown>(null)
  const left = useRef(false)

  const restart = useCallback(async () => {
    try {
      const next = await client.sitting.start({ drillId })
      // Left before the reply came: the clock that has just started must not run for nobody.
      if (left.current) {
        void leave(paperOf(next))
        return
      }
      setPaper(paperOf(next))
      setView(next)
      setError(null)
    } catch (failure) {
      noticeEndOfSession(failure)
      if (!left.current) setError(failure)
    }
  }, [drillId])

  const connection = useConnection()
  useEffect(() => {
    left.current = false
    // State is set when the reply comes, not here.
    // oxlint-disable-next-line react/set-state-in-effect
    if (connection === 'connected') void restart()
  }, [connection, restart])

  const opened = useRef<Paper | null>(null)
  useEffect(() => {
    opened.current = paper
  }, [paper])
  useEffect(
    () => () => {
      left.current = true
      if (opened.current) void leave(opened.current)
    },
    [],
  )

  return { view, paper, error, restart }
}

async function leave(paper: Paper): Promise<void> {
  if (paper.outbox.state().over) return
  try {
    await paper.outbox.flush()
    await client.sitting.pause({ sittingId: paper.sittingId })
  } catch (error) {
    noticeEndOfSession(error)
  }
  // Nothing of this page waits for it; 今日 shows how far the paper is.
  invalidateTopics(['drills', 'sittings'])
}
