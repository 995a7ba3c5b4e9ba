import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Topics under topics, and subjects and topics of the brigade's own. */
export async function topicTree(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('subject')
    .addColumn('isOwn', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('topic')
    .addColumn('isOwn', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('topic').addColumn('parentId', 'text').execute()
}
