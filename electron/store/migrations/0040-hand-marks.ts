import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { refuseChanges } from './append-only.ts'

/** Marks that people give to short answers, and the days on which a question may be drawn. */
export async function handMarks(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('handMark')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('sittingId', 'text', c => c.notNull().references('sitting.id'))
    .addColumn('item', 'integer', c => c.notNull())
    .addColumn('seq', 'integer', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('markerId', 'text', c => c.notNull().references('member.id'))
    .addColumn('pointsJson', 'text', c => c.notNull())
    .addColumn('note', 'text', c => c.notNull())
    .addColumn('atMs', 'bigint', c => c.notNull())
    .addColumn('deviceId', 'text', c => c.notNull())
    .addColumn('deviceSeq', 'bigint', c => c.notNull())
    .addUniqueConstraint('hand_mark_seq', ['sittingId', 'item', 'seq'])
    .addUniqueConstraint('hand_mark_device', ['deviceId', 'deviceSeq'])
    .execute()
  await refuseChanges(db, 'hand_mark')
  await markingTasks(db)
  await questionDays(db)
}

/** Derived from results and hand marks: what the queue reads instead of every paper. */
async function markingTasks(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('markingTask')
    .addColumn('sittingId', 'text', c => c.notNull().references('sitting.id'))
    .addColumn('item', 'integer', c => c.notNull())
    .addColumn('drillId', 'text', c => c.notNull().references('drill.id'))
    .addColumn('versionId', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('submittedAtMs', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('marking_task_pk', ['sittingId', 'item'])
    .execute()
  await db.schema
    .createIndex('marking_task_queue')
    .on('markingTask')
    .columns(['state', 'submittedAtMs', 'sittingId', 'item'])
    .execute()
  await db.schema.createIndex('marking_task_drill').on('markingTask').columns(['drillId', 'state']).execute()
}

/** The days stand beside the question, so that drawing still reads one covering index and no version. */
async function questionDays(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('question').addColumn('effectiveFrom', 'text').execute()
  await db.schema.alterTable('question').addColumn('expiresOn', 'text').execute()
  await db.schema.dropIndex('question_draw').execute()
  await db.schema
    .createIndex('question_draw')
    .on('question')
    .columns([
      'status',
      'type',
      'subject',
      'topic',
      'difficulty',
      'id',
      'currentVersionId',
      'optionIds',
      'effectiveFrom',
      'expiresOn',
    ])
    .execute()
}
