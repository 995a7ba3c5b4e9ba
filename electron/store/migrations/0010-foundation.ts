import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/** Brigade, members, bank, drills, sittings. */
export async function foundation(db: Kysely<Schema>): Promise<void> {
  const table = db.schema
  await table
    .createTable('device')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('isLocal', 'integer', c => c.notNull())
    .addColumn('createdAtMs', 'bigint', c => c.notNull())
    .addColumn('lastSeq', 'bigint', c => c.notNull())
    .execute()
  await table
    .createTable('setting')
    .addColumn('key', 'text', c => c.primaryKey())
    .addColumn('valueJson', 'text', c => c.notNull())
    .execute()
  await table
    .createTable('brigade')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('createdAtMs', 'bigint', c => c.notNull())
    .execute()
  await people(db)
  await bank(db)
  await drills(db)
  for (const name of ['question_version', 'drill_draw', 'paper', 'sitting', 'answer_event'])
    await refuseChanges(db, name)
}

async function people(db: Kysely<Schema>): Promise<void> {
  const table = db.schema
  await table
    .createTable('branch')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull().unique())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('createdAtMs', 'bigint', c => c.notNull())
    .execute()
  await table
    .createTable('member')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('policeNumber', 'text', c => c.notNull().unique())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('category', 'text', c => c.notNull())
    .addColumn('isPartyMember', 'integer', c => c.notNull())
    .addColumn('joinedDay', 'text', c => c.notNull())
    .addColumn('leftDay', 'text')
    .addColumn('createdAtMs', 'bigint', c => c.notNull())
    .execute()
  await table
    .createTable('membership')
    .addColumn('memberId', 'text', c => c.notNull().references('member.id'))
    .addColumn('branchId', 'text', c => c.notNull().references('branch.id'))
    .addColumn('fromDay', 'text', c => c.notNull())
    .addColumn('toDay', 'text')
    .addPrimaryKeyConstraint('membership_pk', ['memberId', 'fromDay'])
    .execute()
  await table.createIndex('membership_branch').on('membership').columns(['branchId', 'toDay']).execute()
  await table
    .createTable('memberRole')
    .addColumn('memberId', 'text', c => c.notNull().references('member.id'))
    .addColumn('role', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('member_role_pk', ['memberId', 'role'])
    .execute()
  await table
    .createTable('credential')
    .addColumn('memberId', 'text', c => c.primaryKey().references('member.id'))
    .addColumn('alg', 'text', c => c.notNull())
    .addColumn('saltHex', 'text', c => c.notNull())
    .addColumn('hashHex', 'text', c => c.notNull())
    .addColumn('mustChange', 'integer', c => c.notNull())
    .addColumn('setAtMs', 'bigint', c => c.notNull())
    .execute()
  await table
    .createTable('signInFailure')
    .addColumn('memberId', 'text', c => c.notNull().references('member.id'))
    .addColumn('atMs', 'bigint', c => c.notNull())
    .execute()
  await table
    .createIndex('sign_in_failure_member')
    .on('signInFailure')
    .columns(['memberId', 'atMs'])
    .execute()
  await table
    .createTable('preference')
    .addColumn('memberId', 'text', c => c.primaryKey().references('member.id'))
    .addColumn('locale', 'text', c => c.notNull())
    .addColumn('theme', 'text', c => c.notNull())
    .addColumn('largeType', 'integer', c => c.notNull())
    .execute()
}

async function bank(db: Kysely<Schema>): Promise<void> {
  const table = db.schema
  await table
    .createTable('subject')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('nameJson', 'text', c => c.notNull())
    .execute()
  await table
    .createTable('topic')
    .addColumn('subjectId', 'text', c => c.notNull().references('subject.id'))
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('nameJson', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('topic_pk', ['subjectId', 'id'])
    .execute()
  await table
    .createTable('instrument')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('shortName', 'text', c => c.notNull())
    .addColumn('sourceTag', 'text')
    .execute()
  await table
    .createTable('edition')
    .addColumn('instrumentId', 'text', c => c.notNull().references('instrument.id'))
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('label', 'text', c => c.notNull())
    .addColumn('effectiveFrom', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('edition_pk', ['instrumentId', 'id'])
    .execute()
  await table
    .createTable('question')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('subject', 'text', c => c.notNull())
    .addColumn('topic', 'text', c => c.notNull())
    .addColumn('type', 'text', c => c.notNull())
    .addColumn('difficulty', 'integer', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('optionIds', 'text', c => c.notNull())
    .addColumn('stem', 'text', c => c.notNull())
    .addColumn('currentVersionId', 'text', c => c.notNull())
    .addColumn('shippedVersion', 'integer')
    .addColumn('shippedHash', 'text')
    .addColumn('offeredVersionId', 'text')
    .execute()
  // Covers drawing: a paper from 100,000 questions reads this index and no question row.
  await table
    .createIndex('question_draw')
    .on('question')
    .columns(['status', 'type', 'subject', 'topic', 'difficulty', 'id', 'currentVersionId', 'optionIds'])
    .execute()
  await table
    .createIndex('question_offered')
    .on('question')
    .column('offeredVersionId')
    .where(sql.ref('offered_version_id'), 'is not', null)
    .execute()
  await table
    .createTable('questionVersion')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('questionId', 'text', c => c.notNull().references('question.id'))
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('origin', 'text', c => c.notNull())
    .addColumn('contentJson', 'text', c => c.notNull())
    .addColumn('hash', 'text', c => c.notNull())
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('authorId', 'text')
    .addColumn('createdAtMs', 'bigint', c => c.notNull())
    .addColumn('deviceId', 'text', c => c.notNull())
    .addColumn('deviceSeq', 'bigint', c => c.notNull())
    .addUniqueConstraint('question_version_device', ['deviceId', 'deviceSeq'])
    .addUniqueConstraint('question_version_number', ['questionId', 'number'])
    .execute()
}

async function drills(db: Kysely<Schema>): Promise<void> {
  const table = db.schema
  await table
    .createTable('drill')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('week', 'text', c => c.notNull())
    .addColumn('origin', 'text', c => c.notNull())
    .addColumn('settingsJson', 'text', c => c.notNull())
    .addColumn('opensAtMs', 'bigint', c => c.notNull())
    .addColumn('closesAtMs', 'bigint', c => c.notNull())
    .addColumn('withdrawn', 'integer', c => c.notNull())
    .addColumn('createdAtMs', 'bigint', c => c.notNull())
    .execute()
  await table.createIndex('drill_week').on('drill').columns(['week', 'origin']).execute()
  await table
    .createTable('drillDraw')
    .addColumn('drillId', 'text', c => c.primaryKey().references('drill.id'))
    .addColumn('itemsJson', 'text', c => c.notNull())
    .addColumn('drawnAtMs', 'bigint', c => c.notNull())
    .execute()
  await table
    .createTable('paper')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('drillId', 'text', c => c.notNull().references('drill.id'))
    .addColumn('blueprintJson', 'text', c => c.notNull())
    .addColumn('itemsJson', 'text', c => c.notNull())
    .addColumn('seed', 'text', c => c.notNull())
    .addColumn('createdAtMs', 'bigint', c => c.notNull())
    .execute()
  await table
    .createTable('sitting')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('memberId', 'text', c => c.notNull().references('member.id'))
    .addColumn('branchId', 'text', c => c.notNull().references('branch.id'))
    .addColumn('drillId', 'text', c => c.notNull().references('drill.id'))
    .addColumn('paperId', 'text', c => c.notNull().references('paper.id'))
    .addColumn('attempt', 'integer', c => c.notNull())
    .addColumn('startedAtMs', 'bigint', c => c.notNull())
    .addColumn('deviceId', 'text', c => c.notNull())
    .addColumn('deviceSeq', 'bigint', c => c.notNull())
    .addUniqueConstraint('sitting_attempt', ['drillId', 'memberId', 'attempt'])
    .addUniqueConstraint('sitting_device', ['deviceId', 'deviceSeq'])
    .execute()
  await table.createIndex('sitting_member').on('sitting').columns(['memberId', 'drillId']).execute()
  await table
    .createTable('answerEvent')
    .addColumn('sittingId', 'text', c => c.notNull().references('sitting.id'))
    .addColumn('seq', 'integer', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('item', 'integer')
    .addColumn('rev', 'integer')
    .addColumn('payloadJson', 'text', c => c.notNull())
    .addColumn('spentMs', 'bigint', c => c.notNull())
    .addColumn('atMs', 'bigint', c => c.notNull())
    .addColumn('deviceId', 'text', c => c.notNull())
    .addColumn('deviceSeq', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('answer_event_pk', ['sittingId', 'seq'])
    .addUniqueConstraint('answer_event_device', ['deviceId', 'deviceSeq'])
    // The same change of an answer can be stored once only, whatever the doors repeat.
    .addUniqueConstraint('answer_event_rev', ['sittingId', 'item', 'rev'])
    .execute()
  await table
    .createTable('sittingClock')
    .addColumn('sittingId', 'text', c => c.primaryKey().references('sitting.id'))
    .addColumn('spentMs', 'bigint', c => c.notNull())
    .addColumn('position', 'integer', c => c.notNull())
    .execute()
  await table
    .createTable('sittingResult')
    .addColumn('sittingId', 'text', c => c.primaryKey().references('sitting.id'))
    .addColumn('scoreCents', 'integer', c => c.notNull())
    .addColumn('fullCents', 'integer', c => c.notNull())
    .addColumn('spentMs', 'bigint', c => c.notNull())
    .addColumn('submittedBy', 'text', c => c.notNull())
    .addColumn('submittedAtMs', 'bigint', c => c.notNull())
    .addColumn('marksJson', 'text', c => c.notNull())
    .execute()
}

/** Records are append-only: the database itself refuses to change or delete them. */
async function refuseChanges(db: Kysely<Schema>, table: string): Promise<void> {
  for (const verb of ['update', 'delete'])
    await sql`create trigger ${sql.raw(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.raw(table)}
      begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`.execute(db)
}
