import { useSyncExternalStore } from 'react'

/**
 * How many answers of this page are not on disk yet. Kept outside the player: when the backend loses its session, the player goes
 * and the sign-in screen comes, and that screen has to say that nothing is lost.
 */
let count = 0
const listeners = new Set<() => void>()

export function setUnsavedCount(next: number): void {
  if (next === count) return
  count = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useUnsavedCount(): number {
  return useSyncExternalStore(subscribe, () => count)
}
