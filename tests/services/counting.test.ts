import { expect, it } from 'vitest'
import type { DrillSettingsView } from '#contract/drill'
import { refusalOf } from '../helpers/test-backend.ts'
import { begin, sit, smallDrill } from './answering.ts'
import { DAY_MS, startBrigade } from './brigade.ts'

const WEEK = '2026-W48'

/** Tuesday: 2, 5 and 1 right; Wednesday: 3 and 4; each is worth 5 marks. */
async function fiveSittings(over: Partial<DrillSettingsView>) {
  const brigade = await startBrigade([['甲'], 0])
  const { admin, place } = brigade
  await admin.drill.saveStanding(smallDrill({ limitMs: null, ...over }))
  const ids: string[] = []
  for (const right of [2, 5, 1]) ids.push(await sit(admin, right))
  place.clock.shiftWall(DAY_MS)
  for (const right of [3, 4]) ids.push(await sit(admin, right))
  return { ...brigade, ids }
}

it.each<[string, Partial<DrillSettingsView>, number, number[], number]>([
  ['the first', { counted: 'first' }, 1000, [0], 1],
  ['the last', { counted: 'last' }, 2000, [4], 1],
  ['the best', { counted: 'best' }, 2500, [1], 1],
  ['the mean', { counted: 'mean' }, 1500, [0, 1, 2, 3, 4], 2],
  ['the first of each day', { counted: 'firstADay' }, 1000 + 1500, [0, 3], 2],
  [
    'the first two of each day',
    { counted: 'firstADay', countedADay: 2 },
    1000 + 2500 + 1500 + 2000,
    [0, 1, 3, 4],
    2,
  ],
  ['the best of each day', { counted: 'bestADay' }, 2500 + 2000, [1, 4], 2],
])(
  '%s counts on the boards, on today and in the list, and says why',
  async (_, over, scoreCents, which, days) => {
    const { admin, ids } = await fiveSittings(over)
    const reason = {
      kind: over.counted,
      counted: which.length,
      submitted: 5,
      days,
      aDay: over.counted === 'firstADay' ? (over.countedADay ?? 1) : null,
    }
    const board = await admin.board.week({ week: WEEK })
    expect(board).toMatchObject({ counted: over.counted, countedADay: reason.aDay, provisional: 0 })
    expect(board.members).toMatchObject([{ scoreCents, counted: reason, provisional: false, rank: 1 }])
    // The branch adds what its members' rows show: one of two took part.
    expect(board.branches[0]).toMatchObject({
      sumCents: scoreCents,
      meanCents: scoreCents / 2,
      participants: 1,
    })
    const [today] = (await admin.drill.today({})).drills
    // Three on Tuesday, two on Wednesday, which is today.
    expect(today).toMatchObject({ countedADay: reason.aDay, begunToday: 2 })
    expect(today?.counts).toMatchObject({ sittingId: ids[which.at(-1) ?? 0], scoreCents, reason })
    const mine = await admin.sitting.mine({})
    expect(
      mine
        .filter(row => row.counted)
        .map(row => ids.indexOf(row.sittingId))
        .toSorted((a, b) => a - b),
    ).toEqual(which)
    for (const [index, sittingId] of ids.entries()) {
      const result = await admin.sitting.result({ sittingId })
      expect(result).toMatchObject({ counted: which.includes(index), counts: { scoreCents, reason } })
    }
  },
)

it('a mean is ranked as the fraction it is', async () => {
  const { admin, people, signIn } = await startBrigade([['甲'], 0])
  await admin.drill.saveStanding(smallDrill({ counted: 'mean' }))
  // 5 and 0 right against 2, 3 and 2: 12.5 marks against 11.67.
  for (const right of [5, 0]) await sit(admin, right)
  const page = await signIn(people[0] ?? { memberId: '', pin: '' })
  for (const right of [2, 3, 2]) await sit(page, right)
  const { members } = await admin.board.week({ week: WEEK })
  expect(members).toMatchObject([
    { name: '管理员', rank: 1, scoreCents: 1250 },
    { name: '甲', rank: 2, scoreCents: 1167 },
  ])
  expect(members[1]?.reason).toEqual({
    kind: 'behind',
    key: 'score',
    mine: { amount: 3500, of: 3 },
    above: { amount: 2500, of: 2 },
  })
})

it('tells before a sitting whether it can count, and lets nobody sit more often than the drill says', async () => {
  const { admin, place } = await startBrigade()
  await admin.drill.saveStanding(smallDrill({ counted: 'firstADay', countedADay: 1, maxAttempts: 3 }))
  const counts: boolean[] = []
  for (const shift of [0, 0, DAY_MS]) {
    place.clock.shiftWall(shift)
    const view = await begin(admin)
    counts.push(view.counts)
    expect((await admin.drill.today({})).drills[0]).toMatchObject({
      maxAttempts: 3,
      open: { counts: view.counts },
    })
    await admin.sitting.submit({ sittingId: view.sittingId })
  }
  expect(counts).toEqual([true, false, true])
  expect(await refusalOf(begin(admin))).toEqual({ code: 'drill.noAttemptLeft', values: { count: 3 } })
})

it('settings that were stored before there were any of these still read', async () => {
  const { admin } = await startBrigade()
  const old = smallDrill()
  await admin.drill.saveStanding(old)
  expect(await admin.drill.standing({})).toEqual(old)
  const [drill] = (await admin.drill.today({})).drills
  expect(await admin.drill.rules({ drillId: drill?.drillId ?? '' })).toMatchObject({
    counted: 'first',
    countedADay: null,
    maxAttempts: null,
    blindMarking: false,
    secondMarker: false,
  })
})
