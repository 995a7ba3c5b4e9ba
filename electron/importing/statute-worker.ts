import { parentPort, workerData } from 'node:worker_threads'
import { readStatute } from './statute/read-statute.ts'
import type { StatuteTask } from './statute/statute-reader.ts'

/** Entry of the worker thread: one file, one reply, and the thread is over. Who starts it: statute/statute-reader.ts. */
const task: StatuteTask = workerData
parentPort?.postMessage(await readStatute(task.bytes, task.neighbours, task.limits))
