import { useCallback, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { SittingView } from '#contract/sitting'
import { client } from '../../client/client.ts'
import { refusalOf } from '../../client/hooks.ts'
import { invalidateTopics, noticeEndOfSession } from '../../client/queries.ts'
import type { Paper } from './paper.ts'

export type Standing = {
  /** Another page has taken the paper. */
  isElsewhere: boolean
  /** Tells the backend where the member is; its reply tells whether the paper is still open here. */
  visit: (item: number) => Promise<void>
  /** Leaves for the result: the paper is over. */
  showResult: () => void
  isOver: () => boolean
}

/** How the page and the backend agree on whether this paper is still open and still here. */
export function useStanding(view: SittingView, paper: Paper): Standing {
  const navigate = useNavigate()
  const { sittingId } = view
  // Of this start: a new start takes the paper back.
  const [elsewhereSince, setElsewhereSince] = useState<SittingView | null>(null)
  const over = useRef(false)

  const showResult = useCallback(() => {
    over.current = true
    invalidateTopics(['sittings', 'drills', 'boards'])
    void navigate(`/result/${sittingId}`, { replace: true })
  }, [navigate, sittingId])

  const visit = useCallback(
    async (item: number) => {
      try {
        paper.heardLeft((await client.sitting.visit({ sittingId, item })).remainingMs)
      } catch (error) {
        noticeEndOfSession(error)
        const code = refusalOf(error)?.code
        if (code === 'sitting.timeUp' || code === 'sitting.submitted') showResult()
        if (code === 'sitting.openElsewhere') setElsewhereSince(view)
      }
    },
    [paper, showResult, sittingId, view],
  )

  return { isElsewhere: elsewhereSince === view, visit, showResult, isOver: () => over.current }
}

/** How often a finished clock asks whether the backend has closed the paper too. */
const ASK_MS = 700
/** The longest time a timer of the browser can hold. */
const LONGEST_MS = 2_000_000_000

/** Asks where the paper stands when its time or its week is over: the backend's clock decides, ours may be a moment ahead. */
export function useEnd(view: SittingView, timeOver: boolean, ask: () => Promise<void>): void {
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    if (!timeOver) return undefined
    const timer = setInterval(() => void latest.current(), ASK_MS)
    return () => clearInterval(timer)
  }, [timeOver])
  useEffect(() => {
    const untilClosed = view.closesAtMs - view.nowMs + ASK_MS
    if (untilClosed > LONGEST_MS) return undefined
    const timer = setTimeout(() => void latest.current(), untilClosed)
    return () => clearTimeout(timer)
  }, [view])
}
