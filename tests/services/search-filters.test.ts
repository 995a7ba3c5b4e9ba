import { expect, it } from 'vitest'
import { QUESTION_FLAGS } from '#engine/search/filter-fields'
import type { Client } from '../helpers/test-backend.ts'
import { begin, smallDrill } from './answering.ts'
import { newPlace, startBrigadeAt } from './brigade.ts'
import { openImport } from './open-import.ts'

const ALL = 200
const idsOf = async (client: Client, text: string) =>
  (await client.questionSearch.find({ text, offset: 0, limit: ALL })).rows.map(row => row.questionId).sort()

/** One question of each kind that a filter asks for, in a brigade that had none of them. */
async function everyKind() {
  const place = newPlace()
  const brigade = await startBrigadeAt(place)
  const content = async (questionId: string) =>
    (await brigade.admin.question.get({ questionId })).current.content
  const revise = async (questionId: string, over: object) =>
    brigade.admin.question.revise({
      questionId,
      content: { ...(await content(questionId)), ...over },
      reason: '改',
    })
  // offered: edited here, and newer in the shipped bank.
  await revise('TL-ONE-001', { difficulty: 5, tags: ['重点'] })
  place.bank.change(questions => {
    for (const question of questions)
      if (question.id === 'TL-ONE-001') Object.assign(question, { version: 2, stem: '新版？' })
  })
  await brigade.restart()
  const { admin } = brigade

  const { subject } = await admin.topicTree.addSubject({ name: '本队规章' })
  const { topic } = await admin.topicTree.add({ subject, parent: null, name: '勤务' })
  const own = { ...(await content('TL-ONE-003')), subject, topic, difficulty: 4 as const, isCase: true }
  const { questionId: made } = await admin.question.create({ content: own, reason: '新题' })

  // uncited: an import without reasons, which is a draft.
  const text = '编号,学科,知识点,题型,题干,答案,难度\nU-1,交通法规,酒驾,判断,会车应当使用近光灯,对,容易'
  const { importId } = await openImport(admin, { base64: Buffer.from(text).toString('base64') }, '题.csv')
  await admin.questionImport.commit({ importId })

  // reported: at the first question of a paper.
  await admin.drill.saveStanding(smallDrill())
  const { sittingId } = await begin(admin)
  await admin.report.send({ sittingId, item: 0, kind: 'wrongKey', text: '不符' })
  const [report] = await admin.report.queue({ answered: false })

  // review: article 9 is another in an edition to come; superseded: an edition that has been followed by one.
  const editions = async (label: string, effectiveFrom: string) => {
    const { editionId } = await admin.instrument.addEdition({
      instrument: { kind: 'known', instrumentId: 'law' },
      label,
      issuingBody: '',
      adopted: '',
      effectiveFrom,
    })
    return editionId
  }
  await editions('1999年', '1999-01-01')
  await revise('TL-ONE-004', { citations: [{ instrument: 'law', edition: '1999-01-01', article: '1' }] })
  const next = await editions('2027年', '2027-03-01')
  for (const [editionId, nine] of [
    ['2021', '甲乙丙丁戊己庚辛'],
    [next, '完全不同的另外一些字'],
  ] as const) {
    const lines = Array.from({ length: 20 }, (_, at) =>
      at === 8 ? `第9条 ${nine}。` : `第${at + 1}条 ${String.fromCharCode(0x4e00 + at * 97).repeat(12)}。`,
    )
    const read = await admin.instrument.readText({
      instrumentId: 'law',
      editionId,
      fileName: '法.txt',
      base64: Buffer.from(lines.join('\n')).toString('base64'),
    })
    await admin.instrument.importText({ importId: read.importId })
  }
  const waiting = await admin.instrument.reviews({ state: 'waiting', offset: 0, limit: ALL })

  await admin.workflow.act({ questionId: 'TL-ONE-002', act: 'retire', reason: '停用' })
  await admin.workflow.saveSettings({ rule: 'another' })
  await revise('TL-MANY-001', { difficulty: 5 })
  const draft = await admin.question.create({ content: await content('TL-ONE-003'), reason: '新题' })
  await admin.workflow.act({ questionId: draft.questionId, act: 'submit', reason: '' })
  return {
    admin,
    subject,
    made,
    inReview: draft.questionId,
    reported: report?.questionId ?? '',
    review: waiting.rows.map(row => row.questionId),
  }
}

it('every filter finds its questions and, turned round, all the others', async () => {
  const { admin, subject, made, inReview, reported, review } = await everyKind()
  const all = await idsOf(admin, '')
  const cases = all.filter(id => id === made)
  const flags: Record<(typeof QUESTION_FLAGS)[number], string[]> = {
    offered: ['TL-ONE-001'],
    pending: ['TL-MANY-001'],
    review,
    reported: [reported],
    superseded: ['TL-ONE-004'],
    uncited: ['U-1'],
    case: cases,
  }
  const expected: [string, string[]][] = [
    [`subject:${subject}`, [made]],
    ['subject:本队规章', [made]],
    ['difficulty:4', [made]],
    ['difficulty:4-5', ['TL-ONE-001', made]],
    ['tag:重点', ['TL-ONE-001']],
    ['status:retired', ['TL-ONE-002']],
    ['status:inReview', [inReview]],
    ['status:draft', ['U-1']],
    ['origin:local', ['TL-ONE-001', 'TL-ONE-004', 'U-1', inReview, made]],
    ...QUESTION_FLAGS.map((flag): [string, string[]] => [`flag:${flag}`, flags[flag]]),
  ]
  for (const [text, ids] of expected) {
    expect([text, await idsOf(admin, text)]).toEqual([text, [...new Set(ids)].sort()])
    expect([`-${text}`, await idsOf(admin, `-${text}`)]).toEqual([
      `-${text}`,
      all.filter(id => !ids.includes(id)),
    ])
  }
  expect(flags.review.length).toBeGreaterThan(0)
  expect((await idsOf(admin, 'origin:shipped')).length).toBe(all.length - 5)
})
