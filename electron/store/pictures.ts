import type { PictureOriginRow, PictureRow } from './schema.ts'
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

/** SQLite takes 32,766 values in one statement; other databases fewer. */
const SLICE = 500

/** Of these names those under which there is a picture, each with its own: the same one, or what it was drawn as. */
export async function findKnownPictures(db: Reader, names: readonly string[]): Promise<[string, string][]> {
  const known: [string, string][] = []
  for (let from = 0; from < names.length; from += SLICE) {
    const slice = names.slice(from, from + SLICE)
    const kept = await db.selectFrom('picture').select('sha256').where('sha256', 'in', slice).execute()
    const drawn = await db
      .selectFrom('pictureOrigin')
      .selectAll()
      .where('originSha256', 'in', slice)
      .execute()
    known.push(...drawn.map(({ originSha256, sha256 }): [string, string] => [originSha256, sha256]))
    known.push(...kept.map(({ sha256 }): [string, string] => [sha256, sha256]))
  }
  return known
}

/** What it was drawn as first, it stays. */
export async function insertPictureOrigin(trx: Writer, origin: PictureOriginRow): Promise<void> {
  await trx
    .insertInto('pictureOrigin')
    .values(origin)
    .onConflict(oc => oc.column('originSha256').doNothing())
    .execute()
}
