import type { PictureRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export async function findPicture(db: Reader, sha256: string): Promise<PictureRow | null> {
  const row = await db.selectFrom('picture').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  return row ?? null
}

/** The same bytes a second time are the same picture. */
export async function insertPicture(trx: Writer, picture: PictureRow): Promise<void> {
  await trx
    .insertInto('picture')
    .values(picture)
    .onConflict(oc => oc.column('sha256').doNothing())
    .execute()
}
