import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { refuseChanges } from './append-only.ts'

/** Review before use, edits of many at once, and what trainees say of a question. */
export async function questionWorkflow(db: Kysely<Schema>): Promise<void> {
  const table = db.schema
  await table.alterTable('question').addColumn('pendingVersionId', 'text').execute()
  await table
    .createTable('questionEvent')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('questionId', 'text', c => c.notNull().references('question.id'))
    .addColumn('versionId', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('memberId', 'text', c => c.notNull().references('member.id'))
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('atMs', 'bigint', c => c.notNull())
    .addColumn('deviceId', 'text', c => c.notNull())
    .addColumn('deviceSeq', 'bigint', c => c.notNull())
    .addUniqueConstraint('question_event_device', ['deviceId', 'deviceSeq'])
    .execute()
  await table
    .createIndex('question_event_question')
    .on('questionEvent')
    .columns(['questionId', 'deviceSeq'])
    .execute()
  await paperQuestions(db)
  await bulkEdits(db)
  await reports(db)
  for (const name of ['question_event', 'question_report', 'report_answer']) await refuseChanges(db, name)
}

/** Which version stands in which paper: papers keep their items as JSON, which no index reaches. */
async function paperQuestions(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('paperQuestion')
    .addColumn('paperId', 'text', c => c.notNull().references('paper.id'))
    .addColumn('questionId', 'text', c => c.notNull())
    .addColumn('versionId', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('paper_question_pk', ['paperId', 'versionId'])
    .execute()
  await db.schema
    .createIndex('paper_question_version')
    .on('paperQuestion')
    .columns(['questionId', 'versionId'])
    .execute()
  for (const { id, itemsJson } of await db.selectFrom('paper').select(['id', 'itemsJson']).execute()) {
    const items: { questionId: string; versionId: string }[] = JSON.parse(itemsJson)
    const rows = items.map(({ questionId, versionId }) => ({ paperId: id, questionId, versionId }))
    if (rows.length > 0) await db.insertInto('paperQuestion').values(rows).execute()
  }
}

async function bulkEdits(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('bulkEdit')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('memberId', 'text', c => c.notNull().references('member.id'))
    .addColumn('changeJson', 'text', c => c.notNull())
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('atMs', 'bigint', c => c.notNull())
    .addColumn('undoneAtMs', 'bigint')
    .execute()
  await db.schema
    .createTable('bulkEditItem')
    .addColumn('bulkEditId', 'text', c => c.notNull().references('bulkEdit.id'))
    .addColumn('questionId', 'text', c => c.notNull().references('question.id'))
    .addColumn('beforeVersionId', 'text', c => c.notNull())
    .addColumn('afterVersionId', 'text', c => c.notNull())
    .addColumn('beforeStatus', 'text', c => c.notNull())
    .addColumn('afterStatus', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('bulk_edit_item_pk', ['bulkEditId', 'questionId'])
    .execute()
}

async function reports(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('questionReport')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('questionId', 'text', c => c.notNull().references('question.id'))
    .addColumn('versionId', 'text', c => c.notNull())
    .addColumn('memberId', 'text', c => c.notNull().references('member.id'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('atMs', 'bigint', c => c.notNull())
    .addColumn('deviceId', 'text', c => c.notNull())
    .addColumn('deviceSeq', 'bigint', c => c.notNull())
    .addUniqueConstraint('question_report_device', ['deviceId', 'deviceSeq'])
    .execute()
  await db.schema
    .createIndex('question_report_member')
    .on('questionReport')
    .columns(['memberId', 'versionId'])
    .execute()
  await db.schema
    .createTable('reportAnswer')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('reportId', 'text', c => c.notNull().references('questionReport.id'))
    .addColumn('memberId', 'text', c => c.notNull().references('member.id'))
    .addColumn('outcome', 'text', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('atMs', 'bigint', c => c.notNull())
    .addColumn('deviceId', 'text', c => c.notNull())
    .addColumn('deviceSeq', 'bigint', c => c.notNull())
    .addUniqueConstraint('report_answer_device', ['deviceId', 'deviceSeq'])
    .execute()
  await db.schema.createIndex('report_answer_report').on('reportAnswer').column('reportId').execute()
}
