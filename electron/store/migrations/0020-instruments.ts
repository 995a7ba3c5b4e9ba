import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/** Editions of instruments with their texts, what a new edition means for questions, and who rests on what. */
export async function instruments(db: Kysely<Schema>): Promise<void> {
  const table = db.schema
  for (const column of ['issuingBody', 'adopted', 'supersededBy', 'supersededOn'])
    await table.alterTable('edition').addColumn(column, 'text').execute()
  await table.alterTable('edition').addColumn('articles', 'integer').execute()
  await texts(db)
  await reviews(db)
  await citations(db)
}

async function texts(db: Kysely<Schema>): Promise<void> {
  const table = db.schema
  await table
    .createTable('editionText')
    .addColumn('instrumentId', 'text', c => c.notNull())
    .addColumn('editionId', 'text', c => c.notNull())
    .addColumn('fileName', 'text', c => c.notNull())
    .addColumn('sha256', 'text', c => c.notNull())
    .addColumn('importedAtMs', 'bigint', c => c.notNull())
    .addColumn('importedBy', 'text', c => c.notNull().references('member.id'))
    .addPrimaryKeyConstraint('edition_text_pk', ['instrumentId', 'editionId'])
    .addForeignKeyConstraint('edition_text_edition', ['instrumentId', 'editionId'], 'edition', [
      'instrumentId',
      'id',
    ])
    .execute()
  await table
    .createTable('article')
    .addColumn('instrumentId', 'text', c => c.notNull())
    .addColumn('editionId', 'text', c => c.notNull())
    .addColumn('number', 'text', c => c.notNull())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('part', 'text')
    .addColumn('chapter', 'text')
    .addColumn('section', 'text')
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('foldedText', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('article_pk', ['instrumentId', 'editionId', 'number'])
    .addForeignKeyConstraint('article_text', ['instrumentId', 'editionId'], 'edition_text', [
      'instrumentId',
      'editionId',
    ])
    .execute()
  await table
    .createTable('editionAlignment')
    .addColumn('instrumentId', 'text', c => c.notNull())
    .addColumn('fromEdition', 'text', c => c.notNull())
    .addColumn('toEdition', 'text', c => c.notNull())
    .addColumn('linksJson', 'text', c => c.notNull())
    .addColumn('confirmedBy', 'text', c => c.references('member.id'))
    .addColumn('confirmedAtMs', 'bigint')
    .addPrimaryKeyConstraint('edition_alignment_pk', ['instrumentId', 'fromEdition', 'toEdition'])
    .execute()
}

async function reviews(db: Kysely<Schema>): Promise<void> {
  const table = db.schema
  await table
    .createTable('questionReview')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('questionId', 'text', c => c.notNull().references('question.id'))
    .addColumn('versionId', 'text', c => c.notNull())
    .addColumn('instrumentId', 'text', c => c.notNull())
    .addColumn('fromEdition', 'text', c => c.notNull())
    .addColumn('toEdition', 'text', c => c.notNull())
    .addColumn('citedJson', 'text', c => c.notNull())
    .addColumn('effectiveFrom', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('createdAtMs', 'bigint', c => c.notNull())
    .addColumn('decidedBy', 'text', c => c.references('member.id'))
    .addColumn('decidedAtMs', 'bigint')
    .addColumn('decidedVersionId', 'text')
    .addColumn('reason', 'text', c => c.notNull())
    .addUniqueConstraint('question_review_change', ['questionId', 'instrumentId', 'fromEdition', 'toEdition'])
    .execute()
  // What a draw asks: few rows, found without looking at decided ones.
  await table
    .createIndex('question_review_waiting')
    .on('questionReview')
    .columns(['effectiveFrom', 'questionId'])
    .where(sql.ref('state'), '=', 'waiting')
    .execute()
}

/**
 * Citations of every version and of the parts of a case as rows, so that the questions that rest on an article are found without reading all of them. The
 * database keeps them itself: a version is only ever added, and its citations are in its content.
 */
async function citations(db: Kysely<Schema>): Promise<void> {
  await sql`create table version_citation (
      version_id text not null references question_version(id), position integer not null, question_id text not null,
      instrument_id text not null, edition_id text not null, article text, paragraph integer, item integer,
      primary key (version_id, position)
    ) without rowid`.execute(db)
  const columns = sql.raw(`json_extract(c.value, '$.instrument'), json_extract(c.value, '$.edition'),
      json_extract(c.value, '$.article'), json_extract(c.value, '$.paragraph'), json_extract(c.value, '$.item')`)
  await sql`create trigger question_version_citations after insert on question_version begin
      insert into version_citation select new.id, c.key, new.question_id, ${columns}
      from json_each(new.content_json, '$.citations') c; end`.execute(db)
  // Of its own: asking every version for parts would double what an import pays for its citations.
  await sql`create trigger question_version_part_citations after insert on question_version
      when json_extract(new.content_json, '$.body.type') = 'caseGroup' begin
      insert into version_citation select new.id, (p.key + 1) * 100 + c.key, new.question_id, ${columns}
      from json_each(new.content_json, '$.body.parts') p, json_each(p.value, '$.citations') c; end`.execute(
    db,
  )
  await sql`insert into version_citation select v.id, c.key, v.question_id, ${columns}
      from question_version v, json_each(v.content_json, '$.citations') c`.execute(db)
  await sql`create index version_citation_place
      on version_citation (instrument_id, edition_id, article, question_id, version_id)`.execute(db)
}
