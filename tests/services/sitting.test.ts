import { describe, expect, it } from 'vitest'
import type { GivenAnswer } from '#contract/answer'
import { refusalOf } from '../helpers/test-backend.ts'
import { begin, drillOf, rightAnswer, sit, smallDrill, wrongAnswer } from './answering.ts'
import { startBrigade } from './brigade.ts'

const NOBODY = '018f0000-0000-7000-8000-000000000000'

/** A brigade with a member on a page of their own and the small drill. */
async function trainee() {
  const brigade = await startBrigade([['甲']])
  await brigade.admin.drill.saveStanding(smallDrill())
  const [member] = brigade.people
  if (!member) throw new Error('no member')
  return { ...brigade, member, page: await brigade.signIn(member) }
}

describe('starting', () => {
  it('two clicks begin one sitting', async () => {
    const { page, signIn, member } = await trainee()
    const drillId = await drillOf(page)
    const other = await signIn(member)
    const views = await Promise.all([page, page, other].map(client => client.sitting.start({ drillId })))
    expect(new Set(views.map(view => view.sittingId)).size).toBe(1)
    expect((await page.drill.today({})).drills).toMatchObject([{ attempts: 1, state: 'open' }])
  })

  it('shows what today promised', async () => {
    const { page } = await trainee()
    const view = await begin(page)
    expect(view).toMatchObject({
      attempt: 1,
      counts: true,
      status: 'open',
      position: 0,
      limitMs: 120_000,
      remainingMs: 120_000,
    })
    expect(view.items.map(item => item.type).toSorted()).toEqual([
      'fillIn',
      'multiple',
      'single',
      'single',
      'trueFalse',
    ])
    for (const item of view.items)
      expect(item).toMatchObject({ answer: null, rev: 0, flagged: false, fullCents: 500 })
  })
})

describe('answering', () => {
  it('takes a change, takes it back, and keeps repeats and late arrivals from undoing it', async () => {
    const { page } = await trainee()
    const { sittingId, items } = await begin(page)
    const item = items.findIndex(candidate => candidate.type === 'single')
    const save = (rev: number, option: string | null) =>
      page.answer.save({ sittingId, item, rev, answer: { type: 'single', option } })
    const now = async () => (await begin(page)).items[item]
    expect(await save(1, 'A')).toMatchObject({ rev: 1 })
    await save(3, 'C')
    expect(await save(3, 'C')).toMatchObject({ rev: 3 })
    await save(2, 'B')
    // Another answer under the same number is another page's: acknowledging it would be a lie.
    expect(await refusalOf(save(3, 'D'))).toEqual({ code: 'sitting.openElsewhere' })
    expect(await now()).toMatchObject({ rev: 3, answer: { type: 'single', option: 'C' } })
    await save(4, null)
    expect(await now()).toMatchObject({ rev: 4, answer: { type: 'single', option: null } })
    expect((await page.drill.today({})).drills[0]?.open).toMatchObject({ answered: 0 })
  })

  it('many at once all arrive, the newest of each question stays', async () => {
    const { page } = await trainee()
    const { sittingId, items } = await begin(page)
    const saves = items.flatMap((item, index) => [
      page.answer.save({ sittingId, item: index, rev: 1, answer: wrongAnswer(item) }),
      page.answer.save({ sittingId, item: index, rev: 2, answer: rightAnswer(item) }),
      page.answer.save({ sittingId, item: index, rev: 2, answer: wrongAnswer(item) }),
    ])
    const outcomes = await Promise.allSettled(saves)
    expect(outcomes.map(({ status }, index) => (index % 3 === 2 ? status : 'fulfilled'))).toEqual(
      outcomes.map((_, index) => (index % 3 === 2 ? 'rejected' : 'fulfilled')),
    )
    await page.sitting.submit({ sittingId })
    expect(await page.sitting.result({ sittingId })).toMatchObject({ scoreCents: 2500, fullCents: 2500 })
  })

  it.each<[string, GivenAnswer['type'], GivenAnswer]>([
    ['a letter beyond the options', 'single', { type: 'single', option: 'E' }],
    ['one letter beyond among others', 'multiple', { type: 'multiple', options: ['A', 'H'] }],
    ['another type', 'trueFalse', { type: 'single', option: 'A' }],
    ['a text too few', 'fillIn', { type: 'fillIn', texts: ['一'] }],
    ['a text too many', 'fillIn', { type: 'fillIn', texts: ['一', '二', '三'] }],
  ])('%s does not fit a %s question, and nothing is stored', async (_, type, answer) => {
    const { page } = await trainee()
    const { sittingId, items } = await begin(page)
    const item = items.findIndex(candidate => candidate.type === type)
    const saved = page.answer.save({ sittingId, item, rev: 1, answer })
    expect(await refusalOf(saved)).toEqual({ code: 'sitting.answerDoesNotFit' })
    expect((await begin(page)).items[item]).toMatchObject({ rev: 0, answer: null })
  })

  it('flags, unflags, and refuses what is not there', async () => {
    const { page } = await trainee()
    const { sittingId, items } = await begin(page)
    await page.answer.flag({ sittingId, item: 1, on: true })
    await page.answer.flag({ sittingId, item: 2, on: true })
    await page.answer.flag({ sittingId, item: 2, on: false })
    expect((await begin(page)).items.map(item => item.flagged)).toEqual([false, true, false, false, false])
    const gone = { code: 'sitting.noSuchItem' }
    expect(await refusalOf(page.answer.flag({ sittingId, item: items.length, on: true }))).toEqual(gone)
    expect(await refusalOf(page.sitting.visit({ sittingId, item: items.length }))).toEqual(gone)
    const answer = { type: 'trueFalse', value: true } as const
    expect(await refusalOf(page.answer.save({ sittingId, item: items.length, rev: 1, answer }))).toEqual(gone)
  })
})

describe('whose sitting', () => {
  it('is nobody else’s business, whatever they ask', async () => {
    const { page, admin } = await trainee()
    const { sittingId } = await begin(page)
    const answer = { type: 'trueFalse', value: true } as const
    const refusals = await Promise.all(
      [
        admin.answer.save({ sittingId, item: 0, rev: 1, answer }),
        admin.answer.flag({ sittingId, item: 0, on: true }),
        admin.sitting.visit({ sittingId, item: 1 }),
        admin.sitting.submit({ sittingId }),
        admin.sitting.result({ sittingId }),
        admin.sitting.submit({ sittingId: NOBODY }),
      ].map(refusalOf),
    )
    expect(new Set(refusals.map(refusal => refusal.code))).toEqual(new Set(['sitting.notFound']))
    await admin.sitting.pause({ sittingId })
    expect(await begin(page)).toMatchObject({ sittingId, status: 'open', position: 0 })
    expect(await refusalOf(page.sitting.result({ sittingId }))).toEqual({ code: 'sitting.notSubmitted' })
  })

  it('the newer page has it, the older is told; once the newer leaves, the older may begin again', async () => {
    const { page, signIn, member } = await trainee()
    const { sittingId, items } = await begin(page)
    const [first] = items
    if (!first) throw new Error('no item')
    const newer = await signIn(member)
    await begin(newer)
    const save = (client: typeof page, rev: number) =>
      client.answer.save({ sittingId, item: 0, rev, answer: rightAnswer(first) })
    const elsewhere = { code: 'sitting.openElsewhere' }
    expect(await refusalOf(save(page, 1))).toEqual(elsewhere)
    expect(await refusalOf(page.answer.flag({ sittingId, item: 0, on: true }))).toEqual(elsewhere)
    expect(await refusalOf(page.sitting.visit({ sittingId, item: 0 }))).toEqual(elsewhere)
    expect(await refusalOf(page.sitting.submit({ sittingId }))).toEqual(elsewhere)
    await page.sitting.pause({ sittingId })
    await save(newer, 1)
    await newer.sitting.pause({ sittingId })
    // Its answer is older than what the other page did: it has to look first.
    expect(await refusalOf(save(page, 2))).toEqual(elsewhere)
    await begin(page)
    await save(page, 2)
    expect(await refusalOf(save(newer, 3))).toEqual(elsewhere)
  })
})

describe('submitting', () => {
  it('is told to a page that still shows the paper', async () => {
    const { page } = await trainee()
    const { sittingId } = await begin(page)
    await page.sitting.visit({ sittingId, item: 1 })
    await page.sitting.submit({ sittingId })
    expect(await refusalOf(page.sitting.visit({ sittingId, item: 1 }))).toEqual({ code: 'sitting.submitted' })
  })

  it('twice, also at once, is no fault and one result', async () => {
    const { page } = await trainee()
    const { sittingId } = await begin(page)
    await Promise.all([1, 2, 3].map(() => page.sitting.submit({ sittingId })))
    await page.sitting.submit({ sittingId })
    expect(await page.sitting.mine({})).toMatchObject([
      { sittingId, attempt: 1, counted: true, scoreCents: 0 },
    ])
    const late = page.answer.save({ sittingId, item: 0, rev: 1, answer: { type: 'trueFalse', value: true } })
    expect((await refusalOf(late)).code).toMatch(/^sitting\.(submitted|answerDoesNotFit)$/)
    expect((await page.drill.today({})).drills).toMatchObject([
      { state: 'done', open: null, counts: { sittingId } },
    ])
  })

  it('later attempts are listed and do not count where the first does', async () => {
    const { page } = await trainee()
    const first = await sit(page, 1)
    const second = await sit(page, 5)
    expect((await page.sitting.mine({})).map(row => [row.sittingId, row.counted, row.scoreCents])).toEqual(
      expect.arrayContaining([
        [first, true, 500],
        [second, false, 2500],
      ]),
    )
  })
})
