import type { CredentialRow, SignInRecordRow } from './schema.ts'
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

export type SignInRecord = Pick<SignInRecordRow, 'kind' | 'atMs'>

/** What was noted of a member since the last right or new PIN, oldest first. In the file: a restart forgives nothing. */
export async function signInRecordsSinceCleared(db: Reader, memberId: string): Promise<SignInRecord[]> {
  const ofMember = db.selectFrom('signInRecord').where('memberId', '=', memberId)
  const cleared = await ofMember
    .select('id')
    .where('kind', 'in', ['success', 'newPin'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return ofMember
    .select(['kind', 'atMs'])
    .where('id', '>', cleared?.id ?? 0)
    .orderBy('id')
    .execute()
}

export async function insertSignInRecord(
  trx: Writer,
  memberId: string,
  { kind, atMs }: SignInRecord,
): Promise<void> {
  await trx.insertInto('signInRecord').values({ memberId, kind, atMs }).execute()
}

export async function insertRefusedTries(
  trx: Writer,
  tries: readonly { memberId: string; atMs: number }[],
): Promise<void> {
  const rows = tries.map(({ memberId, atMs }) => ({ memberId, atMs }))
  await trx.insertInto('refusedTry').values(rows).execute()
}
