import { type BulkChangeView, bulkChange } from '#contract/workflow'
import { shuffledIds } from '#engine/question/option-ids'
import { changeContent } from '#engine/bulk/change-content'
import { checkQuestion } from '#engine/question/check-question'
import { canonicalHash } from '#importing/bank/canonical-hash'
import { findBulkEdit, insertBulkEdit, lastBulkEdits, markUndone } from '#store/bulk-edits'
import { listMembers } from '#store/members'
import { setQuestionStatus } from '#store/question-events'
import { type QuestionVersionRecord, appendVersion, findQuestion, readVersions } from '#store/questions'
import type { BulkEditItemRow, QuestionRow } from '#store/schema'
import { listSubjects } from '#store/subjects'
import type { Reader, Writer } from '#store/store'
import { AppError, memberCall, refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './ports.ts'

const LISTED = 50

/** Many questions changed at once, each by a version of its own, and put back the same way. */
export function createBulkEditService(deps: Deps): ServiceOf<'bulkEdit'> {
  const { store, clock, chance, changes } = deps

  async function append(
    trx: Writer,
    version: QuestionVersionRecord,
    content: QuestionVersionRecord['content'],
    by: { memberId: string; reason: string },
  ): Promise<string> {
    const versionId = chance.id()
    const { questionId } = version
    const hash = canonicalHash(content)
    const optionIds = shuffledIds(content.body)
    const { memberId: authorId, reason } = by
    const nowMs = clock.nowMs()
    await appendVersion(
      trx,
      { versionId, questionId, origin: 'local', content, hash, optionIds, reason, authorId, nowMs },
      'current',
      null,
    )
    return versionId
  }

  /** One question of the edit; null where it would not change. */
  async function changeOne(
    trx: Writer,
    questionId: string,
    { status, ...change }: BulkChangeView,
    by: { memberId: string; reason: string },
  ): Promise<Omit<BulkEditItemRow, 'bulkEditId'> | null> {
    const { question, version } = await currentOf(trx, questionId)
    const after = changeContent(version.content, change)
    const [fault] = after === version.content ? [] : checkQuestion(after)
    if (fault)
      throw new AppError('question.faulty', {
        values: { ...fault.values, fault: fault.code, questionId },
        place: { field: fault.field },
      })
    const afterStatus = statusAfter(question.status, status)
    if (after === version.content && afterStatus === question.status) return null
    const afterVersionId = after === version.content ? version.id : await append(trx, version, after, by)
    if (afterStatus !== question.status) await setQuestionStatus(trx, questionId, afterStatus)
    return {
      questionId,
      beforeVersionId: version.id,
      afterVersionId,
      beforeStatus: question.status,
      afterStatus,
    }
  }

  return {
    async apply({ questionIds, change, reason }, call) {
      const { memberId } = memberCall(call).session
      const bulkEditId = chance.id()
      const changedCount = await store.write(async trx => {
        await refuseUnknownTopic(trx, change)
        const items = []
        for (const questionId of new Set(questionIds)) {
          const item = await changeOne(trx, questionId, change, { memberId, reason })
          if (item) items.push(item)
        }
        const changeJson = JSON.stringify(change)
        await insertBulkEdit(
          trx,
          { id: bulkEditId, memberId, changeJson, reason, atMs: clock.nowMs() },
          items,
        )
        return items.length
      })
      changes.publish(['bank'])
      return { changed: ['bank'], bulkEditId, changedCount }
    },
    async undo({ bulkEditId }, call) {
      const { memberId } = memberCall(call).session
      const counts = await store.write(async trx => {
        const found = await findBulkEdit(trx, bulkEditId)
        if (!found) refuse('bulkEdit.notFound')
        if (found.edit.undoneAtMs !== null) refuse('bulkEdit.undone')
        const { reason } = found.edit
        let undoneCount = 0
        for (const item of found.items) {
          const { question, version } = await currentOf(trx, item.questionId)
          // Somebody has worked on it since: their work is not taken away.
          if (version.id !== item.afterVersionId || question.status !== item.afterStatus) continue
          if (item.beforeVersionId !== item.afterVersionId) {
            const [before] = await readVersions(trx, [item.beforeVersionId])
            if (!before) throw new Error(`version ${item.beforeVersionId} is not in the file`)
            await append(trx, version, before.content, { memberId, reason })
          }
          if (item.beforeStatus !== item.afterStatus)
            await setQuestionStatus(trx, item.questionId, statusAfter(question.status, item.beforeStatus))
          undoneCount += 1
        }
        await markUndone(trx, bulkEditId, clock.nowMs())
        return { undoneCount, leftCount: found.items.length - undoneCount }
      })
      changes.publish(['bank'])
      return { changed: ['bank'], ...counts }
    },
    async list() {
      const names = new Map((await listMembers(store.reader)).map(member => [member.id, member.name]))
      return (await lastBulkEdits(store.reader, LISTED)).map(edit => ({
        bulkEditId: edit.id,
        memberName: names.get(edit.memberId) ?? null,
        change: bulkChange.parse(JSON.parse(edit.changeJson)),
        reason: edit.reason,
        questions: edit.questions,
        atMs: edit.atMs,
        undoneAtMs: edit.undoneAtMs,
      }))
    },
  }
}

async function currentOf(
  db: Reader,
  questionId: string,
): Promise<{ question: QuestionRow; version: QuestionVersionRecord }> {
  const question = await findQuestion(db, questionId)
  if (!question) refuse('question.notFound', { questionId })
  const [version] = await readVersions(db, [question.currentVersionId])
  if (!version) throw new Error(`question ${questionId} has no current version`)
  return { question, version }
}

/** A draft is not put into use by an edit of many: that is what review is for. */
function statusAfter(status: QuestionRow['status'], wanted: string | undefined): QuestionRow['status'] {
  if (wanted === 'retired') return 'retired'
  return wanted === 'inUse' && status === 'retired' ? 'inUse' : status
}

async function refuseUnknownTopic(db: Reader, { topic }: BulkChangeView): Promise<void> {
  if (!topic) return
  const subject = (await listSubjects(db)).find(known => known.id === topic.subject)
  if (!subject?.topics.some(known => known.id === topic.topic))
    throw new AppError('question.faulty', {
      values: { fault: 'question.unknownTopic' },
      place: { field: 'topic' },
    })
}
