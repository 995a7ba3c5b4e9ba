import { describe, expect, it } from 'vitest'
import { findQuestion, shippedState, versionHistory } from '#store/questions'
import type { Store } from '#store/store'
import { addVersion, content } from './seed.ts'
import { tempStore } from './temp-store.ts'

async function bank(stems: readonly string[] = ['一', '二', '三']): Promise<Store> {
  const store = await tempStore()
  await store.write(async trx => {
    for (const [index, stem] of stems.entries()) {
      const questionId = `TL-${String(index).padStart(3, '0')}`
      await addVersion(trx, { questionId, versionId: `${questionId}v1` }, content(stem), { shipped: 1 })
    }
  })
  return store
}

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
