import { describe, expect, it } from 'vitest'
import { begin, passTime, sit, smallDrill } from './answering.ts'
import { type Brigade, DAY_MS, type Person, startBrigade } from './brigade.ts'

const WEEK = '2026-W48'

/** 一支部 管理员 甲 乙, 二支部 丙 丁 戊, 三支部 己; each right answer is worth 5 marks. */
async function brigadeOfSeven() {
  const brigade = await startBrigade([['甲', '乙'], 0], [['丙', '丁', '戊'], 1], [['己'], 2])
  await brigade.admin.drill.saveStanding(smallDrill())
  const person = (index: number): Person => brigade.people[index] ?? { memberId: '', pin: '' }
  return { ...brigade, brigade, person }
}

const board = async (brigade: Brigade, week = WEEK) => brigade.admin.board.week({ week })
const moveTo = (
  brigade: Brigade,
  name: string,
  number: string,
  memberId: string,
  branch: number,
  active = true,
) =>
  brigade.admin.member.update({
    memberId,
    name,
    policeNumber: number,
    branchId: brigade.branchIds[branch] ?? '',
    category: 'officer',
    isPartyMember: false,
    roles: [],
    active,
  })

describe('branches', () => {
  it('mean over the roster with absentees as nothing; equal means by participation; the rest without a rank', async () => {
    const { brigade, signIn, person } = await brigadeOfSeven()
    // 一支部: (25 + 5 + 0) / 3 = 10. 二支部: (15 + 15 + 0) / 3 = 10. 三支部: nobody.
    await sit(await signIn(person(0)), 5)
    await sit(await signIn(person(1)), 1)
    await sit(await signIn(person(2)), 3)
    await sit(await signIn(person(3)), 3)
    const { branches, absent, closed, minParticipants, counted } = await board(brigade)
    expect({ absent, closed, minParticipants, counted }).toEqual({
      absent: 3,
      closed: false,
      minParticipants: 1,
      counted: 'first',
    })
    expect(branches).toMatchObject([
      {
        rank: 1,
        shared: true,
        meanCents: 1000,
        sumCents: 3000,
        participants: 2,
        roster: 3,
        reason: { kind: 'first' },
      },
      {
        rank: 1,
        shared: true,
        meanCents: 1000,
        sumCents: 3000,
        participants: 2,
        roster: 3,
        reason: { kind: 'shared' },
      },
      {
        name: '三支部',
        rank: null,
        unrankedBecause: 'tooFewParticipants',
        meanCents: 0,
        participants: 0,
        roster: 1,
      },
    ])
    // One more of 二支部 with nothing right: the same mean, but more took part.
    await sit(await signIn(person(4)), 0)
    expect((await board(brigade)).branches).toMatchObject([
      { name: '二支部', rank: 1, shared: false, meanCents: 1000, participants: 3, isCallers: false },
      {
        name: '一支部',
        rank: 2,
        shared: false,
        isCallers: true,
        reason: { kind: 'behind', key: 'participation' },
      },
      { name: '三支部', rank: null },
    ])
  })
})

describe('members', () => {
  it('by score, then by time; equal in both share the rank and the next is left out', async () => {
    const { brigade, signIn, person, place } = await brigadeOfSeven()
    const slow = await signIn(person(0))
    const { sittingId } = await begin(slow)
    await passTime(place.clock, slow, sittingId, 10_000)
    await sit(slow, 3)
    await sit(await signIn(person(1)), 3)
    await sit(await signIn(person(2)), 3)
    await sit(await signIn(person(3)), 2)
    const rows = (await board(brigade)).members
    expect(rows.map(row => [row.rank, row.shared, row.scoreCents, row.spentMs])).toEqual([
      [1, true, 1500, 0],
      [1, true, 1500, 0],
      [3, false, 1500, 10_000],
      [4, false, 1000, 0],
    ])
    expect(rows[2]?.reason).toEqual({
      kind: 'behind',
      key: 'timeMs',
      mine: { amount: 10_000, of: 1 },
      above: { amount: 0, of: 1 },
    })
    expect(rows[1]?.reason).toEqual({ kind: 'shared', keys: ['score', 'timeMs'] })
    expect(rows.some(row => row.isCaller)).toBe(false)
  })

  it.each([
    ['first', 1000],
    ['last', 500],
    ['best', 2500],
  ] as const)('the %s sitting counts where the drill says so', async (counted, scoreCents) => {
    const { brigade, admin } = await brigadeOfSeven()
    await admin.drill.saveStanding(smallDrill({ counted }))
    for (const right of [2, 5, 1]) await sit(admin, right)
    const view = await board(brigade)
    expect(view.members).toMatchObject([{ scoreCents, isCaller: true, rank: 1 }])
    expect(view.branches[0]).toMatchObject({ sumCents: scoreCents, participants: 1 })
    expect((await admin.sitting.mine({})).filter(row => row.counted)).toMatchObject([{ scoreCents }])
  })
})

describe('a week that is over', () => {
  it('stays as it was: moves, joinings and leavings since then are not of that week', async () => {
    const { brigade, signIn, person, place, add, restart } = await brigadeOfSeven()
    await sit(await signIn(person(0)), 4)
    await sit(await signIn(person(2)), 2)
    place.clock.shiftWall(7 * DAY_MS)
    const before = await board(brigade)
    expect(before).toMatchObject({ closed: true, absent: 5, nextWeek: '2026-W49', previousWeek: '2026-W47' })
    await moveTo(brigade, '甲', '100001', person(0).memberId, 2)
    await moveTo(brigade, '丁', '100004', person(3).memberId, 1, false)
    await add(['新来'], 1)
    expect(await board(brigade)).toEqual(before)
    await restart()
    expect(await brigade.admin.board.week({ week: WEEK })).toEqual(before)
    // Control: the week that runs has them.
    const now = await brigade.admin.board.week({ week: '2026-W49' })
    expect(now).toMatchObject({ closed: false, nextWeek: null })
    expect(now.absent).toBe(8)
  })

  it('a sitting left open when it ended counts with what was acknowledged', async () => {
    const { brigade, signIn, person, place } = await brigadeOfSeven()
    await begin(await signIn(person(0)))
    place.clock.shiftWall(7 * DAY_MS)
    expect(await board(brigade)).toMatchObject({ absent: 6, members: [{ name: '甲', scoreCents: 0 }] })
  })
})

it('whoever moves while the week runs is counted where they are at its end', async () => {
  const { brigade, signIn, person, place } = await brigadeOfSeven()
  await sit(await signIn(person(0)), 4)
  place.clock.shiftWall(DAY_MS)
  await moveTo(brigade, '甲', '100001', person(0).memberId, 2)
  const view = await board(brigade)
  expect(view.members).toMatchObject([{ name: '甲', branchName: '三支部' }])
  expect(view.branches[0]).toMatchObject({ name: '三支部', participants: 1, roster: 2, meanCents: 1000 })
})

it('a special drill has a board of its own, and its branches are not on the standing one', async () => {
  const { brigade, admin, signIn, person, branchIds } = await brigadeOfSeven()
  await admin.drill.today({})
  const settings = smallDrill({ title: '专项', branchIds: branchIds.slice(1, 2) })
  const { drillId } = await admin.drill.define({ week: WEEK, settings })
  const page = await signIn(person(2))
  await sit(page, 5)
  const special = await page.board.week({ week: WEEK })
  expect(special).toMatchObject({
    drillId,
    title: '专项',
    absent: 2,
    branches: [{ name: '二支部', roster: 3, isCallers: true }],
  })
  const standing = await board(brigade)
  expect(standing.title).toBe('小练')
  expect(standing.drills.map(drill => drill.title)).toEqual(['小练', '专项'])
  expect(standing.absent).toBe(4)
  expect(standing.members).toEqual([])
  expect(await admin.board.week({ week: WEEK, drillId })).toMatchObject({ drillId, absent: 2 })
})
