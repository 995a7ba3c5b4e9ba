import { describe, expect, it } from 'vitest'
import { findQuestion, searchQuestions, shippedState, versionHistory } from '#store/questions'
import type { Store } from '#store/store'
import { addVersion, content } from './seed.ts'
import { tempStore } from './temp-store.ts'

const STEMS = [
  '满 100% 吗？',
  '满 100 分吗？',
  'a_b 是',
  'axb 是',
  '反斜\\杠',
  '引\'号"与',
  'Police 警察',
  'ＡＢ档',
  '醉酒驾驶',
]

async function bank(stems: readonly string[] = STEMS): Promise<Store> {
  const store = await tempStore()
  await store.write(async trx => {
    for (const [index, stem] of stems.entries()) {
      const questionId = `TL-${String(index).padStart(3, '0')}`
      await addVersion(trx, { questionId, versionId: `${questionId}v1` }, content(stem), { shipped: 1 })
    }
  })
  return store
}

describe('search', () => {
  it.each([
    ['100%', ['满 100% 吗？']],
    ['%', ['满 100% 吗？']],
    ['_', ['a_b 是']],
    ['\\', ['反斜\\杠']],
    ["'", ['引\'号"与']],
    ['"', ['引\'号"与']],
    ['驾', ['醉酒驾驶']],
    ['police', ['Police 警察']],
    ['POLICE', ['Police 警察']],
    ['ＡＢ', ['ＡＢ档']],
    ['tl-008', ['醉酒驾驶']],
    ['没有的', []],
  ])('%s is taken as it stands', async (text, expected) => {
    const { rows, total } = await searchQuestions((await bank()).reader, { text, offset: 0, limit: 50 })
    expect(rows.map(row => row.stem)).toEqual(expected)
    expect(total).toBe(expected.length)
  })

  it('pages run through all, once each, in one order', async () => {
    const stems = Array.from({ length: 25 }, (_, index) => `题 ${index}？`)
    const { reader } = await bank(stems)
    const seen: string[] = []
    for (let offset = 0; offset < 30; offset += 7) {
      const page = await searchQuestions(reader, { offset, limit: 7 })
      expect(page.total).toBe(25)
      seen.push(...page.rows.map(row => row.id))
    }
    expect(seen).toEqual(stems.map((_, index) => `TL-${String(index).padStart(3, '0')}`))
  })

  it('by subject, topic, type and waiting offer', async () => {
    const store = await bank()
    await store.write(async trx => {
      await addVersion(
        trx,
        { questionId: 'PH-1', versionId: 'PH-1v1' },
        content('史', { subject: 'history', topic: 'reform' }),
      )
      await addVersion(trx, { questionId: 'PH-1', versionId: 'PH-1v2' }, content('史新'), {
        as: 'offered',
        shipped: 2,
      })
      await addVersion(
        trx,
        { questionId: 'PH-2', versionId: 'PH-2v1' },
        content('判', {
          subject: 'history',
          topic: 'reform',
          body: { type: 'trueFalse', stem: '判', key: true },
        }),
      )
    })
    const ids = async (wanted: object) =>
      (await searchQuestions(store.reader, { offset: 0, limit: 50, ...wanted })).rows.map(row => row.id)
    expect(await ids({ subject: 'history' })).toEqual(['PH-1', 'PH-2'])
    expect(await ids({ subject: 'history', type: 'trueFalse' })).toEqual(['PH-2'])
    expect(await ids({ topic: 'reform', offeredOnly: true })).toEqual(['PH-1'])
    expect(await ids({ topic: 'alcohol' })).toHaveLength(STEMS.length)
  })
})

describe('versions', () => {
  it('are numbered, and an offered one leaves the current one current', async () => {
    const store = await bank(['一'])
    await store.write(trx =>
      addVersion(trx, { questionId: 'TL-000', versionId: 'local' }, content('一改'), { origin: 'local' }),
    )
    await store.write(trx =>
      addVersion(trx, { questionId: 'TL-000', versionId: 'newer' }, content('一新'), {
        as: 'offered',
        shipped: 2,
      }),
    )
    const history = await versionHistory(store.reader, 'TL-000')
    expect(history.map(({ id, number, content: { body } }) => [id, number, body.stem])).toEqual([
      ['newer', 3, '一新'],
      ['local', 2, '一改'],
      ['TL-000v1', 1, '一'],
    ])
    expect(await findQuestion(store.reader, 'TL-000')).toMatchObject({
      stem: '一改',
      currentVersionId: 'local',
      offeredVersionId: 'newer',
    })
    expect(await shippedState(store.reader)).toEqual([
      { id: 'TL-000', shippedVersion: 2, shippedHash: 'newer', currentOrigin: 'local' },
    ])
  })

  it('two at once get two numbers', async () => {
    const store = await bank(['一'])
    await Promise.all(
      ['a', 'b', 'c'].map(versionId =>
        store.write(trx => addVersion(trx, { questionId: 'TL-000', versionId }, content(versionId))),
      ),
    )
    expect((await versionHistory(store.reader, 'TL-000')).map(({ id, number }) => [id, number])).toEqual([
      ['c', 4],
      ['b', 3],
      ['a', 2],
      ['TL-000v1', 1],
    ])
  })
})
