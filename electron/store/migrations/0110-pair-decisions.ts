import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { refuseChanges } from './append-only.ts'

/** What was decided about two versions that say nearly the same. */
export async function pairDecisions(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('pairDecision')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('firstVersionId', 'text', c => c.notNull().references('questionVersion.id'))
    .addColumn('secondVersionId', 'text', c => c.notNull().references('questionVersion.id'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('memberId', 'text', c => c.notNull().references('member.id'))
    .addColumn('atMs', 'bigint', c => c.notNull())
    .addColumn('deviceId', 'text', c => c.notNull())
    .addColumn('deviceSeq', 'bigint', c => c.notNull())
    .addUniqueConstraint('pair_decision_device', ['deviceId', 'deviceSeq'])
    .execute()
  await refuseChanges(db, 'pair_decision')
}
