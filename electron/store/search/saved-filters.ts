import type { SavedFilterRow } from '../schema.ts'
import type { Reader, Writer } from '../store.ts'

export async function listSavedFilters(db: Reader): Promise<SavedFilterRow[]> {
  return db.selectFrom('savedFilter').selectAll().orderBy('name').execute()
}

/** A filter of the same name is replaced. */
export async function writeSavedFilter(trx: Writer, row: SavedFilterRow): Promise<void> {
  const { name: _, ...fields } = row
  await trx
    .insertInto('savedFilter')
    .values(row)
    .onConflict(oc => oc.column('name').doUpdateSet(fields))
    .execute()
}

export async function deleteSavedFilter(trx: Writer, name: string): Promise<void> {
  await trx.deleteFrom('savedFilter').where('name', '=', name).execute()
}
