import { expect, it } from 'vitest'
import { IDLE_LIMIT_MS } from '#services/connections'
import { refusalOf } from '../helpers/test-backend.ts'
import { begin, passTime, rightAnswer, smallDrill } from './answering.ts'
import { soon, startBrigade } from './brigade.ts'

const MINUTE_MS = 60_000
/** The lock looks every half second: what has not happened after three beats does not happen. */
const threeBeats = () => new Promise(resolve => setTimeout(resolve, 1600))

it('locks after ten minutes without a command, and says so; queries are no sign of life', async () => {
  const { test, admin, people, signIn } = await startBrigade([['甲']])
  const [member] = people
  if (!member) throw new Error('no member')
  const page = await signIn(member)
  for (let minute = 0; minute < 9; minute++) {
    test.clock.shiftMonotonic(MINUTE_MS)
    await page.drill.today({})
    await admin.session.touch({})
  }
  await threeBeats()
  expect(await page.session.current({})).not.toBe(null)
  test.clock.shiftMonotonic(MINUTE_MS)
  await soon(async () => expect(await page.session.current({})).toBe(null))
  expect(await refusalOf(page.drill.today({}))).toEqual({ code: 'access.locked' })
  // Control: the page that touched is still there, and signing in unlocks.
  expect(await admin.session.current({})).not.toBe(null)
  await page.session.signIn(member)
  await page.session.signOut({})
  expect(await refusalOf(page.drill.today({}))).toEqual({ code: 'access.signInFirst' })
})

it('a wall clock that jumps locks nobody', async () => {
  const { test, admin } = await startBrigade()
  test.clock.shiftWall(3650 * 86_400_000)
  await threeBeats()
  expect(await admin.session.current({})).not.toBe(null)
})

it('never locks before a running sitting, but does after it', async () => {
  const { test, admin, people, signIn } = await startBrigade([['甲']])
  await admin.drill.saveStanding(smallDrill({ limitMs: null }))
  const [member] = people
  if (!member) throw new Error('no member')
  const page = await signIn(member)
  const { sittingId } = await begin(page)
  test.clock.shiftMonotonic(2 * IDLE_LIMIT_MS)
  await threeBeats()
  expect(await page.session.current({})).not.toBe(null)
  await page.sitting.pause({ sittingId })
  test.clock.shiftMonotonic(IDLE_LIMIT_MS)
  await soon(async () => expect(await page.session.current({})).toBe(null))
})

it('a late answer to a submitted paper does not keep the page unlocked', async () => {
  const { test, admin, people, signIn } = await startBrigade([['甲']])
  await admin.drill.saveStanding(smallDrill())
  const [member] = people
  if (!member) throw new Error('no member')
  const page = await signIn(member)
  const { sittingId, items } = await begin(page)
  const [item] = items
  if (!item) throw new Error('no item')
  await page.sitting.submit({ sittingId })
  const late = page.answer.save({ sittingId, item: 0, rev: 1, answer: rightAnswer(item) })
  expect(await refusalOf(late)).toEqual({ code: 'sitting.submitted' })
  test.clock.shiftMonotonic(IDLE_LIMIT_MS)
  await soon(async () => expect(await page.session.current({})).toBe(null))
})

it.each<[string, 'signOut' | 'newPin']>([
  ['signing out', 'signOut'],
  ['a new PIN', 'newPin'],
])('%s stops the clock of the sitting that was before the page', async (_, how) => {
  const { test, admin, people, signIn } = await startBrigade([['甲']])
  await admin.drill.saveStanding(smallDrill())
  const [member] = people
  if (!member) throw new Error('no member')
  const page = await signIn(member)
  const { sittingId } = await begin(page)
  await passTime(test.clock, page, sittingId, 20_000)
  let { pin } = member
  if (how === 'signOut') await page.session.signOut({})
  else pin = (await admin.member.issuePins({ memberIds: [member.memberId] })).issued[0]?.pin ?? ''
  for (let step = 0; step < 3; step++) {
    test.clock.shiftMonotonic(4000)
    await new Promise(resolve => setTimeout(resolve, 600))
  }
  const again = await signIn({ memberId: member.memberId, pin })
  if (how !== 'signOut') await again.session.changePin({ currentPin: pin, newPin: '640182' })
  const view = await begin(again)
  expect(view.sittingId).toBe(sittingId)
  expect(view.remainingMs).toBe(100_000)
})
