import type { Client } from './client.ts'
import { refusalOf } from './problem.ts'

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

/** A session that is gone was locked, or signed out elsewhere. Only a refusal tells which. */
export async function learnWhyItEnded(client: Client): Promise<void> {
  try {
    await client.session.touch({})
  } catch (error) {
    if (refusalOf(error)?.code === 'access.locked') noteLocked()
  }
}
