import { reportKind, reportOutcome } from '#contract/report'
import { listMembers } from '#store/members'
import {
  type ReportRecord,
  findReport,
  insertReport,
  insertReportAnswer,
  listReports,
} from '#store/question-reports'
import { readVersions } from '#store/questions'
import { findPaper, findSitting } from '#store/sittings'
import type { Reader } from '#store/store'
import { memberCall, refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './ports.ts'
import { supersededAmong } from './superseded.ts'

/** What trainees say of a question, and what becomes of it. */
export function createReportService({ store, clock, chance, changes }: Deps): ServiceOf<'report'> {
  return {
    async send({ sittingId, item, kind, text }, call) {
      const { memberId } = memberCall(call).session
      const reportId = chance.id()
      await store.write(async trx => {
        const place = await placeOf(trx, sittingId, item, memberId)
        const mine = await listReports(trx, { memberId })
        // A second click, or a second thought: one report a version is enough until it is answered.
        if (mine.some(report => report.versionId === place.versionId && report.answer === null))
          refuse('report.alreadySent')
        await insertReport(trx, { id: reportId, ...place, memberId, kind, text, atMs: clock.nowMs() })
      })
      changes.publish(['reports'])
      return { changed: ['reports'], reportId }
    },
    async mine(_, call) {
      const { memberId } = memberCall(call).session
      const reports = await listReports(store.reader, { memberId })
      const stems = await stemsOf(store.reader, reports)
      const names = await namesOf(store.reader)
      return reports
        .toReversed()
        .map(report => ({ ...viewOf(report, names), stem: stems.get(report.versionId) ?? '' }))
    },
    async queue({ answered }) {
      const all = await listReports(store.reader)
      const reports = all.filter(report => (report.answer !== null) === answered)
      const stems = await stemsOf(store.reader, reports)
      const names = await namesOf(store.reader)
      const superseded = await supersededAmong(
        { store, clock },
        reports.map(report => report.versionId),
      )
      return (answered ? reports.toReversed() : reports).map(report => ({
        ...viewOf(report, names),
        questionId: report.questionId,
        versionId: report.versionId,
        stem: stems.get(report.versionId) ?? '',
        superseded: superseded.has(report.versionId),
        reporterName: names.get(report.memberId) ?? null,
      }))
    },
    async answer({ reportId, outcome, text }, call) {
      const { memberId } = memberCall(call).session
      await store.write(async trx => {
        if (!(await findReport(trx, reportId))) refuse('report.notFound')
        await insertReportAnswer(trx, {
          id: chance.id(),
          reportId,
          memberId,
          outcome,
          text,
          atMs: clock.nowMs(),
        })
      })
      changes.publish(['reports'])
      return { changed: ['reports'] }
    },
  }
}

/** The version that stands at a place of the caller's own paper. */
async function placeOf(
  db: Reader,
  sittingId: string,
  item: number,
  memberId: string,
): Promise<{ questionId: string; versionId: string }> {
  const sitting = await findSitting(db, sittingId)
  if (sitting?.memberId !== memberId) refuse('sitting.notFound')
  const place = (await findPaper(db, sitting.paperId)).items[item]
  if (!place) refuse('sitting.noSuchItem')
  return { questionId: place.questionId, versionId: place.versionId }
}

async function stemsOf(db: Reader, reports: readonly ReportRecord[]): Promise<Map<string, string>> {
  const versions = await readVersions(db, [...new Set(reports.map(report => report.versionId))])
  return new Map(versions.map(version => [version.id, version.content.body.stem]))
}

async function namesOf(db: Reader): Promise<Map<string, string>> {
  return new Map((await listMembers(db)).map(member => [member.id, member.name]))
}

function viewOf({ id, kind, text, atMs, answer }: ReportRecord, names: ReadonlyMap<string, string>) {
  return {
    reportId: id,
    kind: reportKind.parse(kind),
    text,
    atMs,
    answer: answer && {
      outcome: reportOutcome.parse(answer.outcome),
      text: answer.text,
      memberName: names.get(answer.memberId) ?? null,
      atMs: answer.atMs,
    },
  }
}
