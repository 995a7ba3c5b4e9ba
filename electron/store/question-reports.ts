import { nextStamps } from './devices.ts'
import type { QuestionReportRow, ReportAnswerRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export type ReportRecord = QuestionReportRow & { answer: ReportAnswerRow | null }

export async function insertReport(
  trx: Writer,
  report: Omit<QuestionReportRow, 'deviceId' | 'deviceSeq'>,
): Promise<void> {
  await trx
    .insertInto('questionReport')
    .values({ ...report, ...(await nextStamps(trx)) })
    .execute()
}

export async function insertReportAnswer(
  trx: Writer,
  answer: Omit<ReportAnswerRow, 'deviceId' | 'deviceSeq'>,
): Promise<void> {
  await trx
    .insertInto('reportAnswer')
    .values({ ...answer, ...(await nextStamps(trx)) })
    .execute()
}

export async function findReport(db: Reader, id: string): Promise<QuestionReportRow | null> {
  const row = await db.selectFrom('questionReport').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** Reports with the last answer each has, oldest report first. */
export async function listReports(db: Reader, of: { memberId?: string } = {}): Promise<ReportRecord[]> {
  const { memberId } = of
  const reports = await db
    .selectFrom('questionReport')
    .selectAll()
    .$if(memberId !== undefined, query => query.where('memberId', '=', memberId ?? ''))
    .orderBy('atMs')
    .orderBy('id')
    .execute()
  const answers = await db
    .selectFrom('reportAnswer')
    .innerJoin('questionReport', 'questionReport.id', 'reportAnswer.reportId')
    .selectAll('reportAnswer')
    .$if(memberId !== undefined, query => query.where('questionReport.memberId', '=', memberId ?? ''))
    .orderBy('reportAnswer.deviceSeq')
    .execute()
  // Later ones overwrite earlier ones: the last answer holds.
  const last = new Map(answers.map(answer => [answer.reportId, answer]))
  return reports.map(report => ({ ...report, answer: last.get(report.id) ?? null }))
}
