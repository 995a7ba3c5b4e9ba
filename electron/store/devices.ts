import type { Reader, Writer } from './store.ts'

/** Where a record was made: unique for ever over all machines, and the order of one machine's records. */
export type Stamp = { deviceId: string; deviceSeq: number }

/** Makes this database's device identity if it has none. */
export async function ensureDevice(trx: Writer, id: string, nowMs: number): Promise<void> {
  const local = await trx.selectFrom('device').select('id').where('isLocal', '=', 1).executeTakeFirst()
  if (!local)
    await trx.insertInto('device').values({ id, isLocal: 1, createdAtMs: nowMs, lastSeq: 0 }).execute()
}

/** Reserves `count` numbers inside the change itself: a change that is undone leaves no gap. Returns the first. */
export async function nextStamps(trx: Writer, count = 1): Promise<Stamp> {
  const row = await trx
    .updateTable('device')
    .set(eb => ({ lastSeq: eb('lastSeq', '+', count) }))
    .where('isLocal', '=', 1)
    .returning(['id', 'lastSeq'])
    .executeTakeFirstOrThrow()
  return { deviceId: row.id, deviceSeq: row.lastSeq - count + 1 }
}

export async function localDeviceId(db: Reader): Promise<string> {
  const { id } = await db.selectFrom('device').select('id').where('isLocal', '=', 1).executeTakeFirstOrThrow()
  return id
}
