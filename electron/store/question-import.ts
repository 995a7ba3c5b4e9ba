import { CompiledQuery, sql } from 'kysely'
import { nextStamps } from './devices.ts'
import type { QuestionRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/**
 * A question as an import compares it: what it says now, the hashes of everything it ever said, and whether a revision of it waits for
 * a reader.
 */
export type ComparedQuestion = { id: string; contentJson: string; hashes: string[]; waits: boolean }

/** The next questions after `afterId`, by id: a bank of 100,000 is never one list. */
export async function comparedQuestions(
  db: Reader,
  afterId: string,
  limit: number,
): Promise<ComparedQuestion[]> {
  const rows = await db
    .selectFrom('question')
    .innerJoin('questionVersion', 'questionVersion.id', 'question.currentVersionId')
    .select(['question.id as id', 'pendingVersionId', 'questionVersion.contentJson as contentJson'])
    .where('question.id', '>', afterId)
    .orderBy('question.id')
    .limit(limit)
    .execute()
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return []
  const hashes = new Map(rows.map(({ id }) => [id, new Array<string>()]))
  const versions = await db
    .selectFrom('questionVersion')
    .select(['questionId', 'hash'])
    .where('questionId', '>=', first.id)
    .where('questionId', '<=', last.id)
    .execute()
  for (const { questionId, hash } of versions) hashes.get(questionId)?.push(hash)
  return rows.map(({ id, contentJson, pendingVersionId }) => ({
    id,
    contentJson,
    hashes: hashes.get(id) ?? [],
    waits: pendingVersionId !== null,
  }))
}

/** Versions are only ever added: the same number means that nothing changed in between. */
export async function countVersions(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('questionVersion')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export type ImportedQuestion = {
  questionId: string
  versionId: string
  status: QuestionRow['status']
  subject: string
  topic: string
  type: string
  difficulty: number
  optionIds: string
  stem: string
  effectiveFrom: string | null
  expiresOn: string | null
  /** The content's JSON in UTF-8, as it will lie in the file. */
  content: Uint8Array
  hash: string
}

/** Rows of one statement: more of them save little, and a statement has to be short for whoever waits. */
const BATCH = 100

/** Only the text of the statement is used; what stands in its places comes with each batch, in this order. */
const QUESTION_PLACES = {
  id: '',
  subject: '',
  topic: '',
  type: '',
  difficulty: 0,
  status: 'draft' as const,
  optionIds: '',
  effectiveFrom: '',
  expiresOn: '',
  stem: '',
  currentVersionId: '',
}
const VERSION_PLACES = {
  id: '',
  questionId: '',
  number: 0,
  origin: 'local' as const,
  // Bytes become the text that they are, without a string in between.
  contentJson: sql<string>`cast(${''} as text)`,
  hash: '',
  reason: '',
  authorId: '',
  createdAtMs: 0,
  deviceId: '',
  deviceSeq: 0,
}

/** Adds questions that are not there yet, with their first version. The statements are made once for each number of rows. */
export async function insertImported(
  trx: Writer,
  questions: readonly ImportedQuestion[],
  { reason, authorId, nowMs }: { reason: string; authorId: string; nowMs: number },
): Promise<void> {
  for (let start = 0; start < questions.length; start += BATCH) {
    const batch = questions.slice(start, start + BATCH)
    const stamp = await nextStamps(trx, batch.length)
    const rows = batch.flatMap(one => [
      one.questionId,
      one.subject,
      one.topic,
      one.type,
      one.difficulty,
      one.status,
      one.optionIds,
      one.effectiveFrom,
      one.expiresOn,
      one.stem,
      one.versionId,
    ])
    const versions = batch.flatMap((one, index) => [
      one.versionId,
      one.questionId,
      1,
      'local',
      one.content,
      one.hash,
      reason,
      authorId,
      nowMs,
      stamp.deviceId,
      stamp.deviceSeq + index,
    ])
    await trx.executeQuery(CompiledQuery.raw(statement(trx, 'question', batch.length), rows))
    await trx.executeQuery(CompiledQuery.raw(statement(trx, 'questionVersion', batch.length), versions))
  }
}

const statements = new Map<string, string>()

function statement(trx: Writer, table: 'question' | 'questionVersion', count: number): string {
  const key = `${table} ${count}`
  const known = statements.get(key)
  if (known !== undefined) return known
  const query =
    table === 'question'
      ? trx.insertInto('question').values(Array.from({ length: count }, () => QUESTION_PLACES))
      : trx.insertInto('questionVersion').values(Array.from({ length: count }, () => VERSION_PLACES))
  const { sql: text } = query.compile()
  statements.set(key, text)
  return text
}

export type ExportSelection =
  | { questionIds: readonly string[] }
  | {
      subject?: string | undefined
      topic?: string | undefined
      type?: string | undefined
      statuses: readonly QuestionRow['status'][]
    }

/** The next questions of a selection after an id, as they are now. */
export async function exportedQuestions(
  db: Reader,
  selection: ExportSelection,
  { after, limit }: { after: string; limit: number },
): Promise<{ id: string; contentJson: string }[]> {
  const query = db
    .selectFrom('question')
    .innerJoin('questionVersion', 'questionVersion.id', 'question.currentVersionId')
    .select(['question.id as id', 'questionVersion.contentJson as contentJson'])
    .where('question.id', '>', after)
    .orderBy('question.id')
    .limit(limit)
  if ('questionIds' in selection) return query.where('question.id', 'in', selection.questionIds).execute()
  const { subject, topic, type, statuses } = selection
  return query
    .where('question.status', 'in', statuses)
    .$if(subject !== undefined, one => one.where('question.subject', '=', subject ?? ''))
    .$if(topic !== undefined, one => one.where('question.topic', '=', topic ?? ''))
    .$if(type !== undefined, one => one.where('question.type', '=', type ?? ''))
    .execute()
}

/** Current contents by id, for showing them beside what a file says. */
export async function currentContents(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('question')
    .innerJoin('questionVersion', 'questionVersion.id', 'question.currentVersionId')
    .select(['question.id as id', 'questionVersion.contentJson as contentJson'])
    .where('question.id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, contentJson }) => [id, contentJson]))
}
