import { expect, it } from 'vitest'
import { refusalOf } from '../helpers/test-backend.ts'
import { begin, smallDrill } from './answering.ts'
import { DAY_MS, startBrigade } from './brigade.ts'

/** The week runs from Monday 2026-11-23 to Sunday 2026-11-29. */
const SINGLES = 16

/** A drill of all single choices, of which the first question gets days of its own. */
async function withDays(days: { effectiveFrom?: string; expiresOn?: string }) {
  const brigade = await startBrigade()
  const { admin } = brigade
  const { current } = await admin.question.get({ questionId: 'TL-ONE-001' })
  await admin.question.revise({
    questionId: 'TL-ONE-001',
    content: { ...current.content, ...days },
    reason: '法规修订',
  })
  const settings = smallDrill({ limitMs: null })
  const [section] = settings.blueprint.sections
  if (!section) throw new Error('no section')
  settings.blueprint.sections = [{ ...section, count: SINGLES }]
  return { ...brigade, settings }
}

const short = { code: 'drill.bankTooSmall', values: { section: 1, wanted: SINGLES, available: SINGLES - 1 } }

it.each([
  ['takes effect on Monday', { effectiveFrom: '2026-11-23' }],
  ['expires on Sunday', { expiresOn: '2026-11-29' }],
])('a question that %s is drawn', async (_, days) => {
  const { admin, settings } = await withDays(days)
  const tried = await admin.drill.tryBlueprint({ blueprint: settings.blueprint })
  expect(tried.sections).toEqual([{ wanted: SINGLES, available: SINGLES, superseded: 0 }])
  await admin.drill.saveStanding(settings)
  expect((await begin(admin)).items).toHaveLength(SINGLES)
})

it.each([
  ['takes effect in the middle of the week', { effectiveFrom: '2026-11-25' }],
  // Who sits on Sunday would be asked what is no longer right, from the same draw.
  ['expires in the middle of the week', { expiresOn: '2026-11-25' }],
  ['expired last week', { expiresOn: '2026-11-22' }],
])('a question that %s is not drawn', async (_, days) => {
  const { admin, settings } = await withDays(days)
  const tried = await admin.drill.tryBlueprint({ blueprint: settings.blueprint })
  expect(tried.sections).toEqual([{ wanted: SINGLES, available: SINGLES - 1, superseded: 0 }])
  expect(await refusalOf(admin.drill.saveStanding(settings))).toEqual(short)
})

it('a drill that is open on some days only asks of those', async () => {
  const { admin, settings } = await withDays({ effectiveFrom: '2026-11-25' })
  // Wednesday to Sunday.
  await admin.drill.saveStanding({ ...settings, opensAfterMs: 2 * DAY_MS })
  // Control: Tuesday to Sunday.
  expect(await refusalOf(admin.drill.saveStanding({ ...settings, opensAfterMs: 2 * DAY_MS - 1 }))).toEqual(
    short,
  )
})

it('a coming week is checked for its own days, and so is its blueprint', async () => {
  const { admin, settings } = await withDays({ effectiveFrom: '2026-11-30' })
  const available = async (week?: string) =>
    (await admin.drill.tryBlueprint({ blueprint: settings.blueprint, ...(week && { week }) })).sections[0]
      ?.available
  expect(await available()).toBe(SINGLES - 1)
  expect(await available('2026-W49')).toBe(SINGLES)
  expect(await refusalOf(admin.drill.define({ week: '2026-W48', settings }))).toEqual(short)
  await admin.drill.define({ week: '2026-W49', settings })
  expect(
    await refusalOf(admin.drill.tryBlueprint({ blueprint: settings.blueprint, week: '2026-W60' })),
  ).toMatchObject({
    code: 'input.invalid',
  })
})
