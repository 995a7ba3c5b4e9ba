import type { PreferenceRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export async function findPreference(db: Reader, memberId: string): Promise<PreferenceRow | null> {
  const row = await db
    .selectFrom('preference')
    .selectAll()
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  return row ?? null
}

export async function writePreference(trx: Writer, row: PreferenceRow): Promise<void> {
  const { memberId: _, ...fields } = row
  await trx
    .insertInto('preference')
    .values(row)
    .onConflict(oc => oc.column('memberId').doUpdateSet(fields))
    .execute()
}
