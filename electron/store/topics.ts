import type { SubjectRow, TopicRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export async function findSubject(db: Reader, id: string): Promise<SubjectRow | null> {
  const row = await db.selectFrom('subject').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function topicsOf(db: Reader, subjectId: string): Promise<TopicRow[]> {
  return db.selectFrom('topic').selectAll().where('subjectId', '=', subjectId).orderBy('position').execute()
}

export async function allTopics(db: Reader): Promise<TopicRow[]> {
  return db.selectFrom('topic').selectAll().orderBy('position').execute()
}

/** The place behind everything that is there. */
export async function nextPosition(db: Reader, table: 'subject' | 'topic'): Promise<number> {
  const { last } = await db
    .selectFrom(table)
    .select(eb => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? -1) + 1
}

export async function insertSubject(trx: Writer, row: SubjectRow): Promise<void> {
  await trx.insertInto('subject').values(row).execute()
}

export async function insertTopic(trx: Writer, row: TopicRow): Promise<void> {
  await trx.insertInto('topic').values(row).execute()
}

export async function renameSubject(trx: Writer, id: string, nameJson: string): Promise<void> {
  await trx.updateTable('subject').set({ nameJson }).where('id', '=', id).execute()
}

export async function updateTopic(
  trx: Writer,
  { subjectId, id }: Pick<TopicRow, 'subjectId' | 'id'>,
  fields: Partial<Pick<TopicRow, 'nameJson' | 'parentId'>>,
): Promise<void> {
  await trx.updateTable('topic').set(fields).where('subjectId', '=', subjectId).where('id', '=', id).execute()
}

export async function deleteTopic(trx: Writer, subjectId: string, id: string): Promise<void> {
  await trx.deleteFrom('topic').where('subjectId', '=', subjectId).where('id', '=', id).execute()
}

/** Whether any version of a question names the topic: results refer to it for ever. */
export async function isTopicUsed(db: Reader, subjectId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('question')
    .select('id')
    .where('subject', '=', subjectId)
    .where('topic', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
