import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { refuseChanges } from './append-only.ts'

/** Pictures of questions, named by their content: the same picture is kept once, and a version keeps what it showed. */
export async function pictures(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('picture')
    .addColumn('sha256', 'text', c => c.primaryKey())
    .addColumn('mediaType', 'text', c => c.notNull())
    .addColumn('width', 'integer', c => c.notNull())
    .addColumn('height', 'integer', c => c.notNull())
    .addColumn('base64', 'text', c => c.notNull())
    .addColumn('createdAtMs', 'bigint', c => c.notNull())
    .execute()
  await refuseChanges(db, 'picture')
}
