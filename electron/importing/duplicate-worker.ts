import { parentPort } from 'node:worker_threads'
import { createDuplicateFinder } from './question/plan/duplicate-finder.ts'
import { type ToDuplicates, takeAll } from './question/plan/duplicate-thread.ts'

/** Entry of the thread that looks for near-duplicates while a file is read (question/plan/duplicate-thread.ts). */
const finder = createDuplicateFinder()

parentPort?.on('message', async (message: ToDuplicates) => {
  if (message === 'found') parentPort?.postMessage(await finder.found())
  else takeAll(finder, message)
})
