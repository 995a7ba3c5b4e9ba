import { Worker } from 'node:worker_threads'
import type { NearPair } from '#engine/question/near-pairs'
import type { ComparableQuestion, NearFinder } from '#services/near-finder'

export type ToNear = { call: number; questions: readonly ComparableQuestion[] }
export type FromNear = { call: number; pairs: NearPair<string>[] }

type Waiting = { resolve: (pairs: NearPair<string>[]) => void; reject: (error: Error) => void }

/** In the sources a TypeScript file, built a script beside the entry. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './near-worker.ts' : './near-worker.js',
  import.meta.url,
)

/**
 * A thread for one comparison of the whole bank: some seconds of work for 100,000 questions, during which the doors answer. It does
 * not keep the process alive.
 */
export function openNearThread(): NearFinder {
  const worker = new Worker(WORKER, { resourceLimits: { maxYoungGenerationSizeMb: 64 } })
  worker.unref()
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let lost: Error | null = null

  function lose(error: Error): void {
    lost ??= error
    for (const { reject } of waiting.values()) reject(lost)
    waiting.clear()
  }
  worker.on('message', ({ call, pairs }: FromNear) => {
    waiting.get(call)?.resolve(pairs)
    waiting.delete(call)
  })
  worker.on('error', error => lose(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => lose(new Error('the comparing thread is over')))

  return {
    take(questions) {
      if (lost) return Promise.reject(lost)
      const message: ToNear = { call: ++calls, questions }
      return new Promise((resolve, reject) => {
        waiting.set(message.call, { resolve, reject })
        worker.postMessage(message)
      })
    },
    async close() {
      await worker.terminate()
    },
  }
}
