import { parentPort, workerData } from 'node:worker_threads'
import { parseRoster } from './roster/parse-roster.ts'
import type { RosterTask } from './roster/roster-reader.ts'

/** Entry of the worker thread: one file, one reply, and the thread is over. Who starts it: roster/roster-reader.ts. */
const task: RosterTask = workerData
parentPort?.postMessage(await parseRoster(task.bytes, task.limits))
