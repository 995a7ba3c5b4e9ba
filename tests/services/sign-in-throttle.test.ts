import { describe, expect, it } from 'vitest'
import {
  FAILURES_PER_PEER,
  MEMBER_WINDOW_MS,
  createPeerThrottle,
  failuresIn,
  memberWaitMs,
} from '#services/sign-in-throttle'
import { openStore } from '#store/store'
import { refusalOf } from '../helpers/test-backend.ts'
import { DAY_MS, startBrigade } from './brigade.ts'

const NOW = 1_000_000_000
const WRONG = '902736'

describe('how long a member waits', () => {
  it.each<[string, number[], number]>([
    ['no failure', [], 0],
    ['the first is free', [0], 0],
    ['the second costs 2 s', [5000, 0], 2000],
    ['the third 4 s', [9000, 5000, 0], 4000],
    ['the fourth 8 s', [20_000, 9000, 5000, 0], 8000],
    ['less what has passed since', [20_000, 9000, 5000, 3000], 5000],
    ['and nothing once it is over', [20_000, 9000, 9000, 8000], 0],
    [
      'the fifth closes for 15 minutes from the oldest',
      [60_000, 50_000, 40_000, 30_000, 0],
      MEMBER_WINDOW_MS - 60_000,
    ],
    ['older than 15 minutes is forgotten', [MEMBER_WINDOW_MS, MEMBER_WINDOW_MS, 0], 0],
    ['one of the five a millisecond inside still closes', [MEMBER_WINDOW_MS - 1, 4, 3, 2, 1], 1],
    ['in the future counts as just now', [-DAY_MS, -2 * DAY_MS], 2000],
  ])('%s', (_, agesMs, waitMs) => {
    expect(
      memberWaitMs(
        agesMs.map(age => NOW - age),
        NOW,
      ),
    ).toBe(waitMs)
  })
})

it('failures ahead of a clock that was set back are as of then, and later ones as they are', () => {
  const records = [
    { kind: 'failure', atMs: 10 },
    { kind: 'failure', atMs: 900 },
    { kind: 'clockSetBack', atMs: 20 },
    { kind: 'failure', atMs: 30 },
  ]
  expect(failuresIn(records)).toEqual([10, 20, 30])
})

it('a peer gets twenty wrong tries a minute, whoever it tries', () => {
  let nowMs = 0
  const throttle = createPeerThrottle(() => nowMs)
  for (let count = 0; count < FAILURES_PER_PEER; count++) {
    expect(throttle.waitMs('this-pc')).toBe(0)
    throttle.begin('this-pc')
    nowMs += 1000
  }
  expect(throttle.waitMs('this-pc')).toBe(40_000)
  expect(throttle.waitMs('another')).toBe(0)
  nowMs += 40_000
  expect(throttle.waitMs('this-pc')).toBe(0)
  const wasRight = throttle.begin('this-pc')
  expect(throttle.waitMs('this-pc')).toBe(1000)
  wasRight()
  expect(throttle.waitMs('this-pc')).toBe(0)
})

describe('through a page', () => {
  it('wrong tries say how long to wait; the right PIN does not pass before, and clears the count after', async () => {
    const { test, people } = await startBrigade([['甲']])
    const [member] = people
    if (!member) throw new Error('no member')
    const page = test.windowClient().client
    const tryWith = (pin: string) => refusalOf(page.session.signIn({ memberId: member.memberId, pin }))
    expect(await tryWith(WRONG)).toEqual({ code: 'session.wrongPin', values: { seconds: 0 } })
    expect(await tryWith(WRONG)).toEqual({ code: 'session.wrongPin', values: { seconds: 2 } })
    expect(await tryWith(member.pin)).toEqual({ code: 'session.throttled', values: { seconds: 2 } })
    test.clock.shiftWall(2000)
    expect(await tryWith(WRONG)).toEqual({ code: 'session.wrongPin', values: { seconds: 4 } })
    test.clock.shiftWall(4000)
    await page.session.signIn(member)
    expect(await tryWith(WRONG)).toEqual({ code: 'session.wrongPin', values: { seconds: 0 } })
  })

  it('tries side by side are no way around: they are taken one after the other', async () => {
    const { test, people } = await startBrigade([['甲']])
    const [member] = people
    if (!member) throw new Error('no member')
    const tries = Array.from({ length: 5 }, () =>
      refusalOf(test.windowClient().client.session.signIn({ memberId: member.memberId, pin: WRONG })),
    )
    const codes = (await Promise.all(tries)).map(refusal => refusal.code)
    expect(codes.toSorted()).toEqual([
      ...Array(3).fill('session.throttled'),
      ...Array(2).fill('session.wrongPin'),
    ])
  })

  it('five are five after a restart, with the clock set back, and in another window', async () => {
    const brigade = await startBrigade([['甲', '乙']])
    const [member, other] = brigade.people
    if (!member || !other) throw new Error('no member')
    const { clock } = brigade.place
    const tryWith = (pin: string) =>
      refusalOf(brigade.test.windowClient().client.session.signIn({ memberId: member.memberId, pin }))
    for (const waitMs of [0, 2000, 4000, 8000, 0]) {
      await tryWith(WRONG)
      clock.shiftWall(waitMs)
    }
    const closed = { code: 'session.throttled', values: { seconds: 886 } }
    expect(await tryWith(member.pin)).toEqual(closed)
    await brigade.restart()
    expect(await tryWith(member.pin)).toEqual(closed)
    clock.shiftWall(-3650 * DAY_MS)
    expect(await tryWith(member.pin)).toMatchObject({ code: 'session.throttled' })
    // Control: another member is not closed.
    await brigade.signIn(other)
  })

  it('a clock that was far ahead closes nobody for longer than it says', async () => {
    const { test, people } = await startBrigade([['甲']])
    const [member] = people
    if (!member) throw new Error('no member')
    const page = test.windowClient().client
    const tryWith = (pin: string) => refusalOf(page.session.signIn({ memberId: member.memberId, pin }))
    test.clock.shiftWall(3650 * DAY_MS)
    await tryWith(WRONG)
    await tryWith(WRONG)
    test.clock.shiftWall(-3650 * DAY_MS)
    expect(await tryWith(member.pin)).toEqual({ code: 'session.throttled', values: { seconds: 2 } })
    test.clock.shiftWall(2000)
    await page.session.signIn(member)
  })

  it('every try stays on record, wrong ones also after the right one', async () => {
    const { test, people, place } = await startBrigade([['甲']])
    const [member] = people
    if (!member) throw new Error('no member')
    const page = test.windowClient().client
    const wrong = () => refusalOf(page.session.signIn({ memberId: member.memberId, pin: WRONG }))
    await wrong()
    await page.session.signIn(member)
    await wrong()
    await wrong()
    // Not compared, and on record all the same.
    expect(await wrong()).toMatchObject({ code: 'session.throttled' })
    await test.stop()
    const store = await openStore({ folder: place.dataFolder, nowMs: place.clock.nowMs() })
    const records = await store.reader
      .selectFrom('signInRecord')
      .select(['kind', 'atMs'])
      .where('memberId', '=', member.memberId)
      .orderBy('id')
      .execute()
    const refused = await store.reader.selectFrom('refusedTry').select(['memberId', 'atMs']).execute()
    await store.close()
    expect(refused).toEqual([{ memberId: member.memberId, atMs: place.clock.nowMs() }])
    expect(records.map(({ kind }) => kind)).toEqual(['failure', 'success', 'failure', 'failure'])
    expect(new Set(records.map(({ atMs }) => atMs))).toEqual(new Set([place.clock.nowMs()]))
  })

  it('fifty begun at once are twenty as well', async () => {
    const { test, people } = await startBrigade([Array.from({ length: 50 }, (_, index) => `员${index}`)])
    const codes = await Promise.all(
      people.map(async ({ memberId }) => {
        const page = test.windowClient().client
        return (await refusalOf(page.session.signIn({ memberId, pin: WRONG }))).code
      }),
    )
    expect(codes.filter(code => code === 'session.wrongPin')).toHaveLength(FAILURES_PER_PEER)
    expect(codes.filter(code => code === 'session.throttled')).toHaveLength(50 - FAILURES_PER_PEER)
  })

  it('twenty wrong tries from one PC close it to everybody there for a minute', async () => {
    const names = Array.from({ length: FAILURES_PER_PEER + 1 }, (_, index) => `员${index}`)
    const { test, people } = await startBrigade([names])
    const [last, ...tried] = people
    if (!last) throw new Error('no member')
    const page = test.windowClient().client
    // One each: no member's own limit is reached.
    for (const { memberId } of tried)
      expect(await refusalOf(page.session.signIn({ memberId, pin: WRONG }))).toMatchObject({
        code: 'session.wrongPin',
      })
    const closed = { code: 'session.throttled', values: { seconds: 60 } }
    expect(await refusalOf(page.session.signIn(last))).toEqual(closed)
    // Another window of this PC is the same peer.
    expect(await refusalOf(test.windowClient().client.session.signIn(last))).toEqual(closed)
    test.clock.shiftMonotonic(60_000)
    await page.session.signIn(last)
  })
})
