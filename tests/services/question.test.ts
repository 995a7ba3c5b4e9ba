import { describe, expect, it } from 'vitest'
import type { QuestionContentView } from '#contract/question'
import { refusalOf } from '../helpers/test-backend.ts'
import { begin, rightAnswer, smallDrill } from './answering.ts'
import { newPlace, startBrigade, startBrigadeAt } from './brigade.ts'
import { CANARY } from './fixture-bank.ts'

const ONE = 'TL-ONE-001'

describe('list and topics', () => {
  it('counts and pages what the bank holds', async () => {
    const { admin } = await startBrigade()
    expect(await admin.question.topics({})).toMatchObject([
      {
        id: 'traffic-law',
        topics: [
          { id: 'alcohol', questions: 40 },
          { id: 'forms', questions: 12 },
        ],
      },
    ])
    const page = await admin.questionSearch.find({ text: 'type:single', offset: 14, limit: 5 })
    expect(page.total).toBe(16)
    expect(page.rows.map(row => row.questionId)).toEqual(['TL-ONE-015', 'TL-ONE-016'])
    const found = await admin.questionSearch.find({ text: '"many-00"', offset: 0, limit: 50 })
    expect(found.total).toBe(9)
    expect(await refusalOf(admin.question.get({ questionId: 'XX' }))).toEqual({
      code: 'question.notFound',
      values: { questionId: 'XX' },
    })
  })
})

describe('create', () => {
  it('gives numbers of its own, counted by topic and marked by machine, and puts the question into use', async () => {
    const { admin } = await startBrigade()
    const { content } = (await admin.question.get({ questionId: ONE })).current
    const first = await admin.question.create({ content, reason: '新增' })
    const second = await admin.question.create({ content, reason: '新增' })
    expect(first.questionId).toMatch(/^TL-ALCOHOL-L1-[0-9A-F]{4}$/u)
    expect(second.questionId).toBe(first.questionId.replace('-L1-', '-L2-'))
    const detail = await admin.question.get({ questionId: second.questionId })
    expect(detail.current).toMatchObject({ versionId: second.versionId, number: 1, origin: 'local', content })
    expect((await admin.questionSearch.find({ text: '"-L2-"', offset: 0, limit: 5 })).total).toBe(1)
  })

  it('refuses what could not be asked, and an instrument that is not in the register', async () => {
    const { admin } = await startBrigade()
    const { content } = (await admin.question.get({ questionId: ONE })).current
    expect(
      await refusalOf(admin.question.create({ content: { ...content, citations: [] }, reason: '新增' })),
    ).toMatchObject({ code: 'question.faulty', values: { fault: 'question.citationMissing' } })
    const citations = [{ instrument: 'nothing', edition: '1', article: '1' }]
    expect(
      await refusalOf(admin.question.create({ content: { ...content, citations }, reason: '新增' })),
    ).toMatchObject({ values: { fault: 'question.citationUnknown' } })
  })
})

describe('version', () => {
  it('reads a version of the past, and only of its own question', async () => {
    const { admin } = await startBrigade()
    const { current } = await admin.question.get({ questionId: ONE })
    const content = { ...current.content, explanation: '另一种说明' }
    await admin.question.revise({ questionId: ONE, content, reason: '说明更清楚' })
    const past = await admin.question.version({ questionId: ONE, versionId: current.versionId })
    expect(past).toEqual(current)
    expect(
      await refusalOf(admin.question.version({ questionId: 'TL-ONE-002', versionId: current.versionId })),
    ).toMatchObject({ code: 'question.notFound' })
  })
})

describe('revise', () => {
  it('adds a version with author and reason; a result keeps the one it was given on', async () => {
    const { admin } = await startBrigade()
    await admin.drill.saveStanding(smallDrill())
    const { sittingId, items } = await begin(admin)
    const place = items.findIndex(item => item.type === 'single')
    const item = items[place]
    const questionId = /TL-ONE-\d+/.exec(item?.stem ?? '')?.[0] ?? ''
    if (!item) throw new Error('no item')
    await admin.answer.save({ sittingId, item: place, rev: 1, answer: rightAnswer(item) })
    const { current } = await admin.question.get({ questionId })
    const content: QuestionContentView = {
      ...current.content,
      body: { ...current.content.body, stem: '改过的题？' },
    }
    if (content.body.type !== 'single') throw new Error('not a single choice')
    content.body.key = 'A'
    const { versionId } = await admin.question.revise({ questionId, content, reason: '表述更准' })
    await admin.sitting.submit({ sittingId })
    const result = await admin.sitting.result({ sittingId })
    expect(result.items[place]).toMatchObject({ stem: item.stem, outcome: 'right', markCents: 500 })

    const detail = await admin.question.get({ questionId })
    expect(detail.current).toMatchObject({
      versionId,
      number: 2,
      origin: 'local',
      authorName: '管理员',
      reason: '表述更准',
    })
    expect(detail.current.content).toEqual(content)
    expect(detail.history.map(version => version.number)).toEqual([2, 1])
    const [row] = (await admin.questionSearch.find({ text: '改过的题', offset: 0, limit: 5 })).rows
    expect(row).toMatchObject({ questionId, version: 2, origin: 'local' })
  })

  it('prints citations by the names of the instrument', async () => {
    const { admin } = await startBrigade()
    const { current } = await admin.question.get({ questionId: ONE })
    const link = { instrumentId: 'law', editionId: '2021', article: '1', paragraph: null, item: null }
    expect(current.citations).toEqual([
      {
        name: `${CANARY}-法`,
        place: '第一条',
        edition: `${CANARY}-版`,
        link: { ...link, superseded: false, hasText: false },
      },
    ])
  })

  it.each<[string, (content: QuestionContentView) => void, object]>([
    [
      'a key that is no option',
      content => {
        if (content.body.type === 'single') content.body.key = 'E'
      },
      {
        code: 'question.faulty',
        place: { field: 'key' },
        values: { fault: 'question.keyOutOfRange', option: 'E' },
      },
    ],
    [
      'two options alike',
      content => {
        if (content.body.type === 'single')
          content.body.options[1] = { id: 'B', text: content.body.options[0]?.text ?? '' }
      },
      { code: 'question.faulty', place: { field: 'options.B' } },
    ],
    [
      'no citation',
      content => void (content.citations = []),
      { code: 'question.faulty', place: { field: 'citations' } },
    ],
    [
      'no explanation',
      content => void (content.explanation = ' '),
      { code: 'question.faulty', place: { field: 'explanation' } },
    ],
  ])('refuses %s and adds nothing', async (_, spoil, refusal) => {
    const { admin } = await startBrigade()
    const { current } = await admin.question.get({ questionId: ONE })
    const content = structuredClone(current.content)
    spoil(content)
    const revised = admin.question.revise({ questionId: ONE, content, reason: '试' })
    expect(await refusalOf(revised)).toMatchObject(refusal)
    expect((await admin.question.get({ questionId: ONE })).history).toHaveLength(1)
    expect(
      await refusalOf(admin.question.revise({ questionId: 'XX', content: current.content, reason: '试' })),
    ).toMatchObject({
      code: 'question.notFound',
    })
  })
})

describe('a citation', () => {
  const LAW = { instrument: 'law', edition: '2021' }
  const fault = async (call: Promise<unknown>) => {
    const { code, values, place } = await refusalOf(call)
    return [code, values?.['fault'], place?.field]
  }

  it('names an article, paragraph and item that the imported text has', async () => {
    const { admin } = await startBrigade()
    const text = ['第一条 甲。', '第二条 有下列情形之一的：', '（一）乙；', '（二）丙。', '另一款。']
    const { importId } = await admin.instrument.readText({
      instrumentId: 'law',
      editionId: '2021',
      fileName: '法.txt',
      base64: Buffer.from(text.join('\n')).toString('base64'),
    })
    await admin.instrument.importText({ importId })
    const { content } = (await admin.question.get({ questionId: 'TL-ONE-001' })).current
    const revise = (place: { article: string; paragraph?: number; item?: number }) =>
      admin.question.revise({
        questionId: 'TL-ONE-001',
        content: {
          ...content,
          citations: [
            { ...LAW, article: '1' },
            { ...LAW, ...place },
          ],
        },
        reason: '依据',
      })
    await revise({ article: '2', paragraph: 1, item: 2 })
    await revise({ article: '2', paragraph: 2 })
    const faulty = 'question.faulty'
    for (const [place, code] of [
      [{ article: '9999' }, 'question.citationBeyond'],
      [{ article: '2-1' }, 'question.citationBeyond'],
      [{ article: '2', paragraph: 3 }, 'question.citationParagraph'],
      [{ article: '2', paragraph: 1, item: 3 }, 'question.citationItem'],
    ] as const)
      expect(await fault(revise(place))).toEqual([faulty, code, 'citations.1'])
  })

  it('names an article that the register knows, where the text is not here', async () => {
    const place = newPlace()
    const edition = { id: '2021', label: '版', effectiveFrom: '2021-04-29', articles: 21 }
    const known = { ...edition, inserted: ['3-1'] }
    const law = { id: 'law', kind: 'law', name: '法全称', shortName: '法', editions: [known] }
    place.bank.write('instruments.yaml', JSON.stringify({ instruments: [law] }))
    const { admin } = await startBrigadeAt(place)
    const { content } = (await admin.question.get({ questionId: 'TL-ONE-001' })).current
    const revise = (article: string) =>
      admin.question.revise({
        questionId: 'TL-ONE-001',
        content: { ...content, citations: [{ ...LAW, article }] },
        reason: '依据',
      })
    for (const article of ['20', '3-1']) await revise(article)
    for (const article of ['21', '3-2', '4-1'])
      expect(await fault(revise(article))).toEqual([
        'question.faulty',
        'question.citationBeyond',
        'citations.0',
      ])
  })

  it('of a part of a case is held to the same', async () => {
    const { admin } = await startBrigade()
    const { content } = (await admin.question.get({ questionId: 'TL-CASE-001' })).current
    const { body } = content
    if (body.type !== 'caseGroup') throw new Error('not a case')
    const revise = (citation: { instrument: string; edition: string; article: string }) =>
      admin.question.revise({
        questionId: 'TL-CASE-001',
        content: {
          ...content,
          body: {
            ...body,
            parts: body.parts.map((part, at) => (at === 1 ? { ...part, citations: [citation] } : part)),
          },
        },
        reason: '依据',
      })
    expect(await fault(revise({ instrument: 'nothing', edition: '2021', article: '999' }))).toEqual([
      'question.faulty',
      'question.citationUnknown',
      'parts.1.citations.0',
    ])
    expect(await fault(revise({ ...LAW, edition: '1999', article: '9' }))).toEqual([
      'question.faulty',
      'question.citationEdition',
      'parts.1.citations.0',
    ])
    await revise({ ...LAW, article: '9' })
  })
})
