import { describe, expect, it } from 'vitest'
import type { DrillSettingsView } from '#contract/drill'
import { openStore } from '#store/store'
import { readHandMarks } from '#store/hand-marks'
import { type Client, refusalOf } from '../helpers/test-backend.ts'
import { addShortAnswers, begin, everyTypeDrill, sit } from './answering.ts'
import { TUESDAY_MS, startBrigade } from './brigade.ts'

const WEEK = '2026-W48'
const MARKS = { fullCents: 600, wrongCents: -100, blankCents: 0, floorCents: -100 }
const ALL = { offset: 0, limit: 50 }

/** One short answer of 6 marks (points weigh 2 and 1), nothing found costs 1; 甲 乙 丙 mark, 丁 and 戊 sit. */
async function brigadeOfMarkers(over: Partial<DrillSettingsView> = {}, count = 1) {
  const brigade = await startBrigade([['甲', '乙', '丙'], 0, ['instructor']], [['丁'], 1], [['戊'], 2])
  const { admin, people, signIn } = brigade
  await addShortAnswers(admin)
  const settings = everyTypeDrill(over)
  const section = settings.blueprint.sections.find(one => one.type === 'shortAnswer')
  if (!section) throw new Error('no section')
  settings.blueprint.sections = [{ ...section, count, marks: MARKS }]
  settings.blueprint.floorCents = -1000
  await admin.drill.saveStanding(settings)
  const pages: Client[] = []
  for (const person of people) pages.push(await signIn(person))
  const [a, b, c, d, e] = pages
  if (!a || !b || !c || !d || !e) throw new Error('no pages')
  return { ...brigade, brigade, a, b, c, d, e }
}

async function answered(page: Client, text = '先救人，再报案。'): Promise<string> {
  const { sittingId, items } = await begin(page)
  for (const item of items.keys())
    await page.answer.save({ sittingId, item, rev: 1, answer: { type: 'shortAnswer', text } })
  await page.sitting.submit({ sittingId })
  return sittingId
}

const mark = (page: Client, sittingId: string, points: number[], note = '') =>
  page.marking.save({ sittingId, item: 0, points, note })
const decide = (page: Client, sittingId: string, points: number[]) =>
  page.marking.decide({ sittingId, item: 0, points, note: '裁定' })
const resultOf = (page: Client, sittingId: string) => page.sitting.result({ sittingId })

describe('one marker', () => {
  it('the mark makes the result anew, and the boards follow', async () => {
    const { a, d } = await brigadeOfMarkers()
    const sittingId = await answered(d)
    expect(await resultOf(d, sittingId)).toMatchObject({ scoreCents: 0, provisional: true })
    expect((await d.sitting.mine({}))[0]).toMatchObject({ scoreCents: 0, provisional: true })
    expect((await d.drill.today({})).drills[0]?.counts).toMatchObject({ scoreCents: 0, provisional: true })
    const before = await a.board.week({ week: WEEK })
    expect(before).toMatchObject({ provisional: 1, members: [{ scoreCents: 0, provisional: true }] })
    expect(before.branches.find(branch => branch.participants === 1)).toMatchObject({ provisional: 1 })

    expect(await mark(a, sittingId, [0], '第二点没有写到。')).toMatchObject({ state: 'final' })

    const result = await resultOf(d, sittingId)
    expect(result).toMatchObject({ scoreCents: 400, provisional: false })
    expect(result.items[0]).toMatchObject({
      outcome: 'partial',
      markCents: 400,
      hits: 1,
      of: 2,
      markerNote: '第二点没有写到。',
      keyPoints: [{ found: true }, { found: false }],
    })
    const after = await a.board.week({ week: WEEK })
    expect(after).toMatchObject({ provisional: 0, members: [{ scoreCents: 400, provisional: false }] })
    expect(after.branches.find(branch => branch.participants === 1)).toMatchObject({ sumCents: 400 })
  })

  it.each([
    ['everything', [0, 1], 600, 'right'],
    ['the lighter point', [1], 200, 'partial'],
    ['a point twice, which is once', [1, 1], 200, 'partial'],
    ['nothing', [], -100, 'wrong'],
  ])('finds %s', async (_, points, markCents, outcome) => {
    const { a, d } = await brigadeOfMarkers()
    const sittingId = await answered(d)
    // Whoever marks sees beforehand what it costs when nothing is found.
    expect(await a.marking.get({ sittingId, item: 0 })).toMatchObject({ fullCents: 600, noneCents: -100 })
    await mark(a, sittingId, points)
    expect((await resultOf(d, sittingId)).items[0]).toMatchObject({ markCents, outcome })
  })

  it('a correction is a new mark; the newest counts and every one stays', async () => {
    const { a, b, d, brigade } = await brigadeOfMarkers()
    const sittingId = await answered(d)
    await mark(a, sittingId, [0])
    await mark(a, sittingId, [0, 1], '看漏了')
    expect(await resultOf(d, sittingId)).toMatchObject({ scoreCents: 600 })
    await mark(b, sittingId, [1])
    expect(await resultOf(d, sittingId)).toMatchObject({ scoreCents: 200 })
    const view = await a.marking.get({ sittingId, item: 0 })
    expect(view.marks.map(one => [one.markerName, one.points, one.isNewest, one.isCallers])).toEqual([
      ['甲', [0], false, true],
      ['甲', [0, 1], true, true],
      ['乙', [1], true, false],
    ])
    expect(view.final).toEqual({ points: [1], markCents: 200, note: '' })
    // And in the file, with the stamps of the machine.
    await brigade.test.stop()
    const store = await openStore({ folder: brigade.place.dataFolder, nowMs: TUESDAY_MS })
    const kept = await readHandMarks(store.reader, sittingId)
    await store.close()
    expect(kept.map(({ seq, kind, points, note }) => [seq, kind, points, note])).toEqual([
      [1, 'mark', [0], ''],
      [2, 'mark', [0, 1], '看漏了'],
      [3, 'mark', [1], ''],
    ])
  })

  it('whoever marks at once with another gets a place of their own', async () => {
    const { a, b, c, d } = await brigadeOfMarkers()
    const sittingId = await answered(d)
    await Promise.all([mark(a, sittingId, [0]), mark(b, sittingId, [1]), mark(c, sittingId, [0, 1])])
    expect((await a.marking.get({ sittingId, item: 0 })).marks).toHaveLength(3)
  })

  it('nobody marks their own paper, what is not there, or points there are none of', async () => {
    const { a, b, d } = await brigadeOfMarkers()
    const own = await answered(a)
    expect(await refusalOf(mark(a, own, [0]))).toEqual({ code: 'marking.ownSitting' })
    expect(await refusalOf(decide(a, own, [0]))).toEqual({ code: 'marking.ownSitting' })
    expect(await a.marking.get({ sittingId: own, item: 0 })).toMatchObject({
      mayMark: false,
      mayDecide: false,
      because: 'marking.ownSitting',
    })
    expect(await refusalOf(mark(b, own, [2]))).toEqual({ code: 'marking.noSuchPoint' })
    expect(await refusalOf(b.marking.save({ sittingId: own, item: 7, points: [], note: '' }))).toEqual({
      code: 'marking.notFound',
    })
    expect(await refusalOf(decide(b, own, [0]))).toEqual({ code: 'marking.nothingToDecide' })
    // Still open, and so is a blank paper: there is nothing to mark on either.
    const { sittingId } = await begin(d)
    expect(await refusalOf(mark(b, sittingId, [0]))).toEqual({ code: 'marking.notFound' })
    await d.sitting.submit({ sittingId })
    expect(await refusalOf(mark(b, sittingId, [0]))).toEqual({ code: 'marking.notFound' })
    expect(await resultOf(d, sittingId)).toMatchObject({ scoreCents: 0, provisional: false })
    expect((await refusalOf(d.marking.get({ sittingId: own, item: 0 }))).code).toBe('access.denied')
    // Control: somebody else marks it.
    await mark(b, own, [0])
  })
})

describe('two markers', () => {
  const twoMarkers = () => brigadeOfMarkers({ secondMarker: true })

  it('the second does not see the first mark; what both found is final', async () => {
    const { a, b, c, d } = await twoMarkers()
    const sittingId = await answered(d)
    expect(await mark(a, sittingId, [0])).toMatchObject({ state: 'second' })
    expect(await resultOf(d, sittingId)).toMatchObject({ provisional: true, scoreCents: 0 })
    expect((await resultOf(d, sittingId)).items[0]?.keyPoints[0]?.found).toBeNull()
    expect((await a.marking.get({ sittingId, item: 0 })).marks).toHaveLength(1)
    expect((await b.marking.get({ sittingId, item: 0 })).marks).toEqual([])
    expect(await mark(b, sittingId, [0])).toMatchObject({ state: 'final' })
    for (const page of [a, b, c])
      expect((await page.marking.get({ sittingId, item: 0 })).marks).toHaveLength(2)
    expect(await resultOf(d, sittingId)).toMatchObject({ provisional: false, scoreCents: 400 })
    expect(await refusalOf(mark(c, sittingId, [1]))).toEqual({ code: 'marking.twoMarkersAlready' })
  })

  it('the same marker twice is one marker', async () => {
    const { a, d } = await twoMarkers()
    const sittingId = await answered(d)
    await mark(a, sittingId, [0])
    expect(await mark(a, sittingId, [0])).toMatchObject({ state: 'second' })
  })

  it('where they differ a third decides, and decides again', async () => {
    const { a, b, c, d, admin } = await twoMarkers()
    const sittingId = await answered(d)
    await mark(a, sittingId, [0])
    expect(await refusalOf(decide(c, sittingId, [0]))).toEqual({ code: 'marking.nothingToDecide' })
    expect(await mark(b, sittingId, [0, 1])).toMatchObject({ state: 'differing' })
    expect(await resultOf(d, sittingId)).toMatchObject({ provisional: true, scoreCents: 0 })
    expect(await refusalOf(decide(a, sittingId, [0]))).toEqual({ code: 'marking.thirdOnly' })
    expect(await c.marking.get({ sittingId, item: 0 })).toMatchObject({
      state: 'differing',
      mayDecide: true,
      mayMark: false,
      final: null,
      marks: [{ points: [0] }, { points: [0, 1] }],
    })
    expect(await decide(c, sittingId, [1])).toMatchObject({ state: 'final' })
    expect(await resultOf(d, sittingId)).toMatchObject({ provisional: false, scoreCents: 200 })
    expect(await refusalOf(mark(a, sittingId, [1]))).toEqual({ code: 'marking.decided' })
    expect(await decide(admin, sittingId, [0])).toMatchObject({ state: 'final' })
    expect(await resultOf(d, sittingId)).toMatchObject({ scoreCents: 400 })
    const view = await c.marking.get({ sittingId, item: 0 })
    expect(view).toMatchObject({ decided: true, final: { points: [0], note: '裁定' } })
    expect(view.marks.map(one => one.kind)).toEqual(['mark', 'mark', 'decision', 'decision'])
  })

  it('a correction that agrees needs nobody; one that disagrees again takes the mark back', async () => {
    const { a, b, d } = await twoMarkers()
    const sittingId = await answered(d)
    await mark(a, sittingId, [0])
    await mark(b, sittingId, [1])
    expect(await mark(a, sittingId, [1])).toMatchObject({ state: 'final' })
    expect(await resultOf(d, sittingId)).toMatchObject({ scoreCents: 200, provisional: false })
    expect(await mark(b, sittingId, [])).toMatchObject({ state: 'differing' })
    expect(await resultOf(d, sittingId)).toMatchObject({ scoreCents: 0, provisional: true })
  })
})

describe('the queue', () => {
  it('has the oldest first, by drill, and leaves out what is done', async () => {
    const { a, d, e, place } = await brigadeOfMarkers({}, 2)
    const first = await answered(d)
    place.clock.shiftWall(60_000)
    const second = await answered(e)
    place.clock.shiftWall(60_000)
    const own = await answered(a)
    const queue = await a.marking.queue(ALL)
    expect(queue.rows.map(row => [row.sittingId, row.item])).toEqual([
      [first, 0],
      [first, 1],
      [second, 0],
      [second, 1],
      [own, 0],
      [own, 1],
    ])
    expect(queue.rows[0]).toMatchObject({
      state: 'waiting',
      fullCents: 600,
      title: '小练',
      week: WEEK,
      member: { name: '丁', policeNumber: '100004', branchName: '二支部' },
      isMarkedByCaller: false,
      mayMark: true,
      because: null,
    })
    expect(queue.rows[4]).toMatchObject({ mayMark: false, because: 'marking.ownSitting' })
    expect(queue.drills).toMatchObject([{ week: WEEK, waiting: 6, second: 0, differing: 0, final: 0 }])
    await mark(a, first, [0])
    expect((await a.marking.queue(ALL)).total).toBe(5)
    const done = await a.marking.queue({ ...ALL, state: 'final' })
    expect(done.rows).toMatchObject([{ sittingId: first, item: 0, isMarkedByCaller: true }])
    expect((await a.marking.queue({ ...ALL, forMe: true })).total).toBe(3)
    const page = await a.marking.queue({ offset: 1, limit: 2 })
    expect(page.rows.map(row => [row.sittingId, row.item])).toEqual([
      [second, 0],
      [second, 1],
    ])
    expect((await a.marking.queue({ ...ALL, drillId: first })).total).toBe(0)
    expect((await a.marking.queue({ ...ALL, drillId: queue.drills[0]?.drillId })).total).toBe(5)
  })

  it('has a paper that its week closed, without anybody looking at it before', async () => {
    const { a, d, place } = await brigadeOfMarkers()
    const { sittingId } = await begin(d)
    await d.answer.save({ sittingId, item: 0, rev: 1, answer: { type: 'shortAnswer', text: '先救人。' } })
    await d.sitting.pause({ sittingId })
    expect((await a.marking.queue(ALL)).total).toBe(0)
    place.clock.shiftWall(7 * 86_400_000)
    expect((await a.marking.queue(ALL)).rows).toMatchObject([{ sittingId, item: 0, state: 'waiting' }])
  })

  it('names nobody where the drill is marked blind, on the list and on the paper', async () => {
    const { a, d } = await brigadeOfMarkers({ blindMarking: true })
    const sittingId = await answered(d)
    const seen = JSON.stringify([await a.marking.queue(ALL), await a.marking.get({ sittingId, item: 0 })])
    for (const word of ['丁', '100004', '二支部']) expect(seen).not.toContain(word)
    expect(await a.marking.get({ sittingId, item: 0 })).toMatchObject({
      member: null,
      answer: '先救人，再报案。',
    })
  })

  it('gives each marker what waits for them', async () => {
    const { a, b, c, d } = await brigadeOfMarkers({ secondMarker: true })
    const sittingId = await answered(d)
    const mine = async (page: Client) => (await page.marking.queue({ ...ALL, forMe: true })).total
    await mark(a, sittingId, [0])
    expect([await mine(a), await mine(b)]).toEqual([0, 1])
    await mark(b, sittingId, [1])
    expect([await mine(a), await mine(b), await mine(c)]).toEqual([0, 0, 1])
    expect((await a.marking.queue(ALL)).rows).toMatchObject([
      { state: 'differing', because: 'marking.thirdOnly' },
    ])
    expect((await c.marking.queue(ALL)).rows).toMatchObject([
      { state: 'differing', mayDecide: true, because: null },
    ])
  })
})

it('shows a marker the question, its points with what each earns, and the reasons', async () => {
  const { a, d } = await brigadeOfMarkers()
  const sittingId = await answered(d)
  const view = await a.marking.get({ sittingId, item: 0 })
  expect(view.stem).toMatch(/^简答 第 \d 题？$/u)
  expect(view.keyPoints.map(({ weight, markCents }) => [weight, markCents])).toEqual([
    [2, 400],
    [1, 200],
  ])
  expect(view).toMatchObject({ state: 'waiting', decided: false, final: null, marks: [], fullCents: 600 })
  expect(view.explanation).not.toBe('')
  expect(view.citations).toHaveLength(1)
})

it('marks stay what they were after a restart, and a sitting of the other types waits for nobody', async () => {
  const { brigade, b, d, signIn, people } = await brigadeOfMarkers()
  const sittingId = await answered(d)
  await mark(b, sittingId, [0, 1])
  await brigade.restart()
  const page = await signIn(people[3] ?? { memberId: '', pin: '' })
  expect(await resultOf(page, sittingId)).toMatchObject({ scoreCents: 600, provisional: false })
  const settings = everyTypeDrill({ title: '无简答' })
  settings.blueprint.sections = settings.blueprint.sections.filter(one => one.type !== 'shortAnswer')
  const { drillId } = await brigade.admin.drill.define({ week: '2026-W49', settings })
  brigade.place.clock.shiftWall(7 * 86_400_000)
  const other = await sit(brigade.admin, 3, drillId)
  expect(await resultOf(brigade.admin, other)).toMatchObject({ provisional: false })
})

describe('得分率', () => {
  const total = async (page: Client, text: string) =>
    (await page.questionSearch.find({ text: `type:shortAnswer ${text}`, offset: 0, limit: 5 })).total

  it('says nothing of an answer that waits, and follows its marker', async () => {
    const { a, d, e } = await brigadeOfMarkers()
    const sittingId = await answered(d)
    expect([await total(a, 'facility:0-100'), await total(a, 'facility:<10')]).toEqual([0, 0])
    await mark(a, sittingId, [0, 1])
    expect([await total(a, 'facility:100'), await total(a, 'facility:<10')]).toEqual([1, 0])
    // A correction takes the place of the mark, and a second paper is counted beside it.
    await mark(a, sittingId, [0], '看多了')
    expect(await total(a, 'facility:66-67')).toBe(1)
    await mark(a, await answered(e), [])
    expect(await total(a, 'facility:33-34')).toBe(1)
  })
})
