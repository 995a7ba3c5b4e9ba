import { expect, it } from 'vitest'
import type { Inputs } from '#contract/contract'
import { type Client, refusalOf } from '../helpers/test-backend.ts'
import { startBrigade } from './brigade.ts'

const HEADER = '编号,学科,知识点,题型,题干,选项A,选项B,选项C,选项D,答案,解析,依据,难度'
const SINGLE =
  'N-1,酒驾,酒驾,单选,饮酒后驾驶机动车暂扣驾驶证几个月？,三个月,六个月,九个月,十二个月,B,见法条,《道路交通安全法》第九十一条,容易'

function csv(...rows: string[]): { base64: string } {
  return { base64: Buffer.from([HEADER, ...rows].join('\n')).toString('base64') }
}

/** Opens a file and waits until it is planned or refused. */
export async function open(
  client: Client,
  file: Inputs['questionImport']['open']['file'],
  fileName = '试题.csv',
) {
  const { importId } = await client.questionImport.open({ fileName, file })
  const seen: string[] = []
  for await (const { phase, refusal } of await client.questionImport.progress({ importId })) {
    seen.push(phase)
    if (phase === 'refused') return { importId, phase, refusal, seen }
    if (phase === 'planned') break
  }
  return { importId, phase: 'planned' as const, refusal: null, seen }
}

/** The fixture bank's first topic and instrument, by name. */
async function places(client: Client): Promise<{ topic: string; row: (id: string, stem: string) => string }> {
  const [subject] = await client.question.topics({})
  const topic = subject?.topics[0]?.name['zh-CN'] ?? ''
  return {
    topic,
    row: (id, stem) =>
      `${id},${subject?.name['zh-CN']},${topic},单选,${stem},甲,乙,丙,丁,B,见法条,《CANARY-法》第一条,容易`,
  }
}

it('plans, stores all of it at once, and changes nothing the second time', async () => {
  const { admin } = await startBrigade()
  const { row } = await places(admin)
  const before = await admin.questionSearch.find({ text: '', offset: 0, limit: 1 })
  const file = csv(
    row('N-1', '夜间会车应当使用何种灯光行驶'),
    row('N-2', '高速公路上车辆发生故障后警告标志设在多远'),
    'N-3,,,单选,,甲,乙,,,B',
  )
  const { importId } = await open(admin, file)
  const plan = await admin.questionImport.plan({ importId })
  expect(plan).toMatchObject({
    format: 'csv',
    counts: { new: 2, update: 0, duplicate: 0, refusedRows: 1, open: 0 },
  })
  expect(plan.faultCodes).toEqual(['question.stemEmpty'])
  const faults = await admin.questionImport.faults({ importId, offset: 0, limit: 10 })
  expect(faults.rows[0]).toMatchObject({ place: { row: 4, column: 'E 题干' }, code: 'question.stemEmpty' })
  expect(await admin.questionSearch.find({ text: '', offset: 0, limit: 1 })).toEqual(before)
  expect(await admin.questionImport.commit({ importId })).toMatchObject({ added: 2, updated: 0, drafts: 0 })
  expect((await admin.questionSearch.find({ text: '', offset: 0, limit: 1 })).total).toBe(before.total + 2)
  const { current } = await admin.question.get({ questionId: 'N-1' })
  expect(current).toMatchObject({ number: 1, origin: 'local', reason: '导入：试题.csv' })

  const again = await open(admin, file)
  expect((await admin.questionImport.plan({ importId: again.importId })).counts).toMatchObject({
    new: 0,
    update: 0,
    unchanged: 2,
  })
  expect(await admin.questionImport.commit({ importId: again.importId })).toMatchObject({
    added: 0,
    updated: 0,
  })
})

it('updates by 编号 and says what changes', async () => {
  const { admin } = await startBrigade()
  const { row } = await places(admin)
  const first = await open(admin, csv(row('N-1', '夜间会车应当使用何种灯光行驶')))
  await admin.questionImport.commit({ importId: first.importId })
  const { importId } = await open(admin, csv(row('N-1', '夜间会车应当使用何种灯光').replace(',B,', ',C,')))
  const { rows } = await admin.questionImport.items({ importId, list: 'update', offset: 0, limit: 10 })
  expect(rows).toMatchObject([
    { kind: 'update', changes: ['key', 'stem'], bankQuestion: { questionId: 'N-1' } },
  ])
  expect(await admin.questionImport.commit({ importId })).toMatchObject({ added: 0, updated: 1 })
  expect((await admin.question.get({ questionId: 'N-1' })).current).toMatchObject({
    number: 2,
    content: { body: { key: 'C' } },
  })
  // The first file again: what was brought in once is not brought in again over a later change.
  const old = await open(admin, csv(row('N-1', '夜间会车应当使用何种灯光行驶')))
  expect((await admin.questionImport.plan({ importId: old.importId })).counts).toMatchObject({
    unchanged: 1,
    update: 0,
  })
})

it('near-duplicates wait for a decision, against the bank and inside of the file', async () => {
  const { admin } = await startBrigade()
  const { row } = await places(admin)
  const stem = '机动车驾驶人在夜间会车时应当使用何种灯光行驶才算正确'
  const bank = await open(admin, csv(row('N-1', stem)))
  await admin.questionImport.commit({ importId: bank.importId })
  const { importId } = await open(
    admin,
    csv(
      row('', `${stem}？？`),
      row('', '道路交通事故当事人对事故认定书有异议的应当在几日内提出复核申请'),
      row('', '道路交通事故当事人对事故认定书有异议的应当在几日内提出复核申请呢'),
    ),
  )
  const { rows } = await admin.questionImport.items({ importId, list: 'duplicate', offset: 0, limit: 10 })
  expect(rows).toMatchObject([
    { item: 0, similarity: 1, bankQuestion: { questionId: 'N-1' }, fileQuestion: null },
    { item: 2, bankQuestion: null, fileQuestion: { item: 1, place: { row: 3 } } },
  ])
  expect((await refusalOf(admin.questionImport.commit({ importId }))).code).toBe('import.undecided')
  expect(
    (await refusalOf(admin.questionImport.decide({ importId, duplicates: [{ item: 2, take: 'update' }] })))
      .code,
  ).toBe('import.cannotDecide')
  await admin.questionImport.decide({ importId, duplicates: [{ item: 0, take: 'update' }], rest: 'skip' })
  // What the button says before it is pressed is what it does.
  expect((await admin.questionImport.plan({ importId })).counts).toMatchObject({
    new: 1,
    update: 0,
    duplicate: 2,
    undecided: 0,
    duplicateAdded: 0,
    duplicateUpdated: 1,
  })
  expect(await admin.questionImport.commit({ importId })).toMatchObject({ added: 1, updated: 1 })
  expect((await admin.question.get({ questionId: 'N-1' })).current.content.body.stem).toBe(`${stem}？？`)
})

it('topic, difficulty and status are chosen for those that leave them open; what has no reason is a draft', async () => {
  const { admin } = await startBrigade()
  const file = csv(
    ',,没有的知识点,单选,夜间会车应当使用何种灯光行驶,甲,乙,丙,丁,B,,,',
    ',,,判断,交通警察应当佩戴人民警察标志,,,,,对,,,',
  )
  const { importId } = await open(admin, file)
  const { counts } = await admin.questionImport.plan({ importId })
  expect(counts).toMatchObject({
    new: 2,
    open: 2,
    incomplete: 2,
    openDifficulty: 2,
    openTopics: [
      { subject: null, topic: '没有的知识点', count: 1 },
      { subject: null, topic: null, count: 1 },
    ],
  })
  const [subject] = await admin.question.topics({})
  const to = { subject: subject?.id ?? '', topic: subject?.topics[0]?.id ?? '' }
  const wrong = { subject: to.subject, topic: 'no-such' }
  const topics = counts.openTopics.map(({ subject: from, topic }) => ({ subject: from, topic, to }))
  expect(
    (
      await refusalOf(
        admin.questionImport.decide({ importId, topics: [{ subject: null, topic: null, to: wrong }] }),
      )
    ).code,
  ).toBe('import.unknownTopic')
  const decided = await admin.questionImport.decide({ importId, topics, difficulty: 2, status: 'inUse' })
  expect(decided.counts).toMatchObject({ open: 0, new: 2 })
  expect(await admin.questionImport.commit({ importId })).toMatchObject({ added: 2, drafts: 2 })
  // The same file with the same choices: nothing new.
  const again = await open(admin, file)
  await admin.questionImport.decide({ importId: again.importId, topics, difficulty: 2 })
  expect((await admin.questionImport.plan({ importId: again.importId })).counts).toMatchObject({
    unchanged: 2,
    new: 0,
    duplicate: 0,
  })
})

it('cancel leaves nothing, before and inside of a commit', async () => {
  const { admin } = await startBrigade()
  const { row } = await places(admin)
  const before = await admin.questionSearch.find({ text: '', offset: 0, limit: 1 })
  const many = csv(
    ...Array.from({ length: 3000 }, (_, index) =>
      row(`M-${index}`, `第${index * 7919}号文件第${index}条规定的${index * 31}种情形`),
    ),
  )
  const first = await open(admin, many)
  await admin.questionImport.cancel({ importId: first.importId })
  expect((await refusalOf(admin.questionImport.plan({ importId: first.importId }))).code).toBe(
    'import.expired',
  )
  const { importId } = await open(admin, many)
  await admin.questionImport.decide({ importId, rest: 'import' })
  const commit = refusalOf(admin.questionImport.commit({ importId }))
  for await (const { phase, done } of await admin.questionImport.progress({ importId })) {
    if (phase === 'committing' && done > 0) break
  }
  await admin.questionImport.cancel({ importId })
  expect((await commit).code).toBe('import.cancelled')
  expect(await admin.questionSearch.find({ text: '', offset: 0, limit: 1 })).toEqual(before)
})

it('a change of the bank between plan and commit means planning again', async () => {
  const { admin } = await startBrigade()
  const { row } = await places(admin)
  const one = await open(admin, csv(row('N-1', '夜间会车应当使用何种灯光行驶')))
  const other = await open(
    admin,
    csv(row('N-2', '道路交通事故当事人对事故认定书有异议的应当在几日内提出复核申请')),
  )
  await admin.questionImport.commit({ importId: one.importId })
  expect((await refusalOf(admin.questionImport.commit({ importId: other.importId }))).code).toBe(
    'import.changedMeanwhile',
  )
})

it('a file that is none is refused with its reason, and other members see nothing of an import', async () => {
  const { admin, people, signIn } = await startBrigade([['甲'], 0, ['instructor']])
  const refused = await open(admin, { base64: Buffer.from('你好').toString('base64') }, '试题.xlsx')
  expect(refused).toMatchObject({
    phase: 'refused',
    refusal: { code: 'import.unreadable', values: { fault: 'import.fault.damaged' } },
  })
  const { importId } = await open(admin, csv(SINGLE))
  const instructor = await signIn(people[0] ?? { memberId: '', pin: '' })
  expect((await refusalOf(instructor.questionImport.plan({ importId }))).code).toBe('import.expired')
})

it('exports what a search finds, all of it, and says first what the format has no place for', async () => {
  const { admin } = await startBrigade()
  const text = '题型:配对'
  const found = await admin.questionSearch.find({ text, offset: 0, limit: 200 })
  expect(found.total).toBeGreaterThan(1)
  const input = { selection: { text }, format: 'aiken' as const }
  const check = await admin.questionImport.checkExport(input)
  expect(check.questions).toBe(found.total)
  // Aiken knows single choices only.
  expect(check.cannotExpress.map(one => one.count)).toContain(found.total)
  expect(await admin.questionImport.checkExport({ ...input, format: 'xlsx' })).toMatchObject({
    questions: found.total,
    cannotExpress: [],
  })
  const file = await admin.questionImport.export({ ...input, format: 'csv' })
  const { base64 } = await admin.questionImport.piece({ fileId: file.fileId, offset: 0 })
  const written = Buffer.from(base64, 'base64').toString('utf8')
  for (const { questionId } of found.rows) expect(written).toContain(questionId)
  expect(written).not.toContain('TL-ONE-001')
  const nothing = admin.questionImport.export({ selection: { text: '没有这个词' }, format: 'csv' })
  expect((await refusalOf(nothing)).code).toBe('import.nothingToExport')
})

it('a large file comes in pieces; exports and the error workbook go out in pieces and come in again', async () => {
  const { admin } = await startBrigade()
  const fetched = async ({ fileId, bytes }: { fileId: string; bytes: number }) => {
    const pieces: Buffer[] = []
    for (let offset: number | null = 0; offset !== null;) {
      const { base64, next } = await admin.questionImport.piece({ fileId, offset })
      pieces.push(Buffer.from(base64, 'base64'))
      offset = next
    }
    const whole = Buffer.concat(pieces)
    expect(whole.length).toBe(bytes)
    return whole
  }
  const selection = { statuses: ['inUse' as const] }
  const { total } = await admin.questionSearch.find({ text: '', offset: 0, limit: 1 })
  for (const format of ['xlsx', 'csv', 'package'] as const) {
    expect(await admin.questionImport.checkExport({ selection, format })).toMatchObject({
      questions: total,
      cannotExpress: [],
    })
    const file = await fetched(await admin.questionImport.export({ selection, format }))
    let uploadId: string | undefined
    for (let at = 0; at < file.length; at += 3000)
      ({ uploadId } = await admin.questionImport.upload({
        ...(uploadId === undefined ? {} : { uploadId }),
        base64: file.subarray(at, at + 3000).toString('base64'),
      }))
    const { importId } = await open(admin, { uploadId: uploadId ?? '' }, `题库.${format}`)
    const { counts } = await admin.questionImport.plan({ importId })
    expect(counts).toMatchObject({ unchanged: total, new: 0, update: 0, duplicate: 0, refusedRows: 0 })
  }
  const { row } = await places(admin)
  const { importId } = await open(
    admin,
    csv(row('N-1', '夜间会车应当使用何种灯光行驶'), row('N-2', '').replace('单选', '怪题')),
  )
  const workbook = await admin.questionImport.errorWorkbook({
    importId,
    title: '错误原因',
    sentences: { 'import.fault.typeUnknown': '没有「{{found}}」这种题型' },
  })
  expect(workbook.fileName).toBe('试题-错误原因.csv')
  expect((await fetched(workbook)).toString()).toContain('D 题型：没有「怪题」这种题型')
  expect((await fetched(await admin.questionImport.template({}))).subarray(0, 2).toString()).toBe('PK')
})
