import { describe, expect, it } from 'vitest'
import { type Client, refusalOf } from '../helpers/test-backend.ts'
import { startBrigade } from './brigade.ts'
import { openImport as open } from './open-import.ts'

const ONE = 'TL-ONE-001'
const TWO = 'TL-ONE-002'

async function underRule(rule: 'none' | 'anyone' | 'another') {
  const brigade = await startBrigade([['甲', '乙'], 0, ['instructor']])
  const [first, second] = brigade.people
  if (!first || !second) throw new Error('no members')
  await brigade.admin.workflow.saveSettings({ rule })
  return { ...brigade, author: await brigade.signIn(first), reader: await brigade.signIn(second) }
}

const act = (page: Client, questionId: string, what: Parameters<Client['workflow']['act']>[0]['act']) =>
  page.workflow.act({ questionId, act: what, reason: '理由' })
const statusOf = async (page: Client, questionId: string) => (await page.question.get({ questionId })).status
const contentOf = async (page: Client, questionId: string) =>
  (await page.question.get({ questionId })).current.content

/** A draft of the author's own. */
async function draftBy(page: Client): Promise<string> {
  const content = await contentOf(page, ONE)
  return (await page.question.create({ content, reason: '新题' })).questionId
}

/** A revision by the author of a question in use, waiting for a reader. */
async function reviseBy(page: Client, questionId: string): Promise<string> {
  const content = { ...(await contentOf(page, questionId)), difficulty: 5 as const }
  return (await page.question.revise({ questionId, content, reason: '更难' })).versionId
}

describe('where another must read it', () => {
  it('a draft that was retired comes back as a draft; one that was approved comes back into use', async () => {
    const { author, reader } = await underRule('another')
    const questionId = await draftBy(author)
    await act(author, questionId, 'retire')
    expect(await act(author, questionId, 'restore')).toMatchObject({ status: 'draft' })
    await act(author, questionId, 'submit')
    await act(reader, questionId, 'approve')
    await act(author, questionId, 'retire')
    expect(await act(author, questionId, 'restore')).toMatchObject({ status: 'inUse' })
    // What came with the software was read by others.
    await act(author, ONE, 'retire')
    expect(await act(author, ONE, 'restore')).toMatchObject({ status: 'inUse' })
  })

  it('what is written while a question is out of use is read before it is used', async () => {
    const { author } = await underRule('another')
    await act(author, ONE, 'retire')
    await reviseBy(author, ONE)
    expect(await act(author, ONE, 'restore')).toMatchObject({ status: 'draft' })
  })

  it('an edit of many waits for its reader like any other, and takes its own revisions back', async () => {
    const { author, reader } = await underRule('another')
    const change = { difficulty: 5 as const }
    const edit = await author.bulkEdit.apply({ questionIds: [ONE, TWO], change, reason: '更难' })
    expect(edit).toMatchObject({ changedCount: 2, left: [] })
    expect((await contentOf(author, ONE)).difficulty).not.toBe(5)
    expect((await author.workflow.queue({})).map(row => row.questionId)).toEqual([ONE, TWO])
    await act(reader, TWO, 'approve')
    expect((await contentOf(author, TWO)).difficulty).toBe(5)
    expect(await author.bulkEdit.undo({ bulkEditId: edit.bulkEditId })).toMatchObject({ undoneCount: 2 })
    // Of ONE nothing waits any more; of TWO, which was approved, the way back waits for a reader too.
    expect((await author.workflow.queue({})).map(row => row.questionId)).toEqual([TWO])
    expect((await author.workflow.log({ questionId: ONE })).events).toMatchObject([
      { kind: 'sendBack', reason: '更难' },
    ])
  })

  it('an edit of many brings no draft into use by taking it out and back', async () => {
    const { author } = await underRule('another')
    const questionId = await draftBy(author)
    const apply = (status: 'retired' | 'inUse') =>
      author.bulkEdit.apply({ questionIds: [questionId, ONE], change: { status }, reason: '整理' })
    const retired = await apply('retired')
    await apply('inUse')
    expect(await statusOf(author, questionId)).toBe('draft')
    expect(await statusOf(author, ONE)).toBe('inUse')
    expect((await author.workflow.log({ questionId: ONE })).events).toMatchObject([
      { kind: 'retire', reason: '整理', memberName: '甲' },
      { kind: 'restore', reason: '整理', memberName: '甲' },
    ])
    // Somebody worked on them since the first edit.
    expect(await author.bulkEdit.undo({ bulkEditId: retired.bulkEditId })).toMatchObject({ leftCount: 2 })
    const again = await apply('retired')
    expect(await author.bulkEdit.undo({ bulkEditId: again.bulkEditId })).toMatchObject({ undoneCount: 2 })
    expect(await statusOf(author, questionId)).toBe('draft')
    expect(await statusOf(author, ONE)).toBe('inUse')
  })

  it('an import becomes drafts, and revisions that wait', async () => {
    const { author, admin } = await underRule('another')
    await admin.workflow.saveSettings({ rule: 'none' })
    const row = (id: string, stem: string, key: string) =>
      `${id},交通法规,酒驾,单选,${stem},甲,乙,丙,丁,${key},见法条,《CANARY-法》第一条,容易`
    const bring = async (...rows: string[]) => {
      const header = '编号,学科,知识点,题型,题干,选项A,选项B,选项C,选项D,答案,解析,依据,难度'
      const base64 = Buffer.from([header, ...rows].join('\n')).toString('base64')
      const { importId } = await open(author, { base64 }, '试题.csv')
      return author.questionImport.commit({ importId })
    }
    expect(await bring(row('N-1', '夜间会车应当使用何种灯光行驶', 'B'))).toMatchObject({ drafts: 0 })
    await admin.workflow.saveSettings({ rule: 'another' })
    expect(
      await bring(
        row('N-1', '夜间会车应当使用何种灯光行驶', 'C'),
        row('N-2', '高速公路上车辆发生故障后警告标志设在多远', 'A'),
      ),
    ).toMatchObject({ added: 1, updated: 1, drafts: 1 })
    expect(await statusOf(author, 'N-2')).toBe('draft')
    expect(await author.question.get({ questionId: 'N-1' })).toMatchObject({
      status: 'inUse',
      current: { content: { body: { key: 'B' } } },
      pending: { content: { body: { key: 'C' } } },
    })
    expect((await author.workflow.queue({})).map(waiting => waiting.questionId)).toEqual(['N-1'])
  })
})

describe('a revision that waits', () => {
  it('is not lost to an edit of many, which tells of it', async () => {
    const { author, reader } = await underRule('another')
    const versionId = await reviseBy(author, ONE)
    const edit = { questionIds: [ONE, TWO], change: { addTags: ['重点'] }, reason: '整理' }
    expect(await reader.bulkEdit.apply(edit)).toMatchObject({
      changedCount: 1,
      left: [{ questionId: ONE, why: 'revisionWaits', fault: null }],
    })
    expect((await reader.question.get({ questionId: ONE })).pending).toMatchObject({ versionId })
    // Whether it is in use at all is another matter.
    await reader.bulkEdit.apply({ ...edit, questionIds: [ONE], change: { status: 'retired' } })
    expect(await reader.question.get({ questionId: ONE })).toMatchObject({
      status: 'retired',
      pending: { versionId },
    })
  })

  it('is not replaced by somebody else’s, and may be by its own author', async () => {
    const { author, reader } = await underRule('another')
    const versionId = await reviseBy(author, ONE)
    expect(await refusalOf(reviseBy(reader, ONE))).toEqual({
      code: 'workflow.revisionWaits',
      values: { questionId: ONE },
    })
    expect((await reader.question.get({ questionId: ONE })).pending).toMatchObject({ versionId })
    const second = await reviseBy(author, ONE)
    expect((await reader.question.get({ questionId: ONE })).pending).toMatchObject({ versionId: second })
  })
})

describe('nothing faulty', () => {
  /** A draft without explanation and citation, as an import makes them. */
  async function faultyDraft(page: Client): Promise<string> {
    const text = '编号,学科,知识点,题型,题干,答案,难度\nF-1,交通法规,酒驾,判断,夜间会车应当使用近光灯,对,容易'
    const { importId } = await open(page, { base64: Buffer.from(text).toString('base64') }, '题.csv')
    expect(await page.questionImport.commit({ importId })).toMatchObject({ drafts: 1 })
    return 'F-1'
  }

  it('is approved, and nothing faulty is taken back into use', async () => {
    const { admin, author } = await underRule('anyone')
    const questionId = await faultyDraft(author)
    await act(author, questionId, 'submit')
    expect(await refusalOf(act(author, questionId, 'approve'))).toEqual({
      code: 'workflow.faulty',
      values: { fault: 'question.explanationEmpty', faults: 2 },
      place: { field: 'explanation' },
    })
    expect(await statusOf(author, questionId)).toBe('inReview')
    await admin.workflow.saveSettings({ rule: 'none' })
    await act(author, questionId, 'retire')
    expect(await refusalOf(act(author, questionId, 'restore'))).toMatchObject({ code: 'workflow.faulty' })
    const back = { questionIds: [questionId], change: { status: 'inUse' as const }, reason: '整理' }
    expect(await author.bulkEdit.apply(back)).toMatchObject({
      changedCount: 0,
      left: [{ questionId, why: 'faulty', fault: { code: 'question.explanationEmpty' } }],
    })
    expect(await statusOf(author, questionId)).toBe('retired')
  })

  it('keeps the others of an edit from changing: only what the change breaks is left alone', async () => {
    const { author } = await underRule('none')
    const faulty = await faultyDraft(author)
    const tags = { questionIds: [faulty, ONE], change: { addTags: ['重点'] }, reason: '整理' }
    expect(await author.bulkEdit.apply(tags)).toMatchObject({ changedCount: 2, left: [] })
    const content = { ...(await contentOf(author, ONE)), effectiveFrom: '2027-01-01' }
    await author.question.revise({ questionId: ONE, content, reason: '生效' })
    const days = { questionIds: [ONE, TWO], change: { expiresOn: '2026-12-31' }, reason: '到期' }
    expect(await author.bulkEdit.apply(days)).toMatchObject({
      changedCount: 1,
      left: [
        { questionId: ONE, why: 'faulty', fault: { code: 'question.expiresBefore', field: 'expiresOn' } },
      ],
    })
  })
})
