import { describe, expect, it } from 'vitest'
import {
  appendEvents,
  countByDrill,
  findPaper,
  findResult,
  insertResult,
  listSittings,
  overdueSittings,
  readClock,
  readEvents,
  writeClock,
} from '#store/sittings'
import type { Store } from '#store/store'
import { beginSitting, seedMember, seedSitting } from './seed.ts'
import { NOW_MS, tempStore } from './temp-store.ts'

async function sittingStore(): Promise<Store> {
  const store = await tempStore()
  await seedSitting(store)
  return store
}

const finish = (store: Store, sittingId: string, scoreCents = 100) =>
  store.write(trx =>
    insertResult(trx, {
      sittingId,
      scoreCents,
      fullCents: 500,
      spentMs: 30,
      submittedBy: 'member',
      submittedAtMs: NOW_MS,
      marks: [{ outcome: 'wrong', markCents: 0, hits: 0, of: 1 }],
    }),
  )

describe('events', () => {
  it('come back as they were appended, in order', async () => {
    const { reader } = await sittingStore()
    expect(await readEvents(reader, 's')).toEqual([
      { kind: 'started', spentMs: 0, itemCount: 1, limitMs: 60_000 },
      { kind: 'answered', item: 0, rev: 1, answer: { type: 'single', option: 'A' }, spentMs: 10 },
      { kind: 'answered', item: 0, rev: 2, answer: { type: 'single', option: 'B' }, spentMs: 20 },
    ])
  })

  it('carry stamps of one device without gaps, over sittings', async () => {
    const store = await sittingStore()
    await seedMember(store, 'n')
    await store.write(trx => beginSitting(trx, { id: 's2', memberId: 'n', attempt: 1 }))
    const events = await store.reader.selectFrom('answerEvent').select('deviceSeq').execute()
    const sittings = await store.reader.selectFrom('sitting').select('deviceSeq').execute()
    const versions = await store.reader.selectFrom('questionVersion').select('deviceSeq').execute()
    const all = [...events, ...sittings, ...versions].map(row => row.deviceSeq).toSorted((a, b) => a - b)
    expect(all).toEqual(Array.from({ length: all.length }, (_, index) => index + 1))
  })

  it.each<[string, Parameters<typeof appendEvents>[1], Parameters<typeof appendEvents>[2]]>([
    [
      'a number that is taken',
      { sittingId: 's', firstSeq: 3, atMs: NOW_MS },
      [{ kind: 'flagged', item: 0, on: true, spentMs: 30 }],
    ],
    [
      'the same change of an answer again',
      { sittingId: 's', firstSeq: 4, atMs: NOW_MS },
      [{ kind: 'answered', item: 0, rev: 2, answer: { type: 'single', option: 'C' }, spentMs: 30 }],
    ],
    [
      'a sitting that is not there',
      { sittingId: 'nobody', firstSeq: 1, atMs: NOW_MS },
      [{ kind: 'submitted', by: 'member', spentMs: 30 }],
    ],
  ])('%s is refused by the file itself', async (_, place, events) => {
    const store = await sittingStore()
    await expect(store.write(trx => appendEvents(trx, place, events))).rejects.toThrow('constraint failed')
    expect(await readEvents(store.reader, 's')).toHaveLength(3)
  })
})

it('a paper keeps the versions and the order that were shown', async () => {
  const { reader } = await sittingStore()
  expect(await findPaper(reader, 'p-s')).toMatchObject({
    drillId: 'd',
    seed: 'seed',
    items: [{ questionId: 'Q1', versionId: 'Q1v1', optionOrder: ['B', 'A', 'D', 'C'] }],
  })
})

it('a member begins an attempt once', async () => {
  const store = await sittingStore()
  const again = store.write(trx => beginSitting(trx, { id: 's-again', memberId: 'm', attempt: 1 }))
  await expect(again).rejects.toThrow('UNIQUE')
  expect(await listSittings(store.reader, { memberId: 'm' })).toHaveLength(1)
})

it('clock: begins at nothing, is kept, is nothing for a stranger', async () => {
  const store = await sittingStore()
  expect(await readClock(store.reader, 's')).toEqual({ spentMs: 0, position: 0 })
  await store.write(trx => writeClock(trx, 's', { spentMs: 4321, position: 7 }))
  expect(await readClock(store.reader, 's')).toEqual({ spentMs: 4321, position: 7 })
  expect(await readClock(store.reader, 'nobody')).toEqual({ spentMs: 0, position: 0 })
})

describe('results', () => {
  it('stand with the sitting, and only once', async () => {
    const store = await sittingStore()
    expect(await findResult(store.reader, 's')).toBe(null)
    await finish(store, 's')
    expect(await findResult(store.reader, 's')).toMatchObject({
      scoreCents: 100,
      marks: [{ outcome: 'wrong' }],
    })
    await expect(finish(store, 's', 500)).rejects.toThrow('UNIQUE')
    expect(await listSittings(store.reader, { drillId: 'd' })).toMatchObject([
      { id: 's', attempt: 1, result: { scoreCents: 100 } },
    ])
  })

  it('counts members, not sittings', async () => {
    const store = await sittingStore()
    await finish(store, 's')
    await store.write(trx => beginSitting(trx, { id: 's2', memberId: 'm', attempt: 2 }))
    await seedMember(store, 'n')
    await store.write(trx => beginSitting(trx, { id: 's3', memberId: 'n', attempt: 1 }))
    expect(await countByDrill(store.reader, ['d'])).toEqual(new Map([['d', { started: 2, finished: 1 }]]))
    expect(await countByDrill(store.reader, [])).toEqual(new Map())
  })
})

it('overdue: open, and its window over to the millisecond', async () => {
  const store = await sittingStore()
  expect(await overdueSittings(store.reader, NOW_MS + 999)).toEqual([])
  expect(await overdueSittings(store.reader, NOW_MS + 1000)).toEqual(['s'])
  await finish(store, 's')
  expect(await overdueSittings(store.reader, NOW_MS + 1000)).toEqual([])
})
