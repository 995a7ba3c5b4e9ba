import { describe, expect, it } from 'vitest'
import { filterField } from '#contract/question-search'
import { FILTER_FIELDS } from '#engine/search/filter-fields'
import { printQuery } from '#engine/search/query'
import { type Client, refusalOf } from '../helpers/test-backend.ts'
import { begin, smallDrill } from './answering.ts'
import { DAY_MS, newPlace, startBrigade, startBrigadeAt } from './brigade.ts'

const ONE = 'TL-ONE-001'

const find = (client: Client, text: string, offset = 0, limit = 50) =>
  client.questionSearch.find({ text, offset, limit })
const idsOf = async (client: Client, text: string) =>
  (await find(client, text)).rows.map(row => row.questionId)

async function reviseStem(client: Client, questionId: string, stem: string): Promise<void> {
  const { content } = (await client.question.get({ questionId })).current
  const body = { ...content.body, stem }
  await client.question.revise({ questionId, content: { ...content, body }, reason: '改题干' })
}

it('the contract and the engine know the same filters', () => {
  expect(filterField.options).toEqual(FILTER_FIELDS)
})

describe('find', () => {
  it('counts exactly, pages, and puts the stem that begins with the word first', async () => {
    const { admin } = await startBrigade()
    await reviseStem(admin, 'TL-TRUE-003', '他说单选TL-ONE-0很容易。')
    const all = await find(admin, '"单选 TL-ONE-0"')
    expect(all.total).toBe(17)
    expect(all.rows.at(-1)?.questionId).toBe('TL-TRUE-003')
    const last = await find(admin, '"单选 TL-ONE-0"', 15, 5)
    expect(last.total).toBe(17)
    expect(last.rows.map(row => row.questionId)).toEqual(['TL-ONE-016', 'TL-TRUE-003'])
    expect((await find(admin, '没有这个词')).total).toBe(0)
    expect((await find(admin, '')).total).toBeGreaterThan(40)
  })

  it('finds one character, other widths, traditional characters and pinyin, and marks them in the text as written', async () => {
    const { admin } = await startBrigade()
    await reviseStem(admin, ONE, '血液 酒精含量达到８０ｍｇ的，构成？')
    for (const text of ['酒精含', '血液酒精', '80MG', '血', 'xyjjhl', '構成', '"血液酒精"'])
      expect([text, await idsOf(admin, text)]).toEqual([text, [ONE]])
    expect(await idsOf(admin, '"xyjjhl"')).toEqual([])
    const [row] = (await find(admin, '80mg 血液酒精')).rows
    const marked = row?.stem.ranges.map(({ from, to }) => row.stem.text.slice(from, to))
    expect(marked).toEqual(['血液 酒精', '８０ｍｇ'])
  })

  it('finds an article however it is written, and says where', async () => {
    const { admin } = await startBrigade()
    for (const text of ['CANARY-法第12条', 'canary-法第十二条', '第12条']) {
      const { rows } = await find(admin, text)
      expect([text, rows.map(row => row.questionId)]).toEqual([text, ['TL-ONE-012']])
      expect(rows[0]?.passages.map(passage => passage.place)).toContain('citations.0')
    }
    expect(await idsOf(admin, 'cites:law/12')).toEqual(['TL-ONE-012'])
    expect(await idsOf(admin, 'cites:CANARY-法第十二条')).toEqual(['TL-ONE-012'])
  })

  it('filters by what the words are called, and by what is not the case', async () => {
    const { admin, adminId } = await startBrigade()
    const byType = await find(admin, '题型:多选')
    expect(byType.total).toBe(10)
    expect(byType.text).toBe('type:multiple')
    expect(byType.query.filters).toEqual([{ field: 'type', values: ['multiple'], without: false }])
    expect((await find(admin, 'topic:酒驾 -type:single,multiple -type:trueFalse')).total).toBe(6)
    expect((await find(admin, 'type:single 单选 -"TL-ONE-003"')).total).toBe(15)
    expect((await find(admin, 'author:管理员')).total).toBe(0)
    await reviseStem(admin, ONE, '新的题干？')
    for (const author of ['管理员', '000001', adminId])
      expect(await idsOf(admin, `author:${author}`)).toEqual([ONE])
    expect(await idsOf(admin, 'origin:local')).toEqual([ONE])
    const faulty = await find(admin, 'difficulty:9 type:single')
    expect(faulty.faults).toEqual([{ field: 'difficulty', value: '9' }])
    expect(faulty.total).toBe(16)
  })

  it('finds a stem by its own words, whatever signs it has', async () => {
    const { admin } = await startBrigade()
    for (const stem of ['满 100% 的 "a_b" 吗？', '反斜\\杠 -是 题型:单选 吗？']) {
      await reviseStem(admin, ONE, stem)
      const text = printQuery({
        words: [{ text: stem, exact: true, without: false }],
        filters: [{ field: 'status', values: ['inUse'], without: false }],
      })
      expect((await find(admin, text)).rows.map(row => row.stem.text)).toEqual([stem])
    }
  })

  it('has what stands on a paper of practice too, which the draw of its drill says nothing of', async () => {
    const { admin, place } = await startBrigade()
    // Practice draws anew every time; within a few times some question is new.
    await admin.drill.saveStanding(smallDrill({ limitMs: null }))
    const asked = new Set<string>()
    for (let count = 0; count < 4; count++) {
      const view = await begin(admin)
      for (const { stem } of view.items) asked.add(/TL-[A-Z]+-\d+/u.exec(stem)?.[0] ?? '')
      await admin.sitting.submit({ sittingId: view.sittingId })
    }
    expect(asked.size).toBeGreaterThan(5)
    expect(new Set(await idsOf(admin, 'usedSince:30d'))).toEqual(asked)
    // A drill that was drawn long ago and is repeated today was used today.
    place.clock.shiftWall(3 * DAY_MS)
    const again = await begin(admin)
    const today = again.items.map(({ stem }) => /TL-[A-Z]+-\d+/u.exec(stem)?.[0] ?? '')
    expect(new Set(await idsOf(admin, 'usedSince:1d'))).toEqual(new Set(today))
  })

  it('knows what was drawn, and what share of the marks a question gave', async () => {
    const { admin } = await startBrigade()
    await admin.drill.saveStanding(smallDrill())
    expect((await find(admin, 'usedSince:30d')).total).toBe(0)
    const view = await begin(admin)
    const drawn = (await find(admin, 'usedSince:30d')).total
    expect(drawn).toBe(view.items.length)
    const all = (await find(admin, '')).total
    expect((await find(admin, '-usedSince:30d')).total).toBe(all - drawn)
    expect((await find(admin, 'usedSince:2030-01-01')).total).toBe(0)
    expect((await find(admin, 'facility:0-100')).total).toBe(0)
    await admin.sitting.submit({ sittingId: view.sittingId })
    expect((await find(admin, 'facility:<10')).total).toBe(drawn)
    expect((await find(admin, 'facility:>10')).total).toBe(0)
    expect((await find(admin, '-facility:<10')).total).toBe(all - drawn)
  })
})

describe('what changes', () => {
  it('is found as soon as the change is answered, and no longer by what it was', async () => {
    const { admin } = await startBrigade()
    expect(await idsOf(admin, '螃蟹')).toEqual([])
    await reviseStem(admin, ONE, '螃蟹过街？')
    expect(await idsOf(admin, '螃蟹')).toEqual([ONE])
    await reviseStem(admin, ONE, '龙虾过街？')
    expect(await idsOf(admin, '螃蟹')).toEqual([])
    expect(await idsOf(admin, '龙虾')).toEqual([ONE])
  })

  it('is found after a newer bank came, and after a start', async () => {
    const place = newPlace()
    const brigade = await startBrigadeAt(place)
    await reviseStem(brigade.admin, ONE, '螃蟹过街？')
    place.bank.change(questions => {
      for (const question of questions)
        if (question.id === 'TL-ONE-002') {
          question.version = 2
          question.stem = '龙虾上桥？'
        }
    })
    await brigade.restart()
    expect(await idsOf(brigade.admin, '螃蟹')).toEqual([ONE])
    expect(await idsOf(brigade.admin, '龙虾')).toEqual(['TL-ONE-002'])
  })
})

describe('a topic', () => {
  it('holds what stands under it, and nothing of its neighbours', async () => {
    const { admin } = await startBrigade()
    const [subject] = await admin.question.topics({})
    const [above, beside] = subject?.topics ?? []
    const place = { subject: subject?.id ?? '', topic: above?.id ?? '' }
    const before = await idsOf(admin, `topic:${place.topic}`)
    const { topic } = await admin.topicTree.add({ subject: place.subject, parent: place.topic, name: '夜查' })
    const [moved = ''] = await idsOf(admin, `topic:${beside?.id}`)
    const change = { topic: { subject: place.subject, topic } }
    await admin.bulkEdit.apply({ questionIds: [moved], change, reason: '归入专项' })
    expect(await idsOf(admin, '知识点:夜查')).toEqual([moved])
    expect((await idsOf(admin, `topic:${place.topic}`)).toSorted()).toEqual([...before, moved].toSorted())
    expect(await idsOf(admin, `topic:${beside?.id}`)).not.toContain(moved)
  })
})

describe('suggest, status, saved filters', () => {
  it('suggests what the bank has, most first', async () => {
    const { admin } = await startBrigade()
    const topics = await admin.questionSearch.suggest({ field: 'topic', text: '酒', limit: 5 })
    expect(topics).toEqual([{ value: 'alcohol', label: '酒驾', questions: 40 }])
    const cited = await admin.questionSearch.suggest({ field: 'cites', text: 'law/1', limit: 3 })
    expect(cited[0]?.value).toBe('law/1')
  })

  it('becomes ready', async () => {
    const { admin } = await startBrigade()
    await find(admin, '')
    const status = await admin.questionSearch.status({})
    expect(status.state).toBe('ready')
    expect(status.done).toBe(status.total)
  })

  it('keeps filters by name, in their one spelling', async () => {
    const { admin } = await startBrigade()
    await admin.questionSearch.saveFilter({ name: '难题', text: '难度:4-5  酒驾' })
    await admin.questionSearch.saveFilter({ name: '难题', text: '难度:5 酒驾' })
    expect(await admin.questionSearch.filters({})).toMatchObject([
      { name: '难题', text: '酒驾 difficulty:5' },
    ])
    await admin.questionSearch.deleteFilter({ name: '难题' })
    expect(await admin.questionSearch.filters({})).toEqual([])
  })

  it('is for instructors', async () => {
    const brigade = await startBrigade([['甲']])
    const [person] = brigade.people
    const trainee = await brigade.signIn(person ?? { memberId: '', pin: '' })
    expect(await refusalOf(find(trainee, '酒'))).toEqual({ code: 'access.denied' })
  })
})
