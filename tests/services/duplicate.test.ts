import { describe, expect, it } from 'vitest'
import type { QuestionContentView } from '#contract/question'
import { type Client, refusalOf } from '../helpers/test-backend.ts'
import { startBrigade } from './brigade.ts'

const STEM = '机动车驾驶人饮酒后驾驶机动车的，公安机关交通管理部门应当处以何种处罚'

async function instructors() {
  const brigade = await startBrigade([['甲', '乙'], 0, ['instructor']], [['丙']])
  const [first, second, third] = brigade.people
  if (!first || !second || !third) throw new Error('no members')
  const page = await brigade.signIn(first)
  const base = (await page.question.get({ questionId: 'TL-TRUE-001' })).current.content
  const write = async (stem: string, more: Partial<QuestionContentView> = {}) => {
    const content = { ...base, body: { type: 'trueFalse' as const, stem, key: true }, ...more }
    return (await page.question.create({ content, reason: '新题' })).questionId
  }
  return {
    ...brigade,
    page,
    base,
    write,
    other: () => brigade.signIn(second),
    trainee: () => brigade.signIn(third),
  }
}

async function search(page: Client): Promise<void> {
  await page.duplicate.start({})
  await idle(page)
}

async function idle(page: Client): Promise<void> {
  for await (const { phase } of await page.duplicate.progress({})) {
    expect(phase).not.toBe('failed')
    if (phase === 'idle') break
  }
}

type Row = Awaited<ReturnType<Client['duplicate']['list']>>['rows'][number]
const side = ({ questionId, version }: Row['first']) => ({ questionId, versionId: version.versionId })
const NOTHING = { tags: false, citations: false }
const BOTH = { tags: true, citations: true }

/** Pairs among these questions, as sets of ids; the fixture's own moulds make pairs too. */
async function pairsOf(page: Client, ids: readonly string[]): Promise<Row[]> {
  const rows: Row[] = []
  for (let offset = 0; ; offset += 20) {
    const list = await page.duplicate.list({ offset, limit: 20 })
    rows.push(...list.rows)
    if (offset + 20 >= list.total) break
  }
  return rows.filter(({ first, second }) => ids.includes(first.questionId) && ids.includes(second.questionId))
}

async function onePair(page: Client, ids: readonly string[]): Promise<Row> {
  const [pair, ...more] = await pairsOf(page, ids)
  if (!pair) throw new Error('no pair')
  expect(more).toEqual([])
  return pair
}

describe('near-duplicates across the bank', () => {
  it('are found with both contents, the most similar first; what is out of use is not compared', async () => {
    const { page, write } = await instructors()
    expect(await page.duplicate.list({ offset: 0, limit: 20 })).toEqual({
      total: 0,
      rows: [],
      searchedAtMs: null,
      changedSince: 0,
      isCut: false,
    })
    const ids = [await write(STEM), await write(`${STEM}？`), await write(`依法${STEM}`)]
    const retired = await write(`${STEM}！`)
    await page.workflow.act({ questionId: retired, act: 'retire', reason: '重复' })
    await search(page)
    const pairs = await pairsOf(page, [...ids, retired])
    expect(pairs.map(({ first, second }) => [first.questionId, second.questionId])).toEqual(
      expect.arrayContaining([
        [ids[0], ids[1]],
        [ids[0], ids[2]],
        [ids[1], ids[2]],
      ]),
    )
    expect(pairs).toHaveLength(3)
    expect(pairs[0]).toMatchObject({
      similarity: 1,
      first: { status: 'inUse', version: { content: { body: { stem: STEM } } } },
      second: { version: { content: { body: { stem: `${STEM}？` } } } },
    })
    const { rows } = await page.duplicate.list({ offset: 0, limit: 20 })
    const similarities = rows.map(({ similarity }) => similarity)
    expect(similarities).toEqual(similarities.toSorted((one, other) => other - one))
  })

  it('a pair that is kept does not come again until one of the two changes; keeping can be undone', async () => {
    const { page, write, other } = await instructors()
    const ids = [await write(STEM), await write(`${STEM}？`)]
    await search(page)
    const pair = await onePair(page, ids)
    const sides = { first: side(pair.second), second: side(pair.first) }
    await page.duplicate.keep({ ...sides, kept: true })
    expect(await pairsOf(page, ids)).toEqual([])
    await search(page)
    expect(await pairsOf(await other(), ids)).toEqual([])
    await page.duplicate.keep({ ...sides, kept: false })
    expect(await pairsOf(page, ids)).toHaveLength(1)
    await page.duplicate.keep({ ...sides, kept: true })
    const { content } = pair.first.version
    await page.question.revise({
      questionId: ids[0] ?? '',
      content: { ...content, difficulty: 5 },
      reason: '更难',
    })
    await search(page)
    expect(await pairsOf(page, ids)).toHaveLength(1)
    // What was decided was decided of another version.
    expect(await refusalOf(page.duplicate.keep({ ...sides, kept: true }))).toMatchObject({
      code: 'duplicate.changedMeanwhile',
    })
  })

  it('a pair leaves the list when one of the two says something else or is out of use, and it is said how much is new', async () => {
    const { page, write } = await instructors()
    const ids = [await write(STEM), await write(`${STEM}？`)]
    await search(page)
    const pair = await onePair(page, ids)
    expect(await page.duplicate.list({ offset: 0, limit: 1 })).toMatchObject({ changedSince: 0 })
    const body = { type: 'trueFalse' as const, stem: '党的一大在上海召开，后来移到嘉兴。', key: true }
    const content = { ...pair.second.version.content, body }
    await page.question.revise({ questionId: pair.second.questionId, content, reason: '另一题' })
    expect(await pairsOf(page, ids)).toEqual([])
    expect(await page.duplicate.list({ offset: 0, limit: 1 })).toMatchObject({ changedSince: 1 })
    await search(page)
    expect(await pairsOf(page, ids)).toEqual([])
  })

  it('are for instructors only', async () => {
    const { trainee } = await instructors()
    const page = await trainee()
    for (const call of [page.duplicate.start({}), page.duplicate.list({ offset: 0, limit: 1 })])
      expect(await refusalOf(call)).toMatchObject({ code: 'access.denied' })
  })

  it('a search that is cancelled leaves what was found before', async () => {
    const { page, write } = await instructors()
    const ids = [await write(STEM), await write(`${STEM}？`)]
    await search(page)
    const before = await page.duplicate.list({ offset: 0, limit: 20 })
    await page.duplicate.start({})
    await page.duplicate.cancel({})
    await idle(page)
    expect(await page.duplicate.list({ offset: 0, limit: 20 })).toEqual(before)
    expect(await pairsOf(page, ids)).toHaveLength(1)
  })
})

describe('merging', () => {
  it('retires the one with a reason that names the other, which takes over what only the one had', async () => {
    const { page, write, base } = await instructors()
    const [cited] = base.citations
    if (!cited) throw new Error('no citation')
    const more = [cited, { ...cited, paragraph: 9 }]
    const ids = [
      await write(STEM, { tags: ['酒驾'] }),
      await write(`${STEM}？`, { tags: ['常考'], citations: more }),
    ]
    await search(page)
    const { first, second } = await onePair(page, ids)
    const { bulkEditId } = await page.duplicate.merge({ kept: side(first), gone: side(second), take: BOTH })

    const kept = await page.question.get({ questionId: first.questionId })
    expect(kept).toMatchObject({ status: 'inUse', current: { number: 2, authorName: '甲' } })
    expect(kept.current.reason).toContain(second.questionId)
    expect(kept.current.content).toEqual({
      ...first.version.content,
      tags: ['酒驾', '常考'],
      citations: more,
    })
    expect(await page.question.get({ questionId: second.questionId })).toMatchObject({ status: 'retired' })
    const { events } = await page.workflow.log({ questionId: second.questionId })
    expect(events).toMatchObject([{ kind: 'retire', memberName: '甲' }])
    expect(events[0]?.reason).toContain(first.questionId)
    expect(await pairsOf(page, ids)).toEqual([])

    const [recorded] = await page.bulkEdit.list({})
    expect(recorded).toMatchObject({
      bulkEditId,
      questions: 2,
      change: { merge: { kept: first.questionId, gone: second.questionId } },
    })
    expect(await page.bulkEdit.undo({ bulkEditId })).toMatchObject({ undoneCount: 2, leftCount: 0 })
    const back = await page.question.get({ questionId: first.questionId })
    expect(back.current).toMatchObject({ number: 3, content: first.version.content })
    expect(await page.question.get({ questionId: second.questionId })).toMatchObject({ status: 'inUse' })
    const log = await page.workflow.log({ questionId: second.questionId })
    expect(log.events.map(({ kind }) => kind)).toEqual(['retire', 'restore'])
    expect(await pairsOf(page, ids)).toHaveLength(1)
  })

  it('makes no version where nothing goes over, and the pairs of the survivor stay', async () => {
    const { page, write } = await instructors()
    const ids = [await write(STEM), await write(`${STEM}？`, { tags: ['常考'] }), await write(`${STEM}！`)]
    await search(page)
    const pair = (await pairsOf(page, ids)).find(row => row.second.questionId === ids[1])
    if (!pair) throw new Error('no pair')
    await page.duplicate.merge({ kept: side(pair.first), gone: side(pair.second), take: NOTHING })
    expect((await page.question.get({ questionId: ids[0] ?? '' })).current.number).toBe(1)
    const rest = await onePair(page, ids)
    expect([rest.first.questionId, rest.second.questionId]).toEqual([ids[0], ids[2]])
    // A survivor with a version of its own is as near to the third as before.
    const third = await page.question.get({ questionId: ids[2] ?? '' })
    const tagged = { ...third.current.content, tags: ['重点'] }
    await page.question.revise({ questionId: ids[2] ?? '', content: tagged, reason: '标签' })
    await search(page)
    const again = await onePair(page, ids)
    await page.duplicate.merge({ kept: side(again.first), gone: side(again.second), take: BOTH })
    expect((await page.question.get({ questionId: ids[0] ?? '' })).current.content.tags).toEqual(['重点'])
  })

  it('where another must read it, what is taken over waits; a waiting revision is not lost', async () => {
    const { page, admin, write } = await instructors()
    const ids = [await write(STEM), await write(`${STEM}？`, { tags: ['常考'] })]
    await search(page)
    await admin.workflow.saveSettings({ rule: 'another' })
    const { first, second } = await onePair(page, ids)
    await page.duplicate.merge({ kept: side(first), gone: side(second), take: BOTH })
    const kept = await page.question.get({ questionId: first.questionId })
    expect(kept.current.content.tags).toBeUndefined()
    expect(kept.pending?.content.tags).toEqual(['常考'])
    const [edit] = await page.bulkEdit.list({})
    expect(await page.bulkEdit.undo({ bulkEditId: edit?.bulkEditId ?? '' })).toMatchObject({ undoneCount: 2 })
    await page.question.revise({
      questionId: second.questionId,
      content: { ...second.version.content, difficulty: 5 },
      reason: '更难',
    })
    const merge = page.duplicate.merge({ kept: side(first), gone: side(second), take: NOTHING })
    expect(await refusalOf(merge)).toMatchObject({ code: 'workflow.revisionWaits' })
    expect(await page.question.get({ questionId: second.questionId })).toMatchObject({
      status: 'inUse',
      pending: { reason: '更难' },
    })
  })

  it('is refused where it would take over more than a question may have, and of another version than was seen', async () => {
    const { page, write } = await instructors()
    const tags = (letter: string) => Array.from({ length: 11 }, (_, at) => `${letter}${at}`)
    const ids = [await write(STEM, { tags: tags('a') }), await write(`${STEM}？`, { tags: tags('b') })]
    await search(page)
    const { first, second } = await onePair(page, ids)
    const refused = (kept: { questionId: string; versionId: string }) =>
      refusalOf(page.duplicate.merge({ kept, gone: side(second), take: BOTH }))
    expect(await refused(side(first))).toMatchObject({ code: 'duplicate.tooMuch' })
    expect(await refused({ ...side(first), versionId: second.version.versionId })).toMatchObject({
      code: 'duplicate.changedMeanwhile',
    })
    expect(await refused(side(second))).toMatchObject({ code: 'duplicate.changedMeanwhile' })
    expect(await page.question.get({ questionId: second.questionId })).toMatchObject({ status: 'inUse' })
  })
})
