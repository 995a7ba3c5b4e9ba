import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { refuseChanges } from './append-only.ts'

/**
 * Tries at a PIN that were refused without comparing it. Apart from those that were compared (sign_in_record), because somebody who
 * guesses makes ten thousand of them and the others are read at every sign-in. Without a reference to the member: what is tried need
 * not exist.
 */
export async function refusedTries(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('refusedTry')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('memberId', 'text', c => c.notNull())
    .addColumn('atMs', 'bigint', c => c.notNull())
    .execute()
  await refuseChanges(db, 'refused_try')
}
