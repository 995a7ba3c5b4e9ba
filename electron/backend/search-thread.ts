import { Worker } from 'node:worker_threads'
import type { FinderSearch } from '#engine/search/finder'
import type { Found } from '#engine/search/find-in'
import type { SearchNames } from '#engine/search/question-document'
import type { QuestionFinder } from '#services/question-finder'
import type { Share } from './read-lines.ts'

/** What the thread is told. What has a `call` is answered under that number. */
export type ToSearch =
  | { kind: 'clear' }
  | { kind: 'names'; names: SearchNames }
  | { kind: 'put'; lines: Uint8Array }
  | { kind: 'remove'; ids: readonly string[] }
  | { kind: 'find'; call: number; search: FinderSearch }
  | { kind: 'labels'; call: number; start: string }
  | { kind: 'measure'; call: number }
export type FromSearch =
  | { kind: 'find'; call: number; found: Found }
  | { kind: 'labels'; call: number; counts: Map<string, number> }
  | { kind: 'measure'; call: number; questions: number; bytes: number }

type Waiting = { resolve: (reply: FromSearch) => void; reject: (error: unknown) => void }

/** In the sources a TypeScript file, built a script beside the entry. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './search-worker.ts' : './search-worker.js',
  import.meta.url,
)

/**
 * The index of questions in a thread of its own: 100,000 questions are a second's work to take in, and the thread of the doors must
 * answer meanwhile. It does not keep the process alive.
 *
 * @param share which of the rows it is told it takes in
 */
export function openSearchThread(share: Share): QuestionFinder {
  // Rows are read, taken in and forgotten: with room for some thousands of them, few outlive a collection.
  const worker = new Worker(WORKER, { workerData: share, resourceLimits: { maxYoungGenerationSizeMb: 64 } })
  worker.unref()
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let lost: Error | null = null

  function lose(error: Error): void {
    lost ??= error
    for (const { reject } of waiting.values()) reject(lost)
    waiting.clear()
  }
  worker.on('message', (reply: FromSearch) => {
    waiting.get(reply.call)?.resolve(reply)
    waiting.delete(reply.call)
  })
  worker.on('error', error => lose(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => lose(new Error('the search thread is over')))

  const tell = (message: ToSearch) => worker.postMessage(message)
  function ask(message: (call: number) => ToSearch): Promise<FromSearch> {
    if (lost) return Promise.reject(lost)
    const call = ++calls
    return new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject })
      tell(message(call))
    })
  }

  return {
    clear: () => tell({ kind: 'clear' }),
    setNames: names => tell({ kind: 'names', names }),
    put: lines => tell({ kind: 'put', lines }),
    remove: ids => tell({ kind: 'remove', ids }),
    async find(search) {
      const reply = await ask(call => ({ kind: 'find', call, search }))
      return reply.kind === 'find' ? reply.found : wrongReply(reply)
    },
    async countLabels(start) {
      const reply = await ask(call => ({ kind: 'labels', call, start }))
      return reply.kind === 'labels' ? reply.counts : wrongReply(reply)
    },
    async measure() {
      const reply = await ask(call => ({ kind: 'measure', call }))
      return reply.kind === 'measure' ? reply : wrongReply(reply)
    },
    async close() {
      await worker.terminate()
    },
  }
}

function wrongReply({ kind }: FromSearch): never {
  throw new Error(`the search thread answered ${kind}`)
}
