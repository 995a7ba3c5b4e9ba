import { expect, it } from 'vitest'
import { refusalOf } from '../helpers/test-backend.ts'
import { begin, smallDrill } from './answering.ts'
import { startBrigade } from './brigade.ts'

const ONE = 'TL-ONE-001'

async function twoInstructors() {
  const brigade = await startBrigade([['甲', '乙'], 0, ['instructor']])
  const [first, second] = brigade.people
  if (!first || !second) throw new Error('no members')
  return { ...brigade, author: await brigade.signIn(first), reader: await brigade.signIn(second) }
}

it('keeps a question in use as approved while a revision waits for another instructor', async () => {
  const { admin, author, reader } = await twoInstructors()
  await admin.workflow.saveSettings({ rule: 'another' })
  const { current } = await author.question.get({ questionId: ONE })
  const content = { ...current.content, difficulty: 5 as const }
  await author.question.revise({ questionId: ONE, content, reason: '更难' })
  expect(await author.question.get({ questionId: ONE })).toMatchObject({
    status: 'inUse',
    current: { versionId: current.versionId },
    pending: { content: { difficulty: 5 } },
  })
  expect(await author.workflow.queue({})).toMatchObject([{ questionId: ONE, isOwn: true, authorName: '甲' }])
  expect(await refusalOf(author.workflow.act({ questionId: ONE, act: 'approve', reason: '' }))).toMatchObject(
    {
      code: 'workflow.ownVersion',
    },
  )
  await reader.workflow.act({ questionId: ONE, act: 'approve', reason: '' })
  const after = await reader.question.get({ questionId: ONE })
  expect(after).toMatchObject({ status: 'inUse', pending: null, current: { content: { difficulty: 5 } } })
  expect((await reader.workflow.log({ questionId: ONE })).events).toMatchObject([
    { kind: 'approve', memberName: '乙', versionId: after.current.versionId },
  ])
  expect(await reader.workflow.queue({})).toEqual([])
})

it('a new question is a draft, is read, sent back with a reason, and comes into use only approved', async () => {
  const { admin, author, reader } = await twoInstructors()
  await admin.workflow.saveSettings({ rule: 'anyone' })
  const { content } = (await author.question.get({ questionId: ONE })).current
  const { questionId } = await author.question.create({ content, reason: '新题' })
  const status = async () => (await author.question.get({ questionId })).status
  expect(await status()).toBe('draft')
  await author.workflow.act({ questionId, act: 'submit', reason: '' })
  expect(await refusalOf(reader.workflow.act({ questionId, act: 'sendBack', reason: '  ' }))).toMatchObject({
    code: 'workflow.reasonMissing',
  })
  await reader.workflow.act({ questionId, act: 'sendBack', reason: '依据不全' })
  expect(await status()).toBe('draft')
  await author.workflow.act({ questionId, act: 'submit', reason: '' })
  await reader.workflow.act({ questionId, act: 'approve', reason: '' })
  expect(await status()).toBe('inUse')
})

it('says in how many papers a version stands', async () => {
  const { admin, author } = await twoInstructors()
  await admin.drill.saveStanding(smallDrill())
  await begin(author)
  const everywhere = await Promise.all(
    (await admin.questionSearch.find({ text: '', offset: 0, limit: 200 })).rows.map(
      async ({ questionId }) => [questionId, (await admin.workflow.log({ questionId })).usage.length],
    ),
  )
  const drawn = everywhere.filter(([, used]) => used === 1)
  expect(drawn).toHaveLength(smallDrill().blueprint.sections.reduce((sum, { count }) => sum + count, 0))
  // Which papers: of this drill, and of no other.
  const [used] = drawn
  const { usage } = await admin.workflow.log({ questionId: String(used?.[0]) })
  const drill = { title: '小练', week: '2026-W48', papers: 1 }
  expect(usage).toMatchObject([{ papers: 1, drillCount: 1, drills: [drill] }])
})

it('edits many at once and puts them back, but not what somebody changed since', async () => {
  const { admin, author } = await twoInstructors()
  const ids = [ONE, 'TL-ONE-002', 'TL-ONE-003']
  const before = await Promise.all(ids.map(questionId => admin.question.get({ questionId })))
  const { bulkEditId, changedCount } = await author.bulkEdit.apply({
    questionIds: [...ids, ONE],
    change: { addTags: ['重点'], difficulty: 4, status: 'retired' },
    reason: '整理',
  })
  expect(changedCount).toBe(3)
  expect(await admin.question.get({ questionId: ONE })).toMatchObject({
    status: 'retired',
    current: { content: { tags: ['重点'], difficulty: 4 }, reason: '整理' },
  })
  const changed = await admin.question.get({ questionId: 'TL-ONE-003' })
  await admin.question.revise({
    questionId: 'TL-ONE-003',
    content: { ...changed.current.content, difficulty: 1 },
    reason: '人工',
  })
  expect(await author.bulkEdit.undo({ bulkEditId })).toMatchObject({ undoneCount: 2, leftCount: 1 })
  for (const [index, questionId] of ids.slice(0, 2).entries()) {
    const after = await admin.question.get({ questionId })
    expect(after.status).toBe('inUse')
    expect(after.current.content).toEqual(before[index]?.current.content)
  }
  expect((await admin.question.get({ questionId: 'TL-ONE-003' })).current.content.difficulty).toBe(1)
  expect(await refusalOf(author.bulkEdit.undo({ bulkEditId }))).toMatchObject({ code: 'bulkEdit.undone' })
  expect(await author.bulkEdit.list({})).toMatchObject([{ questions: 3, memberName: '甲' }])
})
