import { useLayoutEffect } from 'react'

const kept = new Map<string, number>()

/** A list that is come back to stands where it was left. It must have its rows when it comes up, or there is nowhere to scroll. */
export function useKeptScroll(key: string): void {
  useLayoutEffect(() => {
    const top = kept.get(key)
    // After the route change, which scrolls to the top.
    const frame = top === undefined ? 0 : requestAnimationFrame(() => window.scrollTo(0, top))
    return () => {
      cancelAnimationFrame(frame)
      kept.set(key, window.scrollY)
    }
  }, [key])
}
