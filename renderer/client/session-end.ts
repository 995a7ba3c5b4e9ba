/** Whether the last session ended by the idle lock: the sign-in screen says so. */
let locked = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  locked = next
  for (const listener of listeners) listener()
}

export const noteLocked = (): void => set(true)
export const forgetLocked = (): void => set(false)
export const wasLocked = (): boolean => locked

export function subscribeLocked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
