import type { Difficulty, QuestionContent } from '#engine/question/question'
import { nextStamps } from './devices.ts'
import type { QuestionRow, QuestionVersionRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export type QuestionVersionRecord = Omit<QuestionVersionRow, 'contentJson'> & { content: QuestionContent }

/** What a new version says; number, stamp and the question's own row follow from it. */
export type NewVersion = {
  versionId: string
  questionId: string
  origin: 'shipped' | 'local'
  content: QuestionContent
  hash: string
  /** Ids of what can be shuffled, for the question's own row (engine/question/option-ids). */
  optionIds: readonly string[]
  reason: string
  authorId: string | null
  nowMs: number
  /** Of a question that is new; in use where nothing is said. */
  status?: QuestionRow['status']
}

export async function countQuestions(
  db: Reader,
): Promise<{ subject: string; topic: string; count: number }[]> {
  return db
    .selectFrom('question')
    .select(eb => ['subject', 'topic', eb.fn.countAll<number>().as('count')])
    .where('status', '=', 'inUse')
    .groupBy(['subject', 'topic'])
    .execute()
}

/** A question is never deleted, so the count also says which number is free. */
export async function countIdsStarting(db: Reader, prefix: string): Promise<number> {
  const { count } = await db
    .selectFrom('question')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('id', '>=', prefix)
    .where('id', '<', `${prefix}\uffff`)
    .executeTakeFirstOrThrow()
  return count
}

/** "ABCD" for a question, "0A 0B 1A 1B" for a case group, whose ids are longer than a letter. */
export function splitIds(text: string): string[] {
  return text.includes(' ') ? text.split(' ') : text.split('')
}

function joinIds(ids: readonly string[]): string {
  return ids.join(ids.some(id => id.length > 1) ? ' ' : '')
}

export function asDifficulty(value: number): Difficulty {
  if (value === 1 || value === 2 || value === 3 || value === 4 || value === 5) return value
  throw new Error(`difficulty ${value} in the bank`)
}

export async function findQuestion(db: Reader, id: string): Promise<QuestionRow | null> {
  const row = await db.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function readQuestions(db: Reader, ids: readonly string[]): Promise<QuestionRow[]> {
  if (ids.length === 0) return []
  return db.selectFrom('question').selectAll().where('id', 'in', ids).execute()
}

export async function readVersions(
  db: Reader,
  versionIds: readonly string[],
): Promise<QuestionVersionRecord[]> {
  if (versionIds.length === 0) return []
  const rows = await db.selectFrom('questionVersion').selectAll().where('id', 'in', versionIds).execute()
  return rows.map(toRecord)
}

export async function versionHistory(db: Reader, questionId: string): Promise<QuestionVersionRecord[]> {
  const rows = await db
    .selectFrom('questionVersion')
    .selectAll()
    .where('questionId', '=', questionId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(toRecord)
}

function toRecord({ contentJson, ...row }: QuestionVersionRow): QuestionVersionRecord {
  const content: QuestionContent = JSON.parse(contentJson)
  return { ...row, content }
}

/** What an upgrade of the bank compares with. */
export async function shippedState(
  db: Reader,
): Promise<
  { id: string; shippedVersion: number; shippedHash: string; currentOrigin: 'shipped' | 'local' }[]
> {
  const rows = await db
    .selectFrom('question')
    .innerJoin('questionVersion', 'questionVersion.id', 'question.currentVersionId')
    .select(['question.id as id', 'shippedVersion', 'shippedHash', 'questionVersion.origin as currentOrigin'])
    .where('shippedVersion', 'is not', null)
    .execute()
  return rows.map(row => ({
    id: row.id,
    shippedVersion: row.shippedVersion ?? 0,
    shippedHash: row.shippedHash ?? '',
    currentOrigin: row.currentOrigin,
  }))
}

/**
 * Appends a version. It becomes current, or waits: `offered` beside a local edit, `pending` for a reader. A revision that waits goes
 * on waiting when another version becomes current.
 */
export async function appendVersion(
  trx: Writer,
  version: NewVersion,
  place: 'current' | 'offered' | 'pending',
  shipped: { version: number; hash: string } | null,
): Promise<void> {
  const { content, versionId, questionId, nowMs } = version
  const known = await trx.selectFrom('question').select('id').where('id', '=', questionId).executeTakeFirst()
  const columns = columnsOf(content, version.optionIds, versionId)
  const shippedColumns = shipped ? { shippedVersion: shipped.version, shippedHash: shipped.hash } : {}
  if (!known)
    await trx
      .insertInto('question')
      .values({
        id: questionId,
        status: version.status ?? 'inUse',
        pendingVersionId: null,
        shippedVersion: null,
        shippedHash: null,
        offeredVersionId: null,
        ...columns,
        ...shippedColumns,
      })
      .execute()
  const last = await trx
    .selectFrom('questionVersion')
    .select(eb => eb.fn.max('number').as('number'))
    .where('questionId', '=', questionId)
    .executeTakeFirst()
  const stamp = await nextStamps(trx)
  await trx
    .insertInto('questionVersion')
    .values({
      id: versionId,
      questionId,
      number: (last?.number ?? 0) + 1,
      origin: version.origin,
      contentJson: JSON.stringify(content),
      hash: version.hash,
      reason: version.reason,
      authorId: version.authorId,
      createdAtMs: nowMs,
      ...stamp,
    })
    .execute()
  if (!known) return
  await trx
    .updateTable('question')
    .set(
      place === 'current'
        ? {
            ...columns,
            ...shippedColumns,
            ...(version.origin === 'shipped' ? { offeredVersionId: null } : {}),
          }
        : place === 'pending'
          ? { pendingVersionId: versionId }
          : { offeredVersionId: versionId, ...shippedColumns },
    )
    .where('id', '=', questionId)
    .execute()
}

/** Of the question's own row: what lists, filters and drawing need without reading a version. */
function columnsOf(content: QuestionContent, optionIds: readonly string[], versionId: string) {
  return {
    subject: content.subject,
    topic: content.topic,
    type: content.body.type,
    difficulty: content.difficulty,
    optionIds: joinIds(optionIds),
    effectiveFrom: content.effectiveFrom ?? null,
    expiresOn: content.expiresOn ?? null,
    stem: content.body.stem,
    currentVersionId: versionId,
  }
}

/** The revision that waited becomes what is drawn. */
export async function takePending(
  trx: Writer,
  { id, questionId, content }: Pick<QuestionVersionRecord, 'id' | 'questionId' | 'content'>,
  optionIds: readonly string[],
): Promise<void> {
  await trx
    .updateTable('question')
    .set({ ...columnsOf(content, optionIds, id), pendingVersionId: null })
    .where('id', '=', questionId)
    .execute()
}

/** Drops the offer: the local edit stays current, the shipped version stays in the history. */
export async function clearOffer(trx: Writer, questionId: string): Promise<void> {
  await trx.updateTable('question').set({ offeredVersionId: null }).where('id', '=', questionId).execute()
}
