import { parentPort } from 'node:worker_threads'
import { createNearPairs } from '#engine/question/near-pairs'
import type { QuestionContent } from '#engine/question/question'
import type { FromNear, ToNear } from './near-thread.ts'

/** Entry of the thread that compares the questions of the bank with each other. Who tells it: near-thread.ts. */
const near = createNearPairs<string>()

parentPort?.on('message', ({ call, questions }: ToNear) => {
  const pairs = questions.flatMap(({ id, contentJson }) => {
    const { body }: QuestionContent = JSON.parse(contentJson)
    return near.take(id, body)
  })
  const reply: FromNear = { call, pairs }
  parentPort?.postMessage(reply)
})
