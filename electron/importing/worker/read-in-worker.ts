import { Worker } from 'node:worker_threads'

export type WorkerLimits = { memoryMiB: number; wallClockMs: number }
/** What every reader's worker is given: the bytes are handed over, not copied. */
export type WorkerTask = { bytes: Uint8Array<ArrayBuffer>; limits: WorkerLimits }

export type WorkerOutcomes<Reading> = {
  signal: AbortSignal | undefined
  outOfTime: () => Reading
  outOfMemory: () => Reading
}

/**
 * Reads one file in a thread of its own with little memory and little time, since a file from outside may want to take both. Each
 * file gets a new thread (about 100 ms): nothing one file does can reach the next. Rejects with the signal's reason when it
 * aborts, and with the worker's own error when that is a bug of ours.
 */
export function readInWorker<Reading>(
  workerFile: URL,
  task: WorkerTask,
  { signal, outOfTime, outOfMemory }: WorkerOutcomes<Reading>,
): Promise<Reading> {
  const worker = new Worker(workerFile, {
    workerData: task,
    transferList: [task.bytes.buffer],
    resourceLimits: {
      maxOldGenerationSizeMb: task.limits.memoryMiB,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
  })
  let release: () => void = () => {}
  const reply = new Promise<Reading>((resolve, reject) => {
    const timer = setTimeout(() => resolve(outOfTime()), task.limits.wallClockMs)
    const onAbort = () => reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'))
    signal?.addEventListener('abort', onAbort, { once: true })
    worker.once('message', (reading: Reading) => resolve(reading))
    worker.once('error', error => {
      if (isOutOfMemory(error)) resolve(outOfMemory())
      else reject(error)
    })
    worker.once('exit', code => reject(new Error(`The worker ended without a reply (${code})`)))
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
