import type { Outputs } from '#contract/contract'
import { drillSettings } from '#contract/drill'
import { reviewRule } from '#contract/workflow'
import { shuffledIds } from '#engine/question/option-ids'
import type { QuestionContent } from '#engine/question/question'
import { type ReviewRule, decideWorkflow } from '#engine/workflow/question-workflow'
import { listMembers } from '#store/members'
import {
  appendQuestionEvent,
  questionEvents,
  setPendingVersion,
  setQuestionStatus,
  type UsageRow,
  versionUsage,
  waitingForReview,
} from '#store/question-events'
import {
  type QuestionVersionRecord,
  findQuestion,
  readVersions,
  takePending,
  versionHistory,
} from '#store/questions'
import { readSetting, writeSetting } from '#store/settings'
import type { Reader } from '#store/store'
import { AppError, memberCall, refuse } from './app-error.ts'
import { asQuestionStatus } from './bank-words.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './ports.ts'
import { supersededAmong } from './superseded.ts'
import { readFaults } from './question-checks.ts'
import { readWritten } from './review-state.ts'

const REVIEW_RULE = 'reviewRule'

/** Who must read a version before it is drawn, by the brigade's own choice. */
export async function readReviewRule(db: Reader): Promise<ReviewRule> {
  return reviewRule.safeParse(await readSetting(db, REVIEW_RULE)).data ?? 'none'
}

/** Review of questions before use; states and events are in engine/workflow. */
export function createWorkflowService({ store, clock, chance, changes }: Deps): ServiceOf<'workflow'> {
  return {
    async queue(_, call) {
      const { memberId } = memberCall(call).session
      const names = new Map((await listMembers(store.reader)).map(member => [member.id, member.name]))
      const waiting = await waitingForReview(store.reader)
      const superseded = await supersededAmong(
        { store, clock },
        waiting.map(row => row.versionId),
      )
      return waiting.map(({ authorId, ...row }) => ({
        ...row,
        superseded: superseded.has(row.versionId),
        status: asQuestionStatus(row.status),
        authorName: authorId === null ? null : (names.get(authorId) ?? null),
        isOwn: authorId === memberId,
      }))
    },
    async act({ questionId, act, reason }, call) {
      const { memberId } = memberCall(call).session
      if ((act === 'sendBack' || act === 'retire') && reason === '') refuse('workflow.reasonMissing')
      const status = await store.write(async trx => {
        const question = await findQuestion(trx, questionId)
        if (!question) refuse('question.notFound', { questionId })
        const versionId = question.pendingVersionId ?? question.currentVersionId
        const version = await readVersion(trx, versionId)
        const current =
          versionId === question.currentVersionId
            ? version
            : await readVersion(trx, question.currentVersionId)
        const decision = decideWorkflow(
          {
            status: asQuestionStatus(question.status),
            hasPending: question.pendingVersionId !== null,
            authorId: version.authorId,
            current: await readWritten(trx, current),
          },
          act,
          { memberId, rule: await readReviewRule(trx) },
        )
        if (!decision.ok) refuse(decision.code)
        if (act === 'approve') await refuseUnfit(trx, version.content)
        if (act === 'restore' && decision.status === 'inUse') await refuseUnfit(trx, current.content)
        if (decision.takesPending) await takePending(trx, version, shuffledIds(version.content.body))
        if (act === 'sendBack') await setPendingVersion(trx, questionId, null)
        await setQuestionStatus(trx, questionId, decision.status)
        const event = {
          id: chance.id(),
          questionId,
          versionId: act === 'restore' ? current.id : versionId,
          kind: act,
          memberId,
          reason,
          atMs: clock.nowMs(),
        }
        await appendQuestionEvent(trx, event)
        return decision.status
      })
      changes.publish(['bank'])
      return { changed: ['bank'], status }
    },
    async log({ questionId }) {
      if (!(await findQuestion(store.reader, questionId))) refuse('question.notFound', { questionId })
      const names = new Map((await listMembers(store.reader)).map(member => [member.id, member.name]))
      const versions = await versionHistory(store.reader, questionId)
      const usage = Map.groupBy(await versionUsage(store.reader, questionId), row => row.versionId)
      return {
        events: (await questionEvents(store.reader, questionId)).map(event => ({
          kind: event.kind,
          versionId: event.versionId,
          memberName: names.get(event.memberId) ?? null,
          reason: event.reason,
          atMs: event.atMs,
        })),
        usage: versions.flatMap(({ id }) => usageView(id, usage.get(id) ?? [])),
      }
    },
    async settings() {
      return { rule: await readReviewRule(store.reader) }
    },
    async saveSettings({ rule }) {
      await store.write(trx => writeSetting(trx, REVIEW_RULE, rule))
      changes.publish(['bank'])
      return { changed: ['bank'] }
    },
  }
}

const MOST_DRILLS = 20

function usageView(versionId: string, rows: readonly UsageRow[]): Outputs['workflow']['log']['usage'] {
  if (rows.length === 0) return []
  return [
    {
      versionId,
      papers: rows.reduce((sum, row) => sum + row.papers, 0),
      lastAtMs: Math.max(...rows.map(row => row.lastAtMs)),
      drillCount: rows.length,
      drills: rows.slice(0, MOST_DRILLS).map(({ drillId, week, papers, settings }) => ({
        drillId,
        title: drillSettings.parse(settings).title,
        week,
        papers,
      })),
    },
  ]
}

async function readVersion(db: Reader, versionId: string): Promise<QuestionVersionRecord> {
  const [version] = await readVersions(db, [versionId])
  if (!version) throw new Error(`version ${versionId} is not in the file`)
  return version
}

/** Nothing comes into use that could not be asked, marked and printed, however it came into the bank. */
async function refuseUnfit(db: Reader, content: QuestionContent): Promise<void> {
  const faults = await readFaults(db, content)
  const [fault] = faults
  if (fault)
    throw new AppError('workflow.faulty', {
      values: { ...fault.values, fault: fault.code, faults: faults.length },
      place: { field: fault.field },
    })
}
