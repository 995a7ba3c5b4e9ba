import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Which articles an edition has, known without its text: the last number, and those with 之 as a JSON list. */
export async function editionArticles(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('edition').addColumn('lastArticle', 'integer').execute()
  await db.schema
    .alterTable('edition')
    .addColumn('suffixedJson', 'text', c => c.notNull().defaultTo('[]'))
    .execute()
}
