import { expect, it } from 'vitest'
import { REVIEW_RULES } from '#engine/workflow/question-workflow'
import { type Client, refusalOf } from '../helpers/test-backend.ts'
import { startBrigade } from './brigade.ts'
import { openImport } from './open-import.ts'

const HEADER = '编号,学科,知识点,题型,题干,选项A,选项B,选项C,选项D,答案,解析,依据,难度'
const COMPLETE = '见法条,《CANARY-法》第一条'

async function twoInstructors(rule: 'none' | 'anyone' | 'another' = 'none') {
  const { admin, people, signIn } = await startBrigade([['甲'], 0, ['instructor']])
  const [person] = people
  if (!person) throw new Error('no member')
  const [subject] = await admin.question.topics({})
  const [topic] = subject?.topics ?? []
  const row = (id: string, stem: string, reasons = COMPLETE) =>
    `${id},${subject?.name['zh-CN']},${topic?.name['zh-CN']},单选,${stem},甲,乙,丙,丁,B,${reasons},容易`
  const file = (...rows: string[]) => ({
    base64: Buffer.from([HEADER, ...rows].join('\n')).toString('base64'),
  })
  const bring = async (page: Client, ...rows: string[]) => {
    const { importId } = await openImport(page, file(...rows), '试题.csv')
    return { importId, ...(await page.questionImport.plan({ importId })) }
  }
  const first = await bring(
    admin,
    row('N-1', '夜间会车应当使用何种灯光'),
    row('N-2', '高速公路上警告标志设在多远'),
  )
  await admin.questionImport.commit({ importId: first.importId })
  await admin.workflow.saveSettings({ rule })
  return { admin, other: await signIn(person), row, bring }
}

async function stemsOf(page: Client, questionId: string) {
  const { current, pending, status } = await page.question.get({ questionId })
  return { current: current.content.body.stem, pending: pending?.content.body.stem ?? null, status }
}

it('a row is refused while a revision of its question waits, with its place, and the revision stays', async () => {
  const { admin, other, row, bring } = await twoInstructors('another')
  const { content } = (await other.question.get({ questionId: 'N-1' })).current
  const body = { ...content.body, stem: '夜间会车应当使用哪一种灯光' }
  await other.question.revise({
    questionId: 'N-1',
    content: { ...content, body },
    reason: '措辞',
  })

  const plan = await bring(
    admin,
    row('N-1', '夜间会车用何种灯光'),
    row('N-2', '高速公路上的警告标志设在多远'),
  )
  expect(plan.counts).toMatchObject({ refusedRows: 1, update: 1 })
  const faults = await admin.questionImport.faults({ importId: plan.importId, offset: 0, limit: 10 })
  expect(faults.rows).toMatchObject([
    { place: { row: 2 }, field: 'id', code: 'import.fault.revisionWaits', values: { id: 'N-1' } },
  ])
  expect(await admin.questionImport.commit({ importId: plan.importId })).toMatchObject({
    updated: 1,
    waiting: 1,
  })
  expect(await stemsOf(admin, 'N-1')).toMatchObject({
    current: '夜间会车应当使用何种灯光',
    pending: '夜间会车应当使用哪一种灯光',
  })
  // What the bank has already, as it is or as the revision proposes it, is no conflict.
  const same = await bring(admin, row('N-1', '夜间会车应当使用哪一种灯光'))
  expect(same.counts).toMatchObject({ refusedRows: 0, unchanged: 1 })
  // After it was decided the row comes in.
  await admin.workflow.act({ questionId: 'N-1', act: 'sendBack', reason: '不必' })
  const again = await bring(admin, row('N-1', '夜间会车用何种灯光'))
  expect(again.counts).toMatchObject({ refusedRows: 0, update: 1 })
})

it('a near-duplicate does not become a version of a question whose revision waits', async () => {
  const { admin, other, row, bring } = await twoInstructors('another')
  const { content } = (await other.question.get({ questionId: 'N-2' })).current
  await other.question.revise({ questionId: 'N-2', content: { ...content, difficulty: 5 }, reason: '更难' })
  const { importId } = await bring(admin, row('', '高速公路上警告标志设在多远？'))
  const decide = (take: 'update' | 'skip') =>
    admin.questionImport.decide({ importId, duplicates: [{ item: 0, take }] })
  expect(await refusalOf(decide('update'))).toMatchObject({ code: 'import.cannotDecide' })
  await decide('skip')
})

it('a revision that came to wait after the dry run is not replaced either', async () => {
  const { admin, other, row, bring } = await twoInstructors('another')
  const { content } = (await other.question.get({ questionId: 'N-1' })).current
  await other.question.revise({ questionId: 'N-1', content: { ...content, difficulty: 5 }, reason: '更难' })
  await admin.workflow.act({ questionId: 'N-1', act: 'sendBack', reason: '不必' })
  const { importId } = await bring(admin, row('N-1', '夜间会车用何种灯光'))
  await other.question.revise({ questionId: 'N-1', content: { ...content, difficulty: 4 }, reason: '难' })
  expect(await refusalOf(admin.questionImport.commit({ importId }))).toMatchObject({
    code: 'import.changedMeanwhile',
  })
  expect((await admin.question.get({ questionId: 'N-1' })).pending?.content.difficulty).toBe(4)
})

it.each(REVIEW_RULES)('under the rule %s an update that is incomplete waits and is not asked', async rule => {
  const { admin, other, row, bring } = await twoInstructors(rule)
  const { importId, counts } = await bring(admin, row('N-1', '夜间会车用何种灯光', ','))
  expect(counts).toMatchObject({ update: 1, incomplete: 1 })
  expect(await admin.questionImport.commit({ importId })).toMatchObject({ updated: 1, waiting: 1 })
  expect(await stemsOf(admin, 'N-1')).toEqual({
    current: '夜间会车应当使用何种灯光',
    pending: '夜间会车用何种灯光',
    status: 'inUse',
  })
  const approve = other.workflow.act({ questionId: 'N-1', act: 'approve', reason: '' })
  expect(await refusalOf(approve)).toMatchObject({ code: 'workflow.faulty' })
})

it('an update that is sound becomes current where nobody must read it', async () => {
  const { admin, row, bring } = await twoInstructors('none')
  const { importId } = await bring(admin, row('N-1', '夜间会车用何种灯光'))
  expect(await admin.questionImport.commit({ importId })).toMatchObject({ updated: 1, waiting: 0 })
  expect(await stemsOf(admin, 'N-1')).toMatchObject({ current: '夜间会车用何种灯光', pending: null })
})

it('what only the register knows to be wrong keeps an update out of use too', async () => {
  const { admin, row, bring } = await twoInstructors('none')
  await admin.instrument.addEdition({
    instrument: { kind: 'known', instrumentId: 'law' },
    label: '2026年修订',
    issuingBody: '全国人大常委会',
    adopted: '2026-01-01',
    effectiveFrom: '2026-02-01',
  })
  const text = Array.from(
    { length: 17 },
    (_, at) => `第${at + 1}条 ${'人民警察应当依法办理各类案件'.slice(at % 8)}。`,
  ).join('\n')
  const [edition] = (await admin.instrument.list({}))
    .filter(({ instrumentId }) => instrumentId === 'law')
    .flatMap(({ editions }) => editions.filter(({ label }) => label === '2026年修订'))
  const read = await admin.instrument.readText({
    instrumentId: 'law',
    editionId: edition?.editionId ?? '',
    fileName: '新.txt',
    base64: Buffer.from(text).toString('base64'),
  })
  await admin.instrument.importText({ importId: read.importId })
  const { importId } = await bring(
    admin,
    row('N-1', '夜间会车用何种灯光', '见法条,《CANARY-法》（2026年修订）第九十条'),
  )
  expect(await admin.questionImport.commit({ importId })).toMatchObject({ updated: 1, waiting: 1 })
  expect(await stemsOf(admin, 'N-1')).toMatchObject({ current: '夜间会车应当使用何种灯光' })
})

it('a new question that cites an article which does not exist becomes a draft; one beside it is in use', async () => {
  const { admin, row, bring } = await twoInstructors()
  const text = ['第一条 为了考试，制定本法。', '第二条 本法自公布之日起施行。'].join('\n')
  const statute = await admin.instrument.readText({
    instrumentId: 'law',
    editionId: '2021',
    fileName: '法.txt',
    base64: Buffer.from(text).toString('base64'),
  })
  await admin.instrument.importText({ importId: statute.importId })
  const { importId } = await bring(
    admin,
    row('N-3', '通过铁路道口应当怎样行驶', '见法条,《CANARY-法》第九百九十九条'),
    row('N-4', '行经漫水路应当怎样行驶'),
  )
  expect(await admin.questionImport.commit({ importId })).toMatchObject({ added: 2, drafts: 1 })
  expect((await stemsOf(admin, 'N-3')).status).toBe('draft')
  expect((await stemsOf(admin, 'N-4')).status).toBe('inUse')
})
