import { readInWorker } from '../worker/read-in-worker.ts'
import { ROSTER_LIMITS, type RosterLimits } from './roster-limits.ts'
import { type RosterReading, tooLarge } from './roster-reading.ts'

/** What a worker is given at its start. */
export type RosterTask = { bytes: Uint8Array<ArrayBuffer>; limits: RosterLimits }

export type RosterReader = {
  /** Rejects with the signal's reason when it aborts, and with the worker's own error when that is a bug of ours. */
  read: (fileName: string, bytes: Uint8Array, signal?: AbortSignal) => Promise<RosterReading>
}

/**
 * Reads rosters in a thread of its own with little memory and little time, since a file from outside may want to take both. Each
 * file gets a new thread (about 100 ms): nothing one file does can reach the next. `limits` is for tests.
 */
export function createRosterReader({
  workerFile,
  limits = ROSTER_LIMITS,
}: {
  workerFile: URL
  limits?: RosterLimits
}): RosterReader {
  return {
    async read(_fileName, bytes, signal) {
      signal?.throwIfAborted()
      // Not even copied into a thread.
      if (bytes.length > limits.inputBytes) return tooLarge(limits)
      const task: RosterTask = { bytes: Uint8Array.from(bytes), limits }
      return readInWorker<RosterReading>(workerFile, task, {
        signal,
        outOfTime: () => ({ ok: false, code: 'roster.tookTooLong' }),
        outOfMemory: () => tooLarge(limits),
      })
    },
  }
}
