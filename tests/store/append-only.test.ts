import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { insertRefusedTries, insertSignInRecord } from '#store/credentials'
import { insertHandMark } from '#store/hand-marks'
import { appendPairDecision, versionPair } from '#store/near-pairs'
import type { Store } from '#store/store'
import { seedSitting } from './seed.ts'
import { tempStore } from './temp-store.ts'

/** A table of records and a column whose change would be a forgery. */
const RECORDS = [
  ['question_version', 'content_json'],
  ['drill_draw', 'items_json'],
  ['paper', 'items_json'],
  ['sitting', 'attempt'],
  ['answer_event', 'payload_json'],
  ['hand_mark', 'points_json'],
  ['sign_in_record', 'kind'],
  ['pair_decision', 'kind'],
  ['refused_try', 'at_ms'],
] as const

async function recordsStore(): Promise<Store> {
  const store = await tempStore()
  await seedSitting(store)
  await store.write(trx => sql`insert into drill_draw values ('d', '[]', 1)`.execute(trx))
  await store.write(trx => insertSignInRecord(trx, 'm', { kind: 'failure', atMs: 1 }))
  await store.write(trx => insertRefusedTries(trx, [{ memberId: 'm', atMs: 1 }]))
  await store.write(trx =>
    insertHandMark(trx, {
      id: 'h',
      sittingId: 's',
      item: 0,
      seq: 1,
      kind: 'mark',
      markerId: 'm',
      points: [0],
      note: '',
      atMs: 1,
    }),
  )
  await store.write(trx =>
    appendPairDecision(trx, {
      id: 'p',
      ...versionPair('Q1v1', 'Q1v1'),
      kind: 'kept',
      memberId: 'm',
      atMs: 1,
    }),
  )
  return store
}

const dump = (store: Store, table: string) => sql`select * from ${sql.table(table)}`.execute(store.reader)

it.each(RECORDS)('%s cannot be changed or deleted, by whatever statement', async (table, column) => {
  const store = await recordsStore()
  const before = await dump(store, table)
  expect(before.rows).not.toEqual([])
  const statements = [
    sql`update ${sql.table(table)} set ${sql.ref(column)} = 0`,
    sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`,
    sql`delete from ${sql.table(table)}`,
    sql`delete from ${sql.table(table)} where rowid = 1`,
  ]
  for (const statement of statements) {
    const work = store.write(trx => statement.execute(trx))
    await expect(work).rejects.toThrow(`${table} is append-only`)
  }
  expect(await dump(store, table)).toEqual(before)
})

it.each(RECORDS)('%s cannot be replaced', async table => {
  const store = await recordsStore()
  const before = await dump(store, table)
  const again = sql`insert or replace into ${sql.table(table)} select * from ${sql.table(table)}`
  await expect(store.write(trx => again.execute(trx))).rejects.toThrow(`${table} is append-only`)
  expect(await dump(store, table)).toEqual(before)
})

it('control: what is no record, the clock of a sitting, changes', async () => {
  const store = await recordsStore()
  await store.write(trx => sql`update sitting_clock set spent_ms = 5`.execute(trx))
  expect((await dump(store, 'sitting_clock')).rows).toEqual([{ sittingId: 's', spentMs: 5, position: 0 }])
})
