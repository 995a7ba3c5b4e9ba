import { expect, it } from 'vitest'
import { createIdleWatch } from '../../../renderer/app/idle-watch.ts'
import { forgetLocked, learnWhyItEnded, wasLocked } from '../../../renderer/client/session-end.ts'
import { begin, smallDrill } from '../../services/answering.ts'
import { soon, startBrigade } from '../../services/brigade.ts'
import type { Client } from '../../helpers/test-backend.ts'

const MINUTE_MS = 60_000
/** The backend looks for idle sessions every half second: what has not happened after three beats does not happen. */
const threeBeats = () => new Promise(resolve => setTimeout(resolve, 1_600))

/** A member before a page that watches for its user, and minutes that pass by hand. */
async function watched() {
  const { test, admin, people, signIn } = await startBrigade([['甲']])
  await admin.drill.saveStanding(smallDrill({ limitMs: null }))
  const [member] = people
  if (!member) throw new Error('no member')
  const page = await signIn(member)
  const asked: string[] = []
  const touches: Promise<unknown>[] = []
  const watch = createIdleWatch({
    nowMs: () => test.clock.monotonicMs(),
    touch: () => {
      asked.push('touch')
      touches.push(page.session.touch({}))
    },
    ask: () => void asked.push('ask'),
  })
  const pass = async (minutes: number, each: () => void = () => {}) => {
    for (let minute = 0; minute < minutes; minute++) {
      test.clock.shiftMonotonic(MINUTE_MS)
      each()
      watch.look()
      await Promise.all(touches)
    }
  }
  return { page, member, asked, watch, pass, clock: test.clock }
}

const isIn = async (page: Client) => (await page.session.current({})) !== null

it('who moves stays in; after ten quiet minutes the page asks, is locked, and says why', async () => {
  const { page, member, asked, watch, pass, clock } = await watched()
  await pass(25, watch.moved)
  await threeBeats()
  expect(await isIn(page)).toBe(true)
  expect(asked).toEqual(Array.from({ length: 25 }, () => 'touch'))

  asked.length = 0
  await pass(9)
  await threeBeats()
  expect([asked, await isIn(page)]).toEqual([[], true])
  await pass(1)
  clock.shiftMonotonic(5_000)
  watch.look()
  expect(asked).toEqual(['ask'])
  await soon(async () => expect(await isIn(page)).toBe(false))

  forgetLocked()
  await learnWhyItEnded(page)
  expect(wasLocked()).toBe(true)
  // Control: who signs out is not told that the page was locked.
  await page.session.signIn(member)
  await page.session.signOut({})
  forgetLocked()
  await learnWhyItEnded(page)
  expect(wasLocked()).toBe(false)
})

it('does not tell of every move', async () => {
  const { asked, watch, pass, clock } = await watched()
  for (let move = 0; move < 500; move++) {
    clock.shiftMonotonic(100)
    watch.moved()
  }
  expect(asked).toEqual([])
  await pass(1, watch.moved)
  expect(asked).toEqual(['touch'])
})

it('asks in vain during a sitting, however long nobody moves', async () => {
  const { page, asked, pass } = await watched()
  const { sittingId } = await begin(page)
  await pass(25)
  await threeBeats()
  expect([asked, await isIn(page)]).toEqual([['ask', 'ask'], true])
  await page.sitting.pause({ sittingId })
  await pass(11)
  await soon(async () => expect(await isIn(page)).toBe(false))
})

it('the control: without the watch, who moves is locked out', async () => {
  const { page, pass } = await watched()
  await pass(10)
  await soon(async () => expect(await isIn(page)).toBe(false))
})
