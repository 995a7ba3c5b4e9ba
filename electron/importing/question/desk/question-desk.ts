import { Worker } from 'node:worker_threads'
import { QUESTION_LIMITS, type QuestionLimits } from '../question-limits.ts'
import type { ReadingFault } from '../question-reading.ts'
import type { DeskCall, DeskCalls, DeskReply } from './desk-protocol.ts'

/** A file that cannot be read or written: the one reason, for the page. */
export class DeskRefusal extends Error {
  readonly fault: ReadingFault

  constructor(fault: ReadingFault) {
    super(fault.code)
    this.name = 'DeskRefusal'
    this.fault = fault
  }
}

export type QuestionDesk = {
  /** Calls are answered in order. Rejects with DeskRefusal, or with the worker's own error, which is a mistake of ours. */
  ask<Name extends DeskCall>(
    name: Name,
    input: DeskCalls[Name]['input'],
    transfer?: ArrayBuffer[],
  ): Promise<DeskCalls[Name]['output']>
  onProgress(listener: (done: number, total: number) => void): void
  /** Ends the thread whatever it is doing; what still waits is refused. */
  close(): Promise<void>
}

export type QuestionDesks = { open(): QuestionDesk; limits: QuestionLimits }

/**
 * A thread for each import and each export, with little memory and little time for every step, since a file from outside may want to
 * take both. It holds the file and the plan; the backend's own thread never sees more than a page of either.
 */
export function createQuestionDesks({
  workerFile,
  limits = QUESTION_LIMITS,
}: {
  workerFile: URL
  limits?: QuestionLimits
}): QuestionDesks {
  return { limits, open: () => openDesk(workerFile, limits) }
}

/** Replies are tied to their calls by the protocol, which the types cannot see across a thread. */
type Waiting = {
  // oxlint-disable-next-line typescript/no-explicit-any
  resolve: (output: any) => void
  reject: (error: unknown) => void
  timer: NodeJS.Timeout
}

function openDesk(workerFile: URL, limits: QuestionLimits): QuestionDesk {
  const worker = new Worker(workerFile, {
    workerData: limits,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryMiB,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
  })
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let ended: unknown = null
  let listener: (done: number, total: number) => void = () => {}

  function end(reason: unknown): void {
    ended ??= reason
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(ended)
    }
    waiting.clear()
  }

  worker.on('message', (reply: DeskReply) => {
    if (reply.kind === 'progress') {
      listener(reply.done, reply.total)
      return
    }
    const entry = waiting.get(reply.call)
    waiting.delete(reply.call)
    clearTimeout(entry?.timer)
    if (reply.kind === 'reply') entry?.resolve(reply.output)
    else entry?.reject(new DeskRefusal(reply.fault))
  })
  worker.on('error', error => end(isOutOfMemory(error) ? refusal('import.fault.tooLarge') : error))
  worker.on('exit', code => end(new Error(`The question worker ended (${code})`)))

  return {
    ask<Name extends DeskCall>(
      name: Name,
      input: DeskCalls[Name]['input'],
      transfer: ArrayBuffer[] = [],
    ): Promise<DeskCalls[Name]['output']> {
      const call = ++calls
      return new Promise((resolve, reject) => {
        if (ended !== null) {
          reject(ended)
          return
        }
        const timer = setTimeout(() => {
          end(refusal('import.fault.tookTooLong'))
          void worker.terminate()
        }, limits.wallClockMs)
        waiting.set(call, { resolve, reject, timer })
        worker.postMessage({ call, name, input }, transfer)
      })
    },
    onProgress: heard => void (listener = heard),
    async close() {
      end(refusal('import.fault.cancelled'))
      await worker.terminate()
    },
  }
}

function refusal(code: string): DeskRefusal {
  return new DeskRefusal({ place: {}, field: '', code })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
