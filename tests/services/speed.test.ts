import { expect, it } from 'vitest'
import type { SpeedRuleView } from '#contract/drill'
import { refusalOf } from '../helpers/test-backend.ts'
import { begin, drillOf, passTime, rightAnswer, smallDrill, wrongAnswer } from './answering.ts'
import { startBrigade } from './brigade.ts'

/** Five questions of five marks in 120 seconds. */
function timedDrill(speed: SpeedRuleView) {
  const small = smallDrill()
  return { ...small, blueprint: { ...small.blueprint, speed } }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there')
  return value
}

async function sitTimed(speed: SpeedRuleView) {
  const { admin, people, signIn, place } = await startBrigade([['甲']])
  await admin.drill.saveStanding(timedDrill(speed))
  const page = await signIn(present(people[0]))
  const { sittingId, items } = await begin(page)
  const save = (item: number, rev: number, answerOf = rightAnswer) =>
    page.answer.save({ sittingId, item, rev, answer: answerOf(present(items[item])) })
  const pass = (ms: number) => passTime(place.clock, page, sittingId, ms)
  return { admin, page, sittingId, save, pass, clock: place.clock }
}

it('weighs each answer by the clock of the sitting when it came, and says so', async () => {
  const { admin, page, sittingId, save, pass } = await sitTimed({ kind: 'linear' })
  await save(0, 1)
  await pass(30_000)
  await save(1, 1)
  await save(2, 1, wrongAnswer)
  await pass(30_000)
  await save(3, 1)
  // The same once more: it came when it first came.
  await save(0, 2)
  await page.sitting.submit({ sittingId })
  const result = await page.sitting.result({ sittingId })
  expect(result.items.map(item => item.markCents)).toEqual([500, 375, 0, 250, 0])
  expect(result.items[1]?.speed).toEqual({ tookMs: 30_000, allowedMs: 120_000, beforeCents: 500 })
  expect(result.items[2]?.speed).toBeNull()
  expect(result).toMatchObject({ scoreCents: 1125, fullCents: 2500 })
  const rules = await admin.drill.rules({ drillId: await drillOf(admin) })
  expect(rules.speed).toEqual({ kind: 'linear' })
})

it('stands still while the paper is away, and goes on from there', async () => {
  const { page, sittingId, save, pass, clock } = await sitTimed({ kind: 'upTo', speedCents: 200 })
  await pass(30_000)
  await page.sitting.pause({ sittingId })
  clock.shiftMonotonic(60_000)
  await begin(page)
  await pass(30_000)
  await save(0, 1)
  await page.sitting.submit({ sittingId })
  const { items } = await page.sitting.result({ sittingId })
  expect(items[0]).toMatchObject({ markCents: 400, speed: { tookMs: 60_000 } })
})

it('an answer that is corrected is as late as its correction', async () => {
  const { page, sittingId, save, pass } = await sitTimed({ kind: 'kahoot' })
  await save(0, 1, wrongAnswer)
  await pass(60_000)
  await save(0, 2)
  await page.sitting.submit({ sittingId })
  const { items } = await page.sitting.result({ sittingId })
  expect(items[0]).toMatchObject({ markCents: 375, speed: { tookMs: 60_000, beforeCents: 500 } })
})

it('is refused without a limit, and with more for speed than a question gives', async () => {
  const { admin } = await startBrigade([['甲']])
  const noLimit = await refusalOf(
    admin.drill.saveStanding({ ...timedDrill({ kind: 'linear' }), limitMs: null }),
  )
  expect(noLimit).toMatchObject({
    code: 'drill.invalidBlueprint',
    values: { fault: 'blueprint.speedWithoutLimit' },
  })
  const tooMuch = await refusalOf(admin.drill.saveStanding(timedDrill({ kind: 'upTo', speedCents: 501 })))
  expect(tooMuch).toMatchObject({ code: 'drill.invalidBlueprint', values: { fault: 'blueprint.speedMarks' } })
})
