import type { Topic } from '#contract/primitives'

/** Tells every open page what changed, whoever changed it. */
export type Changes = {
  publish(topics: readonly Topic[]): void
  /** Batches of topics until `signal` ends or the changes are closed. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<{ topics: Topic[] }, void, void>
}

export function createChanges(): Changes {
  const watchers = new Set<{ pending: Set<Topic>; wake: () => void }>()
  return {
    publish(topics) {
      for (const watcher of watchers) {
        for (const topic of topics) watcher.pending.add(topic)
        watcher.wake()
      }
    },
    async *watch(signal) {
      const watcher = { pending: new Set<Topic>(), wake: () => {} }
      watchers.add(watcher)
      const stop = () => watcher.wake()
      signal?.addEventListener('abort', stop)
      try {
        for (;;) {
          if (signal?.aborted) return
          if (watcher.pending.size === 0) await new Promise<void>(resolve => (watcher.wake = resolve))
          if (watcher.pending.size === 0) continue
          const topics = [...watcher.pending]
          watcher.pending.clear()
          yield { topics }
        }
      } finally {
        watchers.delete(watcher)
        signal?.removeEventListener('abort', stop)
      }
    },
  }
}
