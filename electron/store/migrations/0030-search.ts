import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Filters of the bank by name. The index itself lives in memory and is built from the questions. */
export async function search(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('savedFilter')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('authorId', 'text', c => c.notNull().references('member.id'))
    .addColumn('savedAtMs', 'bigint', c => c.notNull())
    .execute()
}
