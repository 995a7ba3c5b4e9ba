import { expect, it } from 'vitest'
import { refusalOf } from '../helpers/test-backend.ts'
import { begin, smallDrill } from './answering.ts'
import { startBrigade } from './brigade.ts'

it('goes from the trainee at a question to the instructor and back', async () => {
  const brigade = await startBrigade([['甲', '乙']])
  const { admin } = brigade
  await admin.drill.saveStanding(smallDrill())
  const [first, second] = brigade.people
  if (!first || !second) throw new Error('no members')
  const page = await brigade.signIn(first)
  const other = await brigade.signIn(second)
  const { sittingId, items } = await begin(page)
  const said = { sittingId, item: 2, kind: 'wrongKey' as const, text: '与第九十一条不符' }
  const { reportId } = await page.report.send(said)
  expect(await refusalOf(page.report.send(said))).toMatchObject({ code: 'report.alreadySent' })
  expect(await refusalOf(other.report.send(said))).toMatchObject({ code: 'sitting.notFound' })
  expect(await refusalOf(page.report.send({ ...said, item: 900 }))).toMatchObject({
    code: 'sitting.noSuchItem',
  })
  expect(await refusalOf(page.report.queue({ answered: false }))).toMatchObject({ code: 'access.denied' })
  expect(await admin.report.queue({ answered: false })).toMatchObject([
    { reportId, stem: items[2]?.stem, reporterName: '甲', kind: 'wrongKey', answer: null },
  ])
  await admin.report.answer({ reportId, outcome: 'corrected', text: '已更正' })
  expect(await admin.report.queue({ answered: false })).toEqual([])
  expect(await page.report.mine({})).toMatchObject([
    { reportId, answer: { outcome: 'corrected', text: '已更正' } },
  ])
  expect(await other.report.mine({})).toEqual([])
  // Answered, so it may be said again.
  await page.report.send(said)
})
