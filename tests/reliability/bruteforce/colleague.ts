import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Client } from '../../helpers/test-backend.ts'
import { type BrowserDoor, openTab } from '../kill/page.ts'

/**
 * Somebody who works while others guess: answers a question of a sitting again and again, each call an answer that is on the disk when
 * it comes back. In a thread of its own, or it would measure how long fifty sockets keep our own thread busy. Says `ready`, and to any
 * message how long its calls took since the last.
 */
const port = parentPort
if (!port) throw new Error('not a worker')
const { client } = await openTab(workerData as BrowserDoor)
const work = await sit(client)
const calls: number[] = []
port.on('message', () => port.postMessage(calls.splice(0)))
port.postMessage('ready')
for (;;) calls.push(await work())

async function sit(page: Client): Promise<() => Promise<number>> {
  const { drills } = await page.drill.today({})
  const { sittingId, items } = await page.sitting.start({ drillId: drills[0]?.drillId ?? '' })
  const item = items.findIndex(({ type }) => type === 'single')
  let rev = 0
  return async () => {
    await wait(5)
    const startedAt = performance.now()
    const option = ['A', 'B'][rev % 2] ?? 'A'
    rev += 1
    await page.answer.save({ sittingId, item, rev, answer: { type: 'single', option } })
    return performance.now() - startedAt
  }
}
