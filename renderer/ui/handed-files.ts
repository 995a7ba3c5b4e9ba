let waiting: readonly File[] = []
const listeners = new Set<() => void>()

/** Files dropped on one screen for another one, which takes them when it comes up, or now where it is there. */
export function handFiles(files: readonly File[]): void {
  waiting = files
  for (const listener of listeners) listener()
}

export function takeHandedFiles(): readonly File[] {
  const files = waiting
  waiting = []
  return files
}

export function followHandedFiles(listener: () => void): () => void {
  listeners.add(listener)
  if (waiting.length > 0) queueMicrotask(listener)
  return () => listeners.delete(listener)
}
