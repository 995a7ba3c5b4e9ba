import { describe, expect, it } from 'vitest'
import { refusalOf } from '../helpers/test-backend.ts'
import { begin, drillOf, sit, smallDrill } from './answering.ts'
import { DAY_MS, startBrigade } from './brigade.ts'

const WEEK = '2026-W48'
const NEXT_WEEK = '2026-W49'

describe('the standing drill', () => {
  it('is there by itself, once, whoever asks first', async () => {
    const { admin, people, signIn, test } = await startBrigade([['甲']])
    const [member] = people
    if (!member) throw new Error('no member')
    const page = await signIn(member)
    const views = await Promise.all([
      page.drill.today({}),
      admin.drill.today({}),
      page.board.week({ week: WEEK }),
      admin.drill.list({ year: 2026 }),
    ])
    expect(views[0].drills).toMatchObject([
      { week: WEEK, state: 'toDo', questions: 20, fullCents: 10_000, attempts: 0 },
    ])
    expect(views[3]).toMatchObject([{ origin: 'standing', week: WEEK, started: 0, finished: 0, roster: 2 }])
    test.clock.shiftWall(7 * DAY_MS)
    await page.drill.today({})
    expect((await admin.drill.list({ year: 2026 })).map(drill => drill.week)).toEqual([NEXT_WEEK, WEEK])
  })

  it('new settings reach this week while nobody has begun, and later weeks always', async () => {
    const { admin, test } = await startBrigade()
    await admin.drill.today({})
    await admin.drill.saveStanding(smallDrill({ title: '第一版' }))
    expect((await admin.drill.today({})).drills).toMatchObject([{ title: '第一版', questions: 5 }])
    await begin(admin)
    await admin.drill.saveStanding(smallDrill({ title: '第二版' }))
    expect((await admin.drill.today({})).drills).toMatchObject([{ title: '第一版' }])
    expect(await admin.drill.standing({})).toMatchObject({ title: '第二版' })
    test.clock.shiftWall(7 * DAY_MS)
    expect((await admin.drill.today({})).drills).toMatchObject([{ title: '第二版', week: NEXT_WEEK }])
  })

  it.each([
    ['before it opens', 0, 'notOpenYet', 'drill.notOpenYet'],
    ['after it closed', 3 * DAY_MS, 'missed', 'drill.closed'],
  ])('%s cannot be begun', async (_, shiftMs, state, code) => {
    const { admin, test } = await startBrigade()
    await admin.drill.saveStanding(smallDrill({ opensAfterMs: 2 * DAY_MS, closesAfterMs: 4 * DAY_MS }))
    test.clock.shiftWall(shiftMs)
    expect((await admin.drill.today({})).drills).toMatchObject([{ state }])
    expect(await refusalOf(begin(admin))).toEqual({ code })
  })
})

describe('a drill of its own', () => {
  it('takes the place of the standing one for its branches only', async () => {
    const { admin, people, signIn, branchIds } = await startBrigade([['甲'], 0], [['乙'], 1])
    const [first] = people
    const [second] = people.slice(1)
    if (!first || !second) throw new Error('no member')
    const [one, two] = [await signIn(first), await signIn(second)]
    const standingId = await drillOf(two)
    const { drillId } = await admin.drill.define({
      week: WEEK,
      settings: smallDrill({ title: '专项', branchIds: branchIds.slice(0, 1) }),
    })
    expect((await one.drill.today({})).drills).toMatchObject([{ drillId, title: '专项' }])
    expect((await two.drill.today({})).drills).toMatchObject([{ drillId: standingId }])
    expect(await refusalOf(two.sitting.start({ drillId }))).toEqual({ code: 'drill.notForYou' })
    expect(await refusalOf(one.sitting.start({ drillId: standingId }))).toEqual({ code: 'drill.notForYou' })
    await admin.drill.withdraw({ drillId })
    expect((await one.drill.today({})).drills).toMatchObject([{ drillId: standingId }])
    expect(await refusalOf(one.sitting.start({ drillId }))).toEqual({ code: 'drill.notFound' })
  })

  it('is refused where another stands, where one was begun, and for a week that is past', async () => {
    const { admin, people, signIn, branchIds } = await startBrigade([['丙'], 2])
    const [first = '', second = '', third = ''] = branchIds
    await admin.drill.define({
      week: WEEK,
      settings: smallDrill({ title: '甲乙', branchIds: [first, second] }),
    })
    const define = (week: string, ids: string[]) =>
      refusalOf(admin.drill.define({ week, settings: smallDrill({ branchIds: ids }) }))
    const taken = { code: 'drill.weekTaken', values: { title: '甲乙' } }
    expect(await define(WEEK, [second, third])).toEqual(taken)
    expect(await define(WEEK, [])).toEqual(taken)
    expect(await define('2026-W47', [third])).toEqual({ code: 'drill.weekPast' })
    expect(await define('2026-W60', [third])).toEqual({ code: 'input.invalid', values: { field: 'week' } })
    const [member] = people
    if (!member) throw new Error('no member')
    await begin(await signIn(member))
    expect(await define(WEEK, [third])).toEqual({ code: 'drill.alreadyStarted' })
    // Control: another week is free.
    await admin.drill.define({ week: NEXT_WEEK, settings: smallDrill({ branchIds: [third] }) })
  })

  it('changes only while nobody has begun it, and not once its week is over', async () => {
    const { admin, test, branchIds } = await startBrigade()
    const settings = smallDrill({ title: '专项', branchIds: branchIds.slice(0, 1) })
    const begun = await admin.drill.define({ week: WEEK, settings })
    const idle = await admin.drill.define({
      week: WEEK,
      settings: { ...settings, branchIds: branchIds.slice(1, 2) },
    })
    await admin.drill.revise({ drillId: begun.drillId, settings: { ...settings, title: '改名' } })
    expect((await admin.drill.today({})).drills).toMatchObject([{ title: '改名' }])
    await begin(admin)
    const started = { code: 'drill.alreadyStarted' }
    expect(await refusalOf(admin.drill.revise({ drillId: begun.drillId, settings }))).toEqual(started)
    expect(await refusalOf(admin.drill.withdraw({ drillId: begun.drillId }))).toEqual(started)
    test.clock.shiftWall(7 * DAY_MS)
    const past = { code: 'drill.weekPast' }
    expect(await refusalOf(admin.drill.withdraw({ drillId: idle.drillId }))).toEqual(past)
    expect(await refusalOf(admin.drill.revise({ drillId: idle.drillId, settings }))).toEqual(past)
  })

  it('withdrawn while somebody begins it: one of the two happens, not both', async () => {
    const { admin } = await startBrigade()
    const { drillId } = await admin.drill.define({ week: WEEK, settings: smallDrill() })
    // Changes under way, so that the start reads the drill before the withdrawal is written, and writes after it.
    const busy = Array.from({ length: 20 }, (_, index) => admin.branch.create({ name: `支部 ${index}` }))
    const [withdrawn, begun] = await Promise.allSettled([
      admin.drill.withdraw({ drillId }),
      admin.sitting.start({ drillId }),
    ])
    await Promise.all(busy)
    expect([withdrawn.status, begun.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await admin.drill.today({})).drills).toHaveLength(1)
  })
})

describe('settings', () => {
  it('a bank that is too small is named by section', async () => {
    const { admin } = await startBrigade()
    const settings = smallDrill()
    const section = settings.blueprint.sections[2]
    const [single] = settings.blueprint.sections
    if (!section || !single) throw new Error('no section')
    // Two sections take one of the ten each.
    Object.assign(single, { type: 'multiple', count: 1 })
    Object.assign(section, { type: 'multiple', count: 10 })
    const refusal = { code: 'drill.bankTooSmall', values: { section: 3, wanted: 10, available: 8 } }
    expect(await refusalOf(admin.drill.saveStanding(settings))).toEqual(refusal)
    expect(await refusalOf(admin.drill.define({ week: WEEK, settings }))).toEqual(refusal)
    const tried = await admin.drill.tryBlueprint({ blueprint: settings.blueprint })
    expect(tried).toMatchObject({ questions: 13, fullCents: 6500, faults: [] })
    expect(tried.sections[2]).toEqual({ wanted: 10, available: 8, superseded: 0 })
  })

  it('a window that closes before it opens, a rule that does not fit', async () => {
    const { admin } = await startBrigade()
    const backwards = smallDrill({ opensAfterMs: 10, closesAfterMs: 10 })
    expect(await refusalOf(admin.drill.saveStanding(backwards))).toMatchObject({
      values: { fault: 'blueprint.window' },
    })
    const unfit = smallDrill()
    const [section] = unfit.blueprint.sections
    if (section) section.rule = { kind: 'weights' }
    expect(await refusalOf(admin.drill.saveStanding(unfit))).toMatchObject({
      code: 'drill.invalidBlueprint',
      values: { section: 1 },
    })
    expect(await admin.drill.standing({})).toMatchObject({ title: '交通法规与党史综合练习' })
  })
})

it('all first attempts have the same questions in orders of their own; a second attempt is drawn anew', async () => {
  const { admin, people, signIn } = await startBrigade([['甲', '乙']])
  await admin.drill.today({})
  const papers: string[][] = []
  const pages = await Promise.all(people.map(signIn))
  for (const page of pages) papers.push((await begin(page)).items.map(item => item.stem))
  const [first = [], second = []] = papers
  expect(first.toSorted()).toEqual(second.toSorted())
  expect(first).not.toEqual(second)
  const [page] = pages
  if (!page) throw new Error('no page')
  const view = await begin(page)
  await page.sitting.submit({ sittingId: view.sittingId })
  const again = await begin(page)
  expect(again.attempt).toBe(2)
  expect(again.counts).toBe(false)
  expect(again.items.map(item => item.stem).toSorted()).not.toEqual(first.toSorted())
  await sit(admin, 0)
})
