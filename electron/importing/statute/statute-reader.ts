import { readInWorker } from '../worker/read-in-worker.ts'
import type { Neighbour } from './read-statute.ts'
import { STATUTE_LIMITS, type StatuteLimits } from './statute-limits.ts'
import { type StatuteReading, tooLarge } from './statute-reading.ts'

/** What a worker is given at its start. */
export type StatuteTask = {
  bytes: Uint8Array<ArrayBuffer>
  neighbours: readonly Neighbour[]
  limits: StatuteLimits
}

export type StatuteReader = {
  read: (bytes: Uint8Array, neighbours: readonly Neighbour[], signal?: AbortSignal) => Promise<StatuteReading>
}

/** Reads statutes, each in a thread of its own: aligning two long ones takes a second too. `limits` is for tests. */
export function createStatuteReader({
  workerFile,
  limits = STATUTE_LIMITS,
}: {
  workerFile: URL
  limits?: StatuteLimits
}): StatuteReader {
  return {
    async read(bytes, neighbours, signal) {
      signal?.throwIfAborted()
      if (bytes.length > limits.inputBytes) return tooLarge(limits)
      const task: StatuteTask = { bytes: Uint8Array.from(bytes), neighbours, limits }
      return readInWorker<StatuteReading>(workerFile, task, {
        signal,
        outOfTime: () => ({ ok: false, code: 'statute.tookTooLong' }),
        outOfMemory: () => tooLarge(limits),
      })
    },
  }
}
