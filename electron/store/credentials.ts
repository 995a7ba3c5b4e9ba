import type { CredentialRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export async function findCredential(db: Reader, memberId: string): Promise<CredentialRow | null> {
  const row = await db
    .selectFrom('credential')
    .selectAll()
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  return row ?? null
}

export async function writeCredential(trx: Writer, row: CredentialRow): Promise<void> {
  const { memberId: _, ...fields } = row
  await trx
    .insertInto('credential')
    .values(row)
    .onConflict(oc => oc.column('memberId').doUpdateSet(fields))
    .execute()
}

/** Instants of the failures since `sinceMs`, oldest first. Kept in the file: a restart forgives nothing. */
export async function failuresSince(db: Reader, memberId: string, sinceMs: number): Promise<number[]> {
  const rows = await db
    .selectFrom('signInFailure')
    .select('atMs')
    .where('memberId', '=', memberId)
    .where('atMs', '>', sinceMs)
    .orderBy('atMs')
    .execute()
  return rows.map(row => row.atMs)
}

export async function insertFailure(trx: Writer, memberId: string, atMs: number): Promise<void> {
  await trx.insertInto('signInFailure').values({ memberId, atMs }).execute()
}

/** Failures after `nowMs` become failures at `nowMs`. */
export async function bringFailuresBack(trx: Writer, memberId: string, nowMs: number): Promise<void> {
  await trx
    .updateTable('signInFailure')
    .set({ atMs: nowMs })
    .where('memberId', '=', memberId)
    .where('atMs', '>', nowMs)
    .execute()
}

export async function clearFailures(trx: Writer, memberId: string): Promise<void> {
  await trx.deleteFrom('signInFailure').where('memberId', '=', memberId).execute()
}
