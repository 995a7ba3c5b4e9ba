import { useEffect, useState } from 'react'
import type { RefusalView } from '#contract/refusal'

/** How long the backend will not look at another PIN for this member; a wrong PIN already says what the next one waits. */
export function waitMsOf(refusal: RefusalView): number {
  const seconds = Number(refusal.values?.['seconds'] ?? 0)
  return Number.isFinite(seconds) ? seconds * 1000 : 0
}

export type Countdown = { seconds: number; begin: (lastsMs: number) => void }

/** Whole seconds left since `begin`. The wall clock may jump, this one does not. */
export function useCountdown(): Countdown {
  const [endsAt, setEndsAt] = useState(0)
  const [now, setNow] = useState(0)
  const isRunning = endsAt > now
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [isRunning])
  return {
    seconds: isRunning ? Math.ceil((endsAt - now) / 1000) : 0,
    begin: lastsMs => {
      const start = performance.now()
      setNow(start)
      setEndsAt(start + lastsMs)
    },
  }
}
