const waiting = new Map<string, readonly File[]>()
const listeners = new Map<string, Set<() => void>>()

/** Files dropped on one screen for the one at the address `to`, which takes them when it comes up, or now where it is there. */
export function handFiles(to: string, files: readonly File[]): void {
  waiting.set(to, files)
  for (const listener of listeners.get(to) ?? []) listener()
}

export function takeHandedFiles(to: string): readonly File[] {
  const files = waiting.get(to) ?? []
  waiting.delete(to)
  return files
}

export function followHandedFiles(to: string, listener: () => void): () => void {
  const others = listeners.get(to) ?? new Set()
  listeners.set(to, others.add(listener))
  if (waiting.has(to)) queueMicrotask(listener)
  return () => others.delete(listener)
}
