import { Worker } from 'node:worker_threads'
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
      return readInWorker(workerFile, { bytes: Uint8Array.from(bytes), limits }, signal)
    },
  }
}

function readInWorker(
  workerFile: URL,
  task: RosterTask,
  signal: AbortSignal | undefined,
): Promise<RosterReading> {
  const { limits } = task
  const worker = new Worker(workerFile, {
    workerData: task,
    transferList: [task.bytes.buffer],
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryMiB,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
  })
  let release: () => void = () => {}
  const reply = new Promise<RosterReading>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ ok: false, code: 'roster.tookTooLong' }), limits.wallClockMs)
    const onAbort = () => reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'))
    signal?.addEventListener('abort', onAbort, { once: true })
    worker.once('message', (reading: RosterReading) => resolve(reading))
    worker.once('error', error => {
      if (isOutOfMemory(error)) resolve(tooLarge(limits))
      else reject(error)
    })
    worker.once('exit', code => reject(new Error(`The roster worker ended without a reply (${code})`)))
    release = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
  })
  return reply.finally(async () => {
    release()
    await worker.terminate()
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
