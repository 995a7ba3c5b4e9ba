import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { bankEntries, bankStrata } from '#store/bank-strata'
import { countQuestions } from '#store/questions'
import type { Store } from '#store/store'
import { addVersion, content } from './seed.ts'
import { tempStore } from './temp-store.ts'

const idsIn = async (store: Store) =>
  (await bankStrata(store.reader)).strata.map(({ difficulty, ids }) => [difficulty, ...ids])

const add = (store: Store, questionId: string, versionId: string, over: object = {}) =>
  store.write(trx => addVersion(trx, { questionId, versionId }, content(versionId, over)))

describe('the strata of the bank', () => {
  it('are its questions in use by what a blueprint tells apart, ids ascending', async () => {
    const store = await tempStore()
    for (const number of [3, 1, 2]) await add(store, `Q${number}`, `Q${number}v1`)
    await add(store, 'Q2', 'Q2v2', { difficulty: 3 })
    await add(store, 'Q4', 'Q4v1')
    await store.write(trx =>
      trx.updateTable('question').set({ status: 'retired' }).where('id', '=', 'Q4').execute(),
    )
    const [one] = (await bankStrata(store.reader)).strata
    expect(one).toMatchObject({ type: 'single', subject: 'traffic-law', topic: 'alcohol' })
    const strata = await idsIn(store)
    expect(strata.toSorted((a, b) => Number(a[0]) - Number(b[0])).map(([, ...ids]) => ids)).toEqual([
      ['Q1', 'Q3'],
      ['Q2'],
    ])
    expect(await countQuestions(store.reader)).toEqual([
      { subject: 'traffic-law', topic: 'alcohol', count: 3 },
    ])
  })

  it('are read again when they have changed, and only then', async () => {
    const store = await tempStore()
    await add(store, 'Q1', 'Q1v1')
    const first = await bankStrata(store.reader)
    expect(await bankStrata(store.reader)).toBe(first)
    // Another version in the same stratum is no change.
    await add(store, 'Q1', 'Q1v2')
    expect(await bankStrata(store.reader)).toBe(first)
    await add(store, 'Q2', 'Q2v1')
    expect(await bankStrata(store.reader)).not.toBe(first)
    for (const change of [
      { status: 'retired' },
      { topic: 'speed' },
      { effectiveFrom: '2027-01-01' },
      { expiresOn: '2027-02-01' },
    ] as const) {
      const before = await bankStrata(store.reader)
      await store.write(trx => trx.updateTable('question').set(change).where('id', '=', 'Q2').execute())
      expect([change, (await bankStrata(store.reader)) === before]).toEqual([change, false])
    }
  })

  it('inside a change are what it has done; once it is undone, what was before', async () => {
    const store = await tempStore()
    await add(store, 'Q1', 'Q1v1')
    const undone = store.write(async trx => {
      await addVersion(trx, { questionId: 'Q2', versionId: 'Q2v1' }, content('二'))
      expect((await bankStrata(trx)).strata.flatMap(({ ids }) => ids)).toEqual(['Q1', 'Q2'])
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect((await idsIn(store)).flat().slice(1)).toEqual(['Q1'])
    await add(store, 'Q3', 'Q3v1')
    expect((await idsIn(store)).flat().slice(1)).toEqual(['Q1', 'Q3'])
  })

  it('of two banks are not mixed up', async () => {
    const [one, other] = [await tempStore(), await tempStore()]
    await add(one, 'Q1', 'Q1v1')
    await add(other, 'Q9', 'Q9v1')
    expect([await idsIn(one), await idsIn(other), await idsIn(one)].map(strata => strata.flat()[1])).toEqual([
      'Q1',
      'Q9',
      'Q1',
    ])
  })

  it('are read from one covering index and no question row', async () => {
    const store = await tempStore()
    const planOf = async (columns: string) => {
      const { rows } = await sql<{ detail: string }>`explain query plan
        select type, subject, topic, difficulty, json_group_array(${sql.raw(columns)} order by id) from question
        where status = 'inUse' group by type, subject, topic, difficulty`.execute(store.reader)
      return rows.map(row => row.detail).join('; ')
    }
    expect(await planOf('id')).toContain('USING COVERING INDEX question_draw')
    // Control: the stem is not in the index.
    expect(await planOf('stem')).not.toContain('COVERING')
  })

  it('name the days of questions that are not good for ever', async () => {
    const store = await tempStore()
    await add(store, 'Q1', 'Q1v1')
    await add(store, 'Q2', 'Q2v1', { effectiveFrom: '2027-01-01' })
    expect((await bankStrata(store.reader)).dated).toEqual([{ id: 'Q2', from: '2027-01-01', to: null }])
  })

  it('give entries with option ids in bank order', async () => {
    const store = await tempStore()
    await add(store, 'Q1', 'Q1v1')
    await add(store, 'Q1', 'Q1v2')
    expect(await bankEntries(store.reader, ['Q1', 'gone'])).toEqual([
      { questionId: 'Q1', versionId: 'Q1v2', optionIds: ['A', 'B', 'C', 'D'] },
    ])
  })
})
