import type { AffectedCitation } from '#engine/instrument/affected-questions'
import type { EditionKey, EditionPair } from './editions.ts'
import type { QuestionReviewRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/** One place a question rests on, and what became of it. */
export type CitedPlace = Omit<AffectedCitation, 'questionId'>
export type QuestionReviewRecord = Omit<QuestionReviewRow, 'citedJson'> & { cited: CitedPlace[] }

/** Citations of an edition by the current versions of questions that are not retired, by question and article. */
export async function citationsOfEdition(
  db: Reader,
  { instrumentId, editionId }: EditionKey,
): Promise<
  { questionId: string; versionId: string; article: string; paragraph: number | null; item: number | null }[]
> {
  return db
    .selectFrom('versionCitation')
    .innerJoin('question', 'question.currentVersionId', 'versionCitation.versionId')
    .select([
      'versionCitation.questionId as questionId',
      'versionCitation.versionId as versionId',
      'versionCitation.article as article',
      'versionCitation.paragraph as paragraph',
      'versionCitation.item as item',
    ])
    .where('versionCitation.instrumentId', '=', instrumentId)
    .where('versionCitation.editionId', '=', editionId)
    .where('versionCitation.article', 'is not', null)
    .where('status', '!=', 'retired')
    .orderBy('versionCitation.questionId')
    .orderBy('versionCitation.position')
    .$narrowType<{ article: string }>()
    .execute()
}

/** Stems by question. */
export async function readStems(db: Reader, questionIds: readonly string[]): Promise<Map<string, string>> {
  if (questionIds.length === 0) return new Map()
  const rows = await db.selectFrom('question').select(['id', 'stem']).where('id', 'in', questionIds).execute()
  return new Map(rows.map(row => [row.id, row.stem]))
}

export type NewReview = { id: string; questionId: string; versionId: string; cited: CitedPlace[] }

/**
 * Lets `affected` wait because of this change. A question that is no longer touched stops waiting, unless somebody wrote a version
 * of it meanwhile: that one is to be looked at. A decision that was made stays made: the question is not asked about again.
 */
export async function replaceWaiting(
  trx: Writer,
  change: EditionPair & { effectiveFrom: string; nowMs: number },
  affected: readonly NewReview[],
): Promise<void> {
  const { nowMs, effectiveFrom, ...pair } = change
  const known = await trx
    .selectFrom('questionReview')
    .innerJoin('question', 'question.id', 'questionReview.questionId')
    .select([
      'questionReview.id as id',
      'questionReview.questionId as questionId',
      'questionReview.versionId as versionId',
      'question.currentVersionId as currentVersionId',
    ])
    .where('instrumentId', '=', pair.instrumentId)
    .where('fromEdition', '=', pair.fromEdition)
    .where('toEdition', '=', pair.toEdition)
    .where('state', '=', 'waiting')
    .execute()
  const touched = new Set(affected.map(review => review.questionId))
  for (const row of known)
    if (!touched.has(row.questionId) && row.versionId === row.currentVersionId)
      await trx.deleteFrom('questionReview').where('id', '=', row.id).execute()
  const waiting = new Map(known.map(row => [row.questionId, row.id]))
  for (const { id, questionId, versionId, cited } of affected) {
    const fields = { effectiveFrom, citedJson: JSON.stringify(cited) }
    const knownId = waiting.get(questionId)
    if (knownId !== undefined) {
      await trx.updateTable('questionReview').set(fields).where('id', '=', knownId).execute()
      continue
    }
    await trx
      .insertInto('questionReview')
      .values({
        id,
        questionId,
        versionId,
        ...pair,
        ...fields,
        state: 'waiting',
        createdAtMs: nowMs,
        decidedBy: null,
        decidedAtMs: null,
        decidedVersionId: null,
        reason: '',
      })
      .onConflict(oc => oc.columns(['questionId', 'instrumentId', 'fromEdition', 'toEdition']).doNothing())
      .execute()
  }
}

/**
 * Questions that must not stand in a paper of this day: one of their articles is another by then and nobody has said that they
 * are still right. One index, a few rows.
 */
export async function withheldQuestions(db: Reader, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('questionReview')
    .select('questionId')
    .distinct()
    .where('state', '=', 'waiting')
    .where('effectiveFrom', '<=', day)
    .orderBy('questionId')
    .execute()
  return rows.map(row => row.questionId)
}

export type ReviewQuery = {
  state?: QuestionReviewRow['state'] | undefined
  instrumentId?: string | undefined
  fromEdition?: string | undefined
  toEdition?: string | undefined
  questionId?: string | undefined
  offset: number
  limit: number
}

/** What takes effect first comes first. */
export async function listReviews(
  db: Reader,
  { state, instrumentId, fromEdition, toEdition, questionId, offset, limit }: ReviewQuery,
): Promise<{ total: number; rows: (QuestionReviewRecord & { stem: string; currentVersionId: string })[] }> {
  let matches = db
    .selectFrom('questionReview')
    .innerJoin('question', 'question.id', 'questionReview.questionId')
  if (state !== undefined) matches = matches.where('questionReview.state', '=', state)
  if (instrumentId !== undefined) matches = matches.where('questionReview.instrumentId', '=', instrumentId)
  if (fromEdition !== undefined) matches = matches.where('questionReview.fromEdition', '=', fromEdition)
  if (toEdition !== undefined) matches = matches.where('questionReview.toEdition', '=', toEdition)
  if (questionId !== undefined) matches = matches.where('questionReview.questionId', '=', questionId)
  const { total } = await matches.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matches
    .selectAll('questionReview')
    .select(['question.stem as stem', 'question.currentVersionId as currentVersionId'])
    .orderBy('questionReview.effectiveFrom')
    .orderBy('questionReview.instrumentId')
    .orderBy('questionReview.questionId')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total, rows: rows.map(toRecord) }
}

export async function findReview(db: Reader, id: string): Promise<QuestionReviewRecord | null> {
  const row = await db.selectFrom('questionReview').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toRecord(row) : null
}

function toRecord<Row extends { citedJson: string }>({ citedJson, ...row }: Row) {
  const cited: CitedPlace[] = JSON.parse(citedJson)
  return { ...row, cited }
}

export type ReviewDecision = Pick<
  QuestionReviewRow,
  'decidedBy' | 'decidedAtMs' | 'decidedVersionId' | 'reason'
> & {
  state: Exclude<QuestionReviewRow['state'], 'waiting'>
}

export async function decideReview(trx: Writer, id: string, decision: ReviewDecision): Promise<void> {
  await trx.updateTable('questionReview').set(decision).where('id', '=', id).execute()
}

/** How many questions wait because of each new edition. */
export async function countWaiting(
  db: Reader,
): Promise<{ instrumentId: string; toEdition: string; waiting: number }[]> {
  return db
    .selectFrom('questionReview')
    .select(eb => ['instrumentId', 'toEdition', eb.fn.countAll<number>().as('waiting')])
    .where('state', '=', 'waiting')
    .groupBy(['instrumentId', 'toEdition'])
    .execute()
}
