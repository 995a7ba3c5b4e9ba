import { describe, expect, it } from 'vitest'
import { refusalOf } from '../helpers/test-backend.ts'
import { begin, passTime, rightAnswer, smallDrill } from './answering.ts'
import { DAY_MS, soon, startBrigade } from './brigade.ts'

async function trainee(over: Parameters<typeof smallDrill>[0] = {}) {
  const brigade = await startBrigade([['甲']])
  await brigade.admin.drill.saveStanding(smallDrill(over))
  const [member] = brigade.people
  if (!member) throw new Error('no member')
  const page = await brigade.signIn(member)
  const view = await begin(page)
  return {
    ...brigade,
    brigade,
    member,
    page,
    sittingId: view.sittingId,
    items: view.items,
    clock: brigade.place.clock,
  }
}

describe('time that counts', () => {
  it('is what passes before the member', async () => {
    const { page, clock, sittingId } = await trainee()
    await passTime(clock, page, sittingId, 30_000)
    expect(await page.sitting.visit({ sittingId, item: 3 })).toEqual({ remainingMs: 90_000 })
    expect((await page.drill.today({})).drills[0]?.open).toMatchObject({ remainingMs: 90_000 })
  })

  it('a sleep of the computer costs one beat, not the sleep', async () => {
    const { page, clock, sittingId } = await trainee()
    clock.shiftMonotonic(5000)
    expect(await page.sitting.visit({ sittingId, item: 0 })).toEqual({ remainingMs: 115_000 })
    clock.shiftMonotonic(3_600_000)
    expect(await page.sitting.visit({ sittingId, item: 0 })).toEqual({ remainingMs: 114_500 })
  })

  it.each([-3650 * DAY_MS, -DAY_MS, 3_600_000, 5 * DAY_MS])(
    'a jump of the wall clock by %i ms costs nothing',
    async jumpMs => {
      const { page, clock, sittingId, items } = await trainee()
      const [item] = items
      if (!item) throw new Error('no item')
      await passTime(clock, page, sittingId, 10_000)
      clock.shiftWall(jumpMs)
      expect(await page.sitting.visit({ sittingId, item: 0 })).toEqual({ remainingMs: 110_000 })
      expect(await page.answer.save({ sittingId, item: 0, rev: 1, answer: rightAnswer(item) })).toMatchObject(
        { remainingMs: 110_000 },
      )
    },
  )

  it('a jump past the window closes the paper with all that was acknowledged, and no time spent by the jump', async () => {
    const { page, clock, sittingId, items } = await trainee()
    const [item] = items
    if (!item) throw new Error('no item')
    await page.answer.save({ sittingId, item: 0, rev: 1, answer: rightAnswer(item) })
    await passTime(clock, page, sittingId, 10_000)
    clock.shiftWall(3650 * DAY_MS)
    expect(
      (await refusalOf(page.answer.save({ sittingId, item: 0, rev: 2, answer: rightAnswer(item) }))).code,
    ).toBe('sitting.submitted')
    const result = await page.sitting.result({ sittingId })
    expect(result).toMatchObject({ submittedBy: 'windowClosed', spentMs: 10_000, scoreCents: 500 })
  })

  it('stands still while the page is away, paused or gone', async () => {
    const { page, clock, sittingId, signIn, member } = await trainee()
    await passTime(clock, page, sittingId, 10_000)
    await page.sitting.pause({ sittingId })
    clock.shiftMonotonic(4000)
    expect(await begin(page)).toMatchObject({ sittingId, remainingMs: 110_000 })
    const other = await signIn(member)
    expect(await begin(other)).toMatchObject({ sittingId, remainingMs: 110_000 })
  })

  it('stands still when the page is closed', async () => {
    const { test, member, clock, signIn, page, sittingId } = await trainee()
    await page.sitting.pause({ sittingId })
    const closing = test.windowClient()
    await closing.client.session.signIn(member)
    await begin(closing.client)
    closing.close()
    await new Promise(resolve => setTimeout(resolve, 100))
    clock.shiftMonotonic(4000)
    expect(await begin(await signIn(member))).toMatchObject({ remainingMs: 120_000 })
  })
})

describe('a restart', () => {
  it('leads back to the same question with the same answers and the same time', async () => {
    const { brigade, page, clock, sittingId, items, member } = await trainee()
    for (const [item, question] of items.slice(0, 3).entries())
      await page.answer.save({ sittingId, item, rev: 1, answer: rightAnswer(question) })
    await page.answer.flag({ sittingId, item: 4, on: true })
    await passTime(clock, page, sittingId, 42_000)
    await page.sitting.visit({ sittingId, item: 2 })
    const before = await begin(page)
    expect(before).toMatchObject({ position: 2, remainingMs: 78_000 })
    await brigade.restart()
    clock.shiftMonotonic(3_600_000)
    const again = await brigade.signIn(member)
    expect((await again.drill.today({})).drills[0]?.open).toMatchObject({
      sittingId,
      answered: 3,
      remainingMs: 78_000,
    })
    expect(await begin(again)).toEqual(before)
  })

  it('the first answer of a page that comes back brings the sitting before it', async () => {
    const { brigade, sittingId, items, member } = await trainee()
    await brigade.restart()
    const again = await brigade.signIn(member)
    const [item] = items
    if (!item) throw new Error('no item')
    await again.answer.save({ sittingId, item: 0, rev: 1, answer: rightAnswer(item) })
    expect((await begin(again)).items[0]).toMatchObject({ rev: 1, answer: rightAnswer(item) })
  })
})

describe('the end', () => {
  it('time up submits with every acknowledged answer, by the beat alone', async () => {
    const { page, clock, sittingId, items } = await trainee({ limitMs: 60_000 })
    for (const [item, question] of items.entries())
      await page.answer.save({ sittingId, item, rev: 1, answer: rightAnswer(question) })
    await passTime(clock, page, sittingId, 58_000)
    clock.shiftMonotonic(4000)
    await soon(async () =>
      expect(await page.sitting.result({ sittingId })).toMatchObject({ submittedBy: 'timeUp' }),
    )
    const result = await page.sitting.result({ sittingId })
    expect(result).toMatchObject({ spentMs: 60_000, scoreCents: 2500 })
    expect((await page.drill.today({})).drills).toMatchObject([
      { state: 'done', counts: { spentMs: 60_000 } },
    ])
  })

  it('an answer that comes when the time is up is refused, and the paper is in', async () => {
    const { page, clock, sittingId, items } = await trainee({ limitMs: 60_000 })
    const [item] = items
    if (!item) throw new Error('no item')
    await passTime(clock, page, sittingId, 57_000)
    clock.shiftMonotonic(4000)
    const late = page.answer.save({ sittingId, item: 0, rev: 1, answer: rightAnswer(item) })
    expect((await refusalOf(late)).code).toBe('sitting.submitted')
    expect(await page.sitting.result({ sittingId })).toMatchObject({
      submittedBy: 'timeUp',
      spentMs: 60_000,
      scoreCents: 0,
    })
  })

  it('the end of the week submits, by the beat alone', async () => {
    const { page, clock, sittingId, items } = await trainee()
    const [item] = items
    if (!item) throw new Error('no item')
    await page.answer.save({ sittingId, item: 0, rev: 1, answer: rightAnswer(item) })
    clock.shiftWall(7 * DAY_MS)
    await soon(async () =>
      expect(await page.sitting.result({ sittingId })).toMatchObject({
        submittedBy: 'windowClosed',
        scoreCents: 500,
      }),
    )
  })

  it('the end of the week submits after a restart what was left open', async () => {
    const { brigade, page, clock, sittingId, items, member } = await trainee()
    const [item] = items
    if (!item) throw new Error('no item')
    await page.answer.save({ sittingId, item: 0, rev: 1, answer: rightAnswer(item) })
    await passTime(clock, page, sittingId, 12_000)
    await brigade.test.stop()
    clock.shiftWall(7 * DAY_MS)
    await brigade.restart()
    const again = await brigade.signIn(member)
    expect(await again.sitting.mine({})).toMatchObject([{ sittingId, scoreCents: 500, spentMs: 12_000 }])
    expect(await again.sitting.result({ sittingId })).toMatchObject({ submittedBy: 'windowClosed' })
    const { drills } = await again.drill.today({})
    expect(drills).toMatchObject([{ week: '2026-W49', state: 'toDo', attempts: 0 }])
  })
})
