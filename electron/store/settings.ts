import type { Reader, Writer } from './store.ts'

/** A named value of this brigade; what it may be is checked by whoever reads it. */
export async function readSetting(db: Reader, key: string): Promise<unknown> {
  const row = await db.selectFrom('setting').select('valueJson').where('key', '=', key).executeTakeFirst()
  if (!row) return null
  const value: unknown = JSON.parse(row.valueJson)
  return value
}

export async function writeSetting(trx: Writer, key: string, value: unknown): Promise<void> {
  const valueJson = JSON.stringify(value)
  await trx
    .insertInto('setting')
    .values({ key, valueJson })
    .onConflict(oc => oc.column('key').doUpdateSet({ valueJson }))
    .execute()
}
