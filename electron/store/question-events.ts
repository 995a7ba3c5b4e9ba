import { nextStamps } from './devices.ts'
import type { QuestionEventRow, QuestionRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export type NewQuestionEvent = Omit<QuestionEventRow, 'deviceId' | 'deviceSeq'>

/** Who did what with a question, and why. Append-only. */
export async function appendQuestionEvent(trx: Writer, event: NewQuestionEvent): Promise<void> {
  await trx
    .insertInto('questionEvent')
    .values({ ...event, ...(await nextStamps(trx)) })
    .execute()
}

/** Oldest first. */
export async function questionEvents(db: Reader, questionId: string): Promise<QuestionEventRow[]> {
  return db
    .selectFrom('questionEvent')
    .selectAll()
    .where('questionId', '=', questionId)
    .orderBy('deviceSeq')
    .execute()
}

export async function setQuestionStatus(
  trx: Writer,
  id: string,
  status: QuestionRow['status'],
): Promise<void> {
  await trx.updateTable('question').set({ status }).where('id', '=', id).execute()
}

/** The revision that waits for a reader; null takes it away. */
export async function setPendingVersion(trx: Writer, id: string, versionId: string | null): Promise<void> {
  await trx.updateTable('question').set({ pendingVersionId: versionId }).where('id', '=', id).execute()
}

export type WaitingRow = {
  questionId: string
  status: string
  stem: string
  versionId: string
  authorId: string | null
  createdAtMs: number
}

/** What waits for a reader: new questions in review, and revisions of questions in use. Oldest first. */
export async function waitingForReview(db: Reader): Promise<WaitingRow[]> {
  return db
    .selectFrom('question')
    .innerJoin('questionVersion', join =>
      join.on(eb =>
        eb(
          'questionVersion.id',
          '=',
          eb.fn.coalesce('question.pendingVersionId', 'question.currentVersionId'),
        ),
      ),
    )
    .select([
      'question.id as questionId',
      'question.status as status',
      'question.stem as stem',
      'questionVersion.id as versionId',
      'questionVersion.authorId as authorId',
      'questionVersion.createdAtMs as createdAtMs',
    ])
    .where(eb => eb.or([eb('status', '=', 'inReview'), eb('pendingVersionId', 'is not', null)]))
    .orderBy('questionVersion.createdAtMs')
    .execute()
}

/** One version of a question on the papers of one drill. */
export type UsageRow = {
  versionId: string
  drillId: string
  week: string
  /** As they were stored; services check them. */
  settings: unknown
  papers: number
  lastAtMs: number
}

/** In which drills each version of a question was asked, and on how many papers; newest week first. */
export async function versionUsage(db: Reader, questionId: string): Promise<UsageRow[]> {
  const rows = await db
    .selectFrom('paperQuestion')
    .innerJoin('sitting', 'sitting.paperId', 'paperQuestion.paperId')
    .innerJoin('drill', 'drill.id', 'sitting.drillId')
    .select(eb => [
      'paperQuestion.versionId as versionId',
      'drill.id as drillId',
      'drill.week as week',
      'drill.settingsJson as settingsJson',
      eb.fn.countAll<number>().as('papers'),
      eb.fn.max('sitting.startedAtMs').as('lastAtMs'),
    ])
    .where('paperQuestion.questionId', '=', questionId)
    .groupBy(['paperQuestion.versionId', 'drill.id'])
    .orderBy('drill.week', 'desc')
    .orderBy('drill.id')
    .execute()
  return rows.map(({ settingsJson, ...row }) => {
    const settings: unknown = JSON.parse(settingsJson)
    return { ...row, settings }
  })
}
