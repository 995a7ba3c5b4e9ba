import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'
import { refuseChanges } from './append-only.ts'

/**
 * Tries at a PIN become records: a wrong one stays, also after the right one, so that somebody who was guessing can be seen later.
 * They belong to this machine and never cross to another, hence no (deviceId, deviceSeq).
 */
export async function signInRecords(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('signInRecord')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('memberId', 'text', c => c.notNull().references('member.id'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('atMs', 'bigint', c => c.notNull())
    .execute()
  await db.schema
    .createIndex('sign_in_record_member')
    .on('signInRecord')
    .columns(['memberId', 'id'])
    .execute()
  await sql`insert into sign_in_record (member_id, kind, at_ms)
    select member_id, 'failure', at_ms from sign_in_failure order by rowid`.execute(db)
  await db.schema.dropTable('signInFailure').execute()
  await refuseChanges(db, 'sign_in_record')
}
