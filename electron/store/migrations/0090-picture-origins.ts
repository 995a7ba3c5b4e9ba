import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { refuseChanges } from './append-only.ts'

/**
 * What an imported picture became when it was drawn anew, by the hash of the bytes in the file: the same file brought in again names
 * the same pictures, whichever browser draws this time.
 */
export async function pictureOrigins(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('pictureOrigin')
    .addColumn('originSha256', 'text', c => c.primaryKey())
    .addColumn('sha256', 'text', c => c.notNull().references('picture.sha256'))
    .execute()
  await refuseChanges(db, 'picture_origin')
}
