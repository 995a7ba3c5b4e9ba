import { expect, it } from 'vitest'
import type { Client } from '../helpers/test-backend.ts'
import { begin, smallDrill } from './answering.ts'
import { DAY_MS, startBrigade } from './brigade.ts'

const ONE = 'TL-ONE-001'
const ALL = { text: '', offset: 0, limit: 200 }

/** What is said of one question, and how many of all, wherever a question is shown. */
async function said(page: Client, sittingId: string) {
  const { current } = await page.question.get({ questionId: ONE })
  const found = await page.questionSearch.find(ALL)
  const filtered = await page.questionSearch.find({ ...ALL, text: 'flag:superseded' })
  // The badge of a row and the filter are worked out in two places.
  expect(filtered.rows.map(row => row.questionId).toSorted()).toEqual(
    found.rows
      .filter(row => row.superseded)
      .map(row => row.questionId)
      .toSorted(),
  )
  const { sections } = await page.drill.tryBlueprint({ blueprint: smallDrill().blueprint })
  const all = (rows: readonly { superseded: boolean }[]) =>
    rows.length > 0 && rows.every(row => row.superseded)
  return {
    question: current.superseded,
    list: all(found.rows),
    drill: sections.every(({ superseded, available }) => superseded === available),
    result: all((await page.sitting.result({ sittingId })).items),
    report: all(await page.report.queue({ answered: false })),
    review: all(await page.workflow.queue({})),
  }
}

it('a question whose citation lies in a superseded edition is flagged wherever it appears, from the day on', async () => {
  const { admin, place } = await startBrigade()
  await admin.drill.saveStanding(smallDrill())
  const { sittingId } = await begin(admin)
  await admin.report.send({ sittingId, item: 0, kind: 'outdated', text: '' })
  await admin.sitting.submit({ sittingId })
  await admin.workflow.saveSettings({ rule: 'another' })
  const { content } = (await admin.question.get({ questionId: ONE })).current
  await admin.question.revise({ questionId: ONE, content: { ...content, difficulty: 5 }, reason: '难度' })
  const { editionId } = await admin.instrument.addEdition({
    instrument: { kind: 'known', instrumentId: 'law' },
    label: '2026年修订',
    issuingBody: '',
    adopted: '',
    effectiveFrom: '2026-11-26',
  })

  const none = { question: false, list: false, drill: false, result: false, report: false, review: false }
  expect(await said(admin, sittingId)).toEqual(none)
  // Nothing is written that day: it is Thursday, and the law is another.
  place.clock.shiftWall(2 * DAY_MS)
  const every = { question: true, list: true, drill: true, result: true, report: true, review: true }
  expect(await said(admin, sittingId)).toEqual(every)

  // Control: whoever names the edition in force is not flagged.
  await admin.workflow.saveSettings({ rule: 'none' })
  const citations = content.citations.map(citation => ({ ...citation, edition: editionId }))
  await admin.question.revise({ questionId: ONE, content: { ...content, citations }, reason: '新版次' })
  expect(await said(admin, sittingId)).toMatchObject({ question: false, list: false, result: true })
})

it('a case is flagged for a part of it', async () => {
  const { admin, place } = await startBrigade()
  await admin.instrument.addEdition({
    instrument: { kind: 'known', instrumentId: 'law' },
    label: '2026年修订',
    issuingBody: '',
    adopted: '',
    effectiveFrom: '2026-11-26',
  })
  place.clock.shiftWall(2 * DAY_MS)
  const { rows } = await admin.questionSearch.find({ ...ALL, text: 'type:caseGroup' })
  expect(rows.length).toBeGreaterThan(0)
  for (const { questionId, superseded } of rows) {
    const { current } = await admin.question.get({ questionId })
    expect([questionId, current.citations.length, superseded, current.superseded]).toEqual([
      questionId,
      0,
      true,
      true,
    ])
  }
})
