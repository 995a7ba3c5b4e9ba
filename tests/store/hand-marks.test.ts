import { expect, it } from 'vitest'
import {
  type MarkingTask,
  countTasks,
  findTask,
  insertHandMark,
  insertTasks,
  listTasks,
  readHandMarks,
  writeTaskState,
} from '#store/hand-marks'
import { listSittings, insertResult, updateResult } from '#store/sittings'
import { beginSitting, seedMember, seedSitting } from './seed.ts'
import { NOW_MS, tempStore } from './temp-store.ts'

const mark = (seq: number, over: object = {}) => ({
  id: `h${seq}`,
  sittingId: 's',
  item: 0,
  seq,
  kind: 'mark' as const,
  markerId: 'n',
  points: [1, 0],
  note: '好',
  atMs: NOW_MS,
  ...over,
})
const task = (sittingId: string, item: number, submittedAtMs: number): MarkingTask => ({
  sittingId,
  item,
  drillId: 'd',
  versionId: 'Q1v1',
  state: 'waiting',
  submittedAtMs,
})

/** Sitting `s` of member `m` and `t` of `n`, both of drill `d`. */
async function twoSittings() {
  const store = await tempStore()
  await seedSitting(store)
  await seedMember(store, 'n')
  await store.write(trx => beginSitting(trx, { id: 't', memberId: 'n', attempt: 1 }))
  return store
}

it('keeps every mark in the order of its number; a number is given once', async () => {
  const store = await twoSittings()
  await store.write(trx => insertHandMark(trx, mark(1)))
  await store.write(trx => insertHandMark(trx, mark(2, { points: [] })))
  await store.write(trx => insertHandMark(trx, mark(1, { id: 'other', item: 3 })))
  await expect(store.write(trx => insertHandMark(trx, mark(2, { id: 'again' })))).rejects.toThrow(
    'UNIQUE constraint failed',
  )
  const kept = await readHandMarks(store.reader, 's')
  expect(kept.map(({ id, item, seq, points }) => [id, item, seq, points])).toEqual([
    ['h1', 0, 1, [1, 0]],
    ['h2', 0, 2, []],
    ['other', 3, 1, [1, 0]],
  ])
  expect(kept[0]).toEqual(mark(1))
  expect(await readHandMarks(store.reader, 't')).toEqual([])
})

it('is made by somebody, on a sitting that is there', async () => {
  const store = await twoSittings()
  for (const over of [{ markerId: 'nobody' }, { sittingId: 'nothing' }])
    await expect(store.write(trx => insertHandMark(trx, mark(1, over)))).rejects.toThrow(
      'FOREIGN KEY constraint failed',
    )
})

it('lists what waits, the oldest first, and for one marker only what waits for them', async () => {
  const store = await twoSittings()
  await store.write(async trx => {
    await insertTasks(trx, [task('s', 0, 20), task('t', 1, 10), task('t', 0, 10)])
    await insertTasks(trx, [])
  })
  const list = async (over: object = {}) =>
    (
      await listTasks(store.reader, {
        states: ['waiting', 'second', 'differing'],
        offset: 0,
        limit: 9,
        ...over,
      })
    ).rows.map(row => `${row.sittingId}${row.item} ${row.memberId} ${row.state}`)
  expect(await list()).toEqual(['t0 n waiting', 't1 n waiting', 's0 m waiting'])
  expect(await list({ offset: 1, limit: 1 })).toEqual(['t1 n waiting'])
  expect(await list({ drillId: 'other' })).toEqual([])
  expect(await list({ forMarker: 'n' })).toEqual(['s0 m waiting'])
  await store.write(async trx => {
    await insertHandMark(trx, mark(1))
    await writeTaskState(trx, { sittingId: 's', item: 0 }, 'second')
  })
  expect(await list({ forMarker: 'n' })).toEqual([])
  expect(await list({ states: ['second'] })).toEqual(['s0 m second'])
  await store.write(trx => writeTaskState(trx, { sittingId: 's', item: 0 }, 'final'))
  expect(await list()).toEqual(['t0 n waiting', 't1 n waiting'])
  expect(await findTask(store.reader, 's', 0)).toMatchObject({ state: 'final' })
  expect(await findTask(store.reader, 's', 1)).toBeNull()
  expect((await countTasks(store.reader)).toSorted((a, b) => a.count - b.count)).toEqual([
    { drillId: 'd', state: 'final', count: 1 },
    { drillId: 'd', state: 'waiting', count: 2 },
  ])
})

it('a result is provisional while something of its sitting waits, and is made anew in place', async () => {
  const store = await twoSittings()
  const result = { scoreCents: 0, fullCents: 5, spentMs: 1, submittedBy: 'member', submittedAtMs: 2 }
  await store.write(async trx => {
    await insertResult(trx, { sittingId: 's', marks: [], ...result })
    await insertTasks(trx, [task('s', 0, 2)])
  })
  const read = async () => (await listSittings(store.reader, { memberId: 'm' }))[0]?.result
  expect(await read()).toEqual({ ...result, provisional: true })
  await store.write(async trx => {
    await updateResult(trx, 's', { scoreCents: 4, fullCents: 5, marks: [] })
    await writeTaskState(trx, { sittingId: 's', item: 0 }, 'final')
  })
  expect(await read()).toEqual({ ...result, scoreCents: 4, provisional: false })
})
