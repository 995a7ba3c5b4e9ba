import { describe, expect, it } from 'vitest'
import { articlesOf, findArticle, searchArticles, writeEditionText } from '#store/articles'
import {
  countQuestionsByEdition,
  editionsOf,
  findAlignment,
  findEditionText,
  listEditionTexts,
  writeAlignment,
} from '#store/editions'
import {
  type CitedPlace,
  citationsOfEdition,
  countWaiting,
  decideReview,
  findReview,
  listReviews,
  replaceWaiting,
  withheldQuestions,
} from '#store/question-reviews'
import { setQuestionStatus } from '#store/question-events'
import type { Store } from '#store/store'
import { knownArticles, writeInstruments } from '#store/subjects'
import { addVersion, content, seedBranches, seedMember } from './seed.ts'
import { NOW_MS, tempStore } from './temp-store.ts'

const INSTRUMENT = { id: 'rtsl', kind: 'law', name: '道路交通安全法', shortName: '道交法', sourceTag: null }
const edition = (id: string, effectiveFrom: string, articles?: number) => ({
  instrumentId: 'rtsl',
  id,
  label: `${id}版`,
  effectiveFrom,
  articles,
})

async function seeded(): Promise<Store> {
  const store = await tempStore()
  await seedBranches(store, 'one')
  await seedMember(store, 'm')
  await store.write(trx =>
    writeInstruments(trx, [
      { ...INSTRUMENT, editions: [edition('2021', '2021-04-29', 124), edition('2027', '2027-03-01')] },
    ]),
  )
  return store
}

const OLD = { instrumentId: 'rtsl', editionId: '2021' }
const text = (key: { instrumentId: string; editionId: string }) => ({
  ...key,
  fileName: '法.txt',
  sha256: 'ab',
  importedAtMs: NOW_MS,
  importedBy: 'm',
})
const article = (number: string, words: string) => ({
  number,
  part: null,
  chapter: '第一章 总则',
  section: null,
  text: words,
  foldedText: words.toLowerCase(),
})

describe('editions', () => {
  it('are superseded by the one that takes effect next, also when one comes in between', async () => {
    const store = await seeded()
    const chain = async () =>
      (await editionsOf(store.reader, 'rtsl')).map(row => [row.id, row.supersededBy, row.supersededOn])
    expect(await chain()).toEqual([
      ['2021', '2027', '2027-03-01'],
      ['2027', null, null],
    ])
    await store.write(trx =>
      writeInstruments(trx, [{ ...INSTRUMENT, editions: [edition('2025', '2025-01-01')] }]),
    )
    expect(await chain()).toEqual([
      ['2021', '2025', '2025-01-01'],
      ['2025', '2027', '2027-03-01'],
      ['2027', null, null],
    ])
  })

  it('keep what was known of them when the list comes again without it', async () => {
    const store = await seeded()
    await store.write(trx =>
      writeInstruments(trx, [{ ...INSTRUMENT, editions: [edition('2021', '2021-04-29')] }]),
    )
    expect((await editionsOf(store.reader, 'rtsl'))[0]).toMatchObject({ articles: 124 })
    const which = { articles: 124, lastArticle: 123, suffixed: ['91-1'] }
    await store.write(trx =>
      writeInstruments(trx, [{ ...INSTRUMENT, editions: [{ ...edition('2021', '2021-04-29'), ...which }] }]),
    )
    await store.write(trx =>
      writeInstruments(trx, [{ ...INSTRUMENT, editions: [edition('2021', '2021-04-29')] }]),
    )
    const [row] = await editionsOf(store.reader, 'rtsl')
    expect(row && knownArticles(row)).toEqual(which)
  })

  it('count the questions whose current version names them, and no retired one', async () => {
    const store = await seeded()
    const counts = () => countQuestionsByEdition(store.reader)
    const cites = (editionId: string) =>
      content(`题 ${editionId}？`, {
        citations: [
          { instrument: 'rtsl', edition: editionId, article: '91', paragraph: 3 },
          { instrument: 'rtsl', edition: editionId, article: '99' },
        ],
      })
    await store.write(async trx => {
      await addVersion(trx, { questionId: 'Q1', versionId: 'Q1v1' }, cites('2021'))
      await addVersion(trx, { questionId: 'Q2', versionId: 'Q2v1' }, cites('2021'))
    })
    expect(await counts()).toEqual([{ ...OLD, questions: 2 }])
    await store.write(trx => addVersion(trx, { questionId: 'Q2', versionId: 'Q2v2' }, cites('2027')))
    await store.write(trx =>
      addVersion(trx, { questionId: 'Q1', versionId: 'Q1v2' }, cites('2027'), { as: 'offered', shipped: 2 }),
    )
    expect(await counts()).toEqual([
      { ...OLD, questions: 1 },
      { instrumentId: 'rtsl', editionId: '2027', questions: 1 },
    ])
    expect(await citationsOfEdition(store.reader, OLD)).toEqual([
      { questionId: 'Q1', versionId: 'Q1v1', article: '91', paragraph: 3, item: null },
      { questionId: 'Q1', versionId: 'Q1v1', article: '99', paragraph: null, item: null },
    ])
    await store.write(trx => setQuestionStatus(trx, 'Q1', 'retired'))
    expect(await counts()).toEqual([{ instrumentId: 'rtsl', editionId: '2027', questions: 1 }])
  })
})

describe('citations', () => {
  it('of the parts of a case count like those of a question', async () => {
    const store = await seeded()
    const cite = (number: string) => [{ instrument: 'rtsl', edition: '2021', article: number }]
    const part = (number: string) => ({
      body: { type: 'trueFalse' as const, stem: '对吗？', key: true },
      explanation: '因为。',
      citations: cite(number),
    })
    const body = { type: 'caseGroup' as const, stem: '案情。', parts: [part('91'), part('99')] }
    await store.write(trx =>
      addVersion(trx, { questionId: 'C', versionId: 'Cv1' }, content('', { body, citations: cite('1') })),
    )
    expect((await citationsOfEdition(store.reader, OLD)).map(row => row.article)).toEqual(['1', '91', '99'])
  })
})

describe('a text', () => {
  it('takes the place of the one before, article by article', async () => {
    const store = await seeded()
    const many = Array.from({ length: 1_200 }, (_, at) => article(String(at + 1), `第${at}款`))
    await store.write(trx => writeEditionText(trx, text(OLD), many))
    expect(await articlesOf(store.reader, OLD)).toHaveLength(1_200)
    await store.write(trx =>
      writeEditionText(trx, { ...text(OLD), fileName: '新.md' }, [article('2', '乙'), article('1', '甲')]),
    )
    expect((await articlesOf(store.reader, OLD)).map(row => [row.number, row.position])).toEqual([
      ['2', 0],
      ['1', 1],
    ])
    expect(await findEditionText(store.reader, OLD)).toEqual({ ...text(OLD), fileName: '新.md' })
    expect(await listEditionTexts(store.reader)).toMatchObject([{ articleCount: 2, importedByName: 'm' }])
    expect(await articlesOf(store.reader, OLD, { offset: 1, limit: 1 })).toMatchObject([{ number: '1' }])
    expect(await findArticle(store.reader, { ...OLD, number: '3' })).toBeNull()
  })

  it('needs its edition', async () => {
    const store = await seeded()
    const unknown = { instrumentId: 'rtsl', editionId: '1999' }
    await expect(store.write(trx => writeEditionText(trx, text(unknown), []))).rejects.toThrow('FOREIGN KEY')
  })

  it('is searched in the editions in force on a day, in one instrument, or in one edition', async () => {
    const store = await seeded()
    const next = { instrumentId: 'rtsl', editionId: '2027' }
    await store.write(async trx => {
      await writeEditionText(trx, text(OLD), [article('1', '饮酒后驾驶100%'), article('91', '醉酒')])
      await writeEditionText(trx, text(next), [article('1', '饮酒后驾驶'), article('91-1', '醉酒')])
    })
    const found = async (
      within: Parameters<typeof searchArticles>[1]['within'],
      wanted: Parameters<typeof searchArticles>[1]['wanted'],
    ) => {
      const { total, rows } = await searchArticles(store.reader, { within, wanted, offset: 0, limit: 10 })
      expect(total).toBe(rows.length)
      return rows.map(row => `${row.editionId} ${row.number}`)
    }
    expect(await found({ day: '2026-11-24' }, { text: '酒' })).toEqual(['2021 1', '2021 91'])
    expect(await found({ day: '2027-03-01' }, { text: '酒' })).toEqual(['2027 1', '2027 91-1'])
    expect(await found({ day: '2020-01-01' }, { text: '酒' })).toEqual([])
    expect(await found(next, { number: '91-1' })).toEqual(['2027 91-1'])
    expect(await found({ day: '2026-11-24', instrumentId: 'other' }, { text: '酒' })).toEqual([])
    expect(await found({ day: '2026-11-24' }, { text: '%' })).toEqual(['2021 1'])
    expect(await found({ day: '2026-11-24' }, { text: '_' })).toEqual([])
  })
})

describe('an alignment', () => {
  it('is written again', async () => {
    const store = await seeded()
    const pair = { instrumentId: 'rtsl', fromEdition: '2021', toEdition: '2027' }
    const link = {
      kind: 'deleted' as const,
      from: ['1'],
      to: [],
      textChanged: true,
      similarity: 0,
      manual: false,
    }
    expect(await findAlignment(store.reader, pair)).toBeNull()
    await store.write(trx =>
      writeAlignment(trx, { ...pair, found: [link], manual: [], confirmedBy: null, confirmedAtMs: null }),
    )
    const record = {
      ...pair,
      found: [link],
      manual: [{ from: ['1'], to: ['2'] }],
      confirmedBy: 'm',
      confirmedAtMs: NOW_MS,
    }
    await store.write(trx => writeAlignment(trx, record))
    expect(await findAlignment(store.reader, pair)).toEqual(record)
  })
})

describe('questions that wait for a decision', () => {
  const change = {
    instrumentId: 'rtsl',
    fromEdition: '2021',
    toEdition: '2027',
    effectiveFrom: '2027-03-01',
    nowMs: NOW_MS,
  }
  const cited: CitedPlace[] = [
    { article: '91', paragraph: 3, kind: 'changed', to: ['91'], textChanged: true, citedChanged: false },
  ]
  async function waiting(): Promise<Store> {
    const store = await seeded()
    await store.write(async trx => {
      for (const id of ['Q1', 'Q2'])
        await addVersion(trx, { questionId: id, versionId: `${id}v1` }, content(`${id}？`))
      await replaceWaiting(trx, change, [
        { id: 'r1', questionId: 'Q1', versionId: 'Q1v1', cited },
        { id: 'r2', questionId: 'Q2', versionId: 'Q2v1', cited },
      ])
    })
    return store
  }

  it('are withheld from the day the change takes effect, and no longer once decided', async () => {
    const store = await waiting()
    expect(await withheldQuestions(store.reader, '2027-02-28')).toEqual([])
    expect(await withheldQuestions(store.reader, '2027-03-01')).toEqual(['Q1', 'Q2'])
    expect(await countWaiting(store.reader)).toEqual([
      { instrumentId: 'rtsl', toEdition: '2027', waiting: 2 },
    ])
    const decision = { decidedBy: 'm', decidedAtMs: NOW_MS, decidedVersionId: null, reason: '仍然正确' }
    await store.write(trx => decideReview(trx, 'r1', { ...decision, state: 'stillRight' }))
    expect(await withheldQuestions(store.reader, '2027-03-01')).toEqual(['Q2'])
    expect(await findReview(store.reader, 'r1')).toMatchObject({ ...decision, state: 'stillRight', cited })
  })

  it('are asked about once: a decision stays when the alignment is corrected', async () => {
    const store = await waiting()
    const decision = { decidedBy: 'm', decidedAtMs: NOW_MS, decidedVersionId: null, reason: '' }
    await store.write(trx => decideReview(trx, 'r1', { ...decision, state: 'stillRight' }))
    await store.write(trx =>
      replaceWaiting(trx, change, [{ id: 'r3', questionId: 'Q1', versionId: 'Q1v1', cited }]),
    )
    const { total, rows } = await listReviews(store.reader, { offset: 0, limit: 10 })
    expect([total, rows.map(row => [row.id, row.state, row.stem])]).toEqual([
      1,
      [['r1', 'stillRight', 'Q1？']],
    ])
    expect(await findReview(store.reader, 'r2')).toBeNull()
  })

  it('keep their id while the alignment is corrected, go when nothing touches them, stay when somebody wrote on', async () => {
    const store = await waiting()
    const once = [{ id: 'r9', questionId: 'Q1', versionId: 'Q1v1', cited: [] }]
    await store.write(trx =>
      addVersion(trx, { questionId: 'Q2', versionId: 'Q2v2' }, content('Q2 改？'), { origin: 'local' }),
    )
    await store.write(trx => replaceWaiting(trx, change, once))
    expect(await findReview(store.reader, 'r1')).toMatchObject({ state: 'waiting', cited: [] })
    expect(await findReview(store.reader, 'r2')).toMatchObject({ state: 'waiting', cited })
    await store.write(trx => replaceWaiting(trx, change, []))
    expect(await findReview(store.reader, 'r1')).toBeNull()
    expect(await findReview(store.reader, 'r2')).not.toBeNull()
  })

  it('are listed by state, instrument, edition and question', async () => {
    const store = await waiting()
    const count = async (query: object) =>
      (await listReviews(store.reader, { ...query, offset: 0, limit: 1 })).total
    expect(await count({ state: 'waiting' })).toBe(2)
    expect(await count({ state: 'retired' })).toBe(0)
    expect(await count({ questionId: 'Q2' })).toBe(1)
    expect(await count({ instrumentId: 'rtsl', toEdition: '2027' })).toBe(2)
    expect(await count({ instrumentId: 'other' })).toBe(0)
  })
})
