import { parentPort, workerData } from 'node:worker_threads'
import type { DeskReply, DeskRequest } from './question/desk/desk-protocol.ts'
import { createDeskWorker } from './question/desk/question-desk-worker.ts'
import { openDuplicateThread } from './question/plan/duplicate-thread.ts'
import type { QuestionLimits } from './question/question-limits.ts'
import { ReadingStop } from './question/table/table.ts'
import { stopped } from './question/table/stopped.ts'

/** Entry of the thread of one import or export: it answers one call after the other until it is ended (question/desk/). */
const limits: QuestionLimits = workerData
const say = (reply: DeskReply, handedOver: ArrayBuffer[] = []) => parentPort?.postMessage(reply, handedOver)
const finderFile = new URL(
  import.meta.url.endsWith('.ts') ? './duplicate-worker.ts' : './duplicate-worker.js',
  import.meta.url,
)
const desk = createDeskWorker(
  limits,
  (done, total) => say({ kind: 'progress', done, total }),
  () => openDuplicateThread(finderFile),
)
let before = Promise.resolve()

parentPort?.on('message', (request: DeskRequest) => {
  const { call } = request
  before = before
    .then(async () => {
      if (request.name !== 'ready') return say({ kind: 'reply', call, output: await desk.answer(request) })
      const output = desk.ready(request.input)
      return say({ kind: 'reply', call, output }, [output.contents.buffer])
    })
    .catch((error: unknown) => {
      // Anything else is a mistake of ours: the thread ends with it, and whoever waits hears of it.
      if (error instanceof ReadingStop) say({ kind: 'fault', call, fault: stopped(error) })
      else queueMicrotask(() => Promise.reject(error))
    })
})
