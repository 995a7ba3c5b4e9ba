import type { TFunction } from 'i18next'
import { useEffect, useRef, useState } from 'react'
import type { Paper } from './paper.ts'

/** Remaining times that are said aloud when they are passed. */
export const ANNOUNCED_MS = [600_000, 300_000, 60_000, 30_000]
const TICK_MS = 250

/** Time left, for showing. `null` without a limit, 0 when it is over. */
export function useCountdown(paper: Paper, onAnnounce: (remainingMs: number) => void): number | null {
  const [leftMs, setLeftMs] = useState(paper.leftMs)
  const latest = useRef(onAnnounce)
  useEffect(() => {
    latest.current = onAnnounce
  })
  useEffect(() => {
    let before = paper.leftMs()
    const timer = setInterval(() => {
      const left = paper.leftMs()
      const passed = passedBetween(before, left)
      if (passed !== undefined) latest.current(passed)
      before = left
      setLeftMs(left)
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [paper])
  return leftMs
}

/** What is to be said after the time left went from `before` to `now`: 0 when it is over, else the mark that was passed last. */
export function passedBetween(before: number | null, now: number | null): number | undefined {
  if (before === null || now === null) return undefined
  if (before > 0 && now === 0) return 0
  // A PC that slept passes several at once, and only the last of them is true.
  return ANNOUNCED_MS.findLast(at => before > at && now <= at)
}

export function leftSentence(ms: number, t: TFunction<'sitting'>): string {
  if (ms === 0) return t('timeOver')
  return ms >= 60_000 ? t('left.minutes', { count: ms / 60_000 }) : t('left.seconds', { count: ms / 1000 })
}
