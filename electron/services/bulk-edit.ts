import { type BulkChangeView, type BulkLeftView, recordedChange } from '#contract/workflow'
import { shuffledIds } from '#engine/question/option-ids'
import { changeContent } from '#engine/bulk/change-content'
import { type QuestionFault, checkQuestion } from '#engine/question/check-question'
import type { QuestionContent } from '#engine/question/question'
import {
  type QuestionStatus,
  type ReviewRule,
  decideWorkflow,
  placeOfNewVersion,
} from '#engine/workflow/question-workflow'
import { canonicalHash } from '#importing/bank/canonical-hash'
import { findBulkEdit, insertBulkEdit, lastBulkEdits, markUndone } from '#store/bulk-edits'
import { listMembers } from '#store/members'
import { appendQuestionEvent, setPendingVersion, setQuestionStatus } from '#store/question-events'
import { type QuestionVersionRecord, appendVersion, findQuestion, readVersions } from '#store/questions'
import type { BulkEditItemRow, QuestionRow } from '#store/schema'
import { listSubjects } from '#store/subjects'
import type { Reader, Writer } from '#store/store'
import { AppError, memberCall, refuse } from './app-error.ts'
import { asQuestionStatus } from './bank-words.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './ports.ts'
import { readWritten } from './review-state.ts'
import { readReviewRule } from './workflow.ts'

const LISTED = 50

/** Who edits, why, and under which rule. */
type By = { memberId: string; reason: string; rule: ReviewRule }
type Standing = { question: QuestionRow; version: QuestionVersionRecord }
type Item = Omit<BulkEditItemRow, 'bulkEditId'>

/**
 * Many questions changed at once, each by a version of its own, and put back the same way. The brigade's rule holds here as in the
 * editor: where a reader is demanded, the new versions wait for one.
 */
export function createBulkEditService(deps: Deps): ServiceOf<'bulkEdit'> {
  const { store, clock, chance, changes } = deps

  /** A version where the rule wants it; answers its id and the status that the question has then. */
  async function append(
    trx: Writer,
    { question, content, by }: { question: QuestionRow; content: QuestionContent; by: By },
  ): Promise<{ versionId: string; status: QuestionStatus }> {
    const versionId = chance.id()
    const { status, isPending } = placeOfNewVersion(asQuestionStatus(question.status), by.rule)
    const { memberId: authorId, reason } = by
    await appendVersion(
      trx,
      {
        versionId,
        questionId: question.id,
        origin: 'local',
        content,
        hash: canonicalHash(content),
        optionIds: shuffledIds(content.body),
        reason,
        authorId,
        nowMs: clock.nowMs(),
      },
      isPending ? 'pending' : 'current',
      null,
    )
    return { versionId, status }
  }

  async function note(
    trx: Writer,
    kind: 'retire' | 'restore' | 'sendBack',
    { questionId, versionId, by }: { questionId: string; versionId: string; by: By },
  ): Promise<void> {
    const { memberId, reason } = by
    const event = { id: chance.id(), questionId, versionId, kind, memberId, reason, atMs: clock.nowMs() }
    await appendQuestionEvent(trx, event)
  }

  /** One question of the edit; null where it would not change, and what keeps it from changing where something does. */
  async function changeOne(
    trx: Writer,
    questionId: string,
    { status: wanted, ...change }: BulkChangeView,
    by: By,
  ): Promise<{ item: Item } | { left: BulkLeftView } | null> {
    const { question, version } = await currentOf(trx, questionId)
    const content = changeContent(version.content, change)
    const isChanged = content !== version.content
    // Whoever wrote the revision started from the version that would be changed here.
    if (isChanged && question.pendingVersionId !== null)
      return { left: { questionId, why: 'revisionWaits', fault: null } }
    const isBack = wanted === 'inUse' && question.status === 'retired'
    const [fault] = isBack ? checkQuestion(content) : newFaults(version.content, content)
    if (fault) return { left: { questionId, why: 'faulty', fault } }

    const before = { questionId, beforeVersionId: version.id, beforeStatus: question.status }
    const after = isChanged ? await append(trx, { question, content, by }) : null
    const versionId = after?.versionId ?? version.id
    let status = after?.status ?? asQuestionStatus(question.status)
    if (wanted === 'retired' && status !== 'retired') {
      status = 'retired'
      await note(trx, 'retire', { questionId, versionId, by })
    } else if (isBack) {
      status = await restoredStatus(trx, questionId, by)
      await note(trx, 'restore', { questionId, versionId, by })
    }
    if (versionId === version.id && status === question.status) return null
    if (status !== question.status) await setQuestionStatus(trx, questionId, status)
    return { item: { ...before, afterVersionId: versionId, afterStatus: status } }
  }

  /** Puts one question back; false where somebody has worked on it since: their work is not taken away. */
  async function undoOne(trx: Writer, item: Item, by: By): Promise<boolean> {
    const { questionId, beforeVersionId, afterVersionId } = item
    const { question } = await currentOf(trx, questionId)
    const { pendingVersionId, currentVersionId, status } = question
    if ((pendingVersionId ?? currentVersionId) !== afterVersionId || status !== item.afterStatus) return false
    const back = asQuestionStatus(item.beforeStatus)
    if (pendingVersionId !== null && beforeVersionId !== afterVersionId) {
      // Nobody has read it yet: it stops waiting, and the version before it has been current all the time.
      await setPendingVersion(trx, questionId, null)
      await note(trx, 'sendBack', { questionId, versionId: afterVersionId, by })
      await setQuestionStatus(trx, questionId, back)
      return true
    }
    if (beforeVersionId === afterVersionId) {
      if (back === 'retired') await note(trx, 'retire', { questionId, versionId: currentVersionId, by })
      else if (status === 'retired')
        await note(trx, 'restore', { questionId, versionId: currentVersionId, by })
      await setQuestionStatus(trx, questionId, back)
      return true
    }
    const [before] = await readVersions(trx, [beforeVersionId])
    if (!before) throw new Error(`version ${beforeVersionId} is not in the file`)
    const placed = await append(trx, { question, content: before.content, by })
    const isBackInUse = back === 'inUse' && placed.status !== 'inUse'
    await setQuestionStatus(trx, questionId, isBackInUse ? await restoredStatus(trx, questionId, by) : back)
    return true
  }

  return {
    async apply({ questionIds, change, reason }, call) {
      const { memberId } = memberCall(call).session
      const bulkEditId = chance.id()
      const left: BulkLeftView[] = []
      const changedCount = await store.write(async trx => {
        await refuseUnknownTopic(trx, change)
        const by = { memberId, reason, rule: await readReviewRule(trx) }
        const items = []
        for (const questionId of new Set(questionIds)) {
          const done = await changeOne(trx, questionId, change, by)
          if (done === null) continue
          if ('left' in done) left.push(done.left)
          else items.push(done.item)
        }
        const changeJson = JSON.stringify(change)
        if (items.length > 0)
          await insertBulkEdit(
            trx,
            { id: bulkEditId, memberId, changeJson, reason, atMs: clock.nowMs() },
            items,
          )
        return items.length
      })
      changes.publish(['bank'])
      return { changed: ['bank'], bulkEditId, changedCount, left }
    },
    async undo({ bulkEditId }, call) {
      const { memberId } = memberCall(call).session
      const counts = await store.write(async trx => {
        const found = await findBulkEdit(trx, bulkEditId)
        if (!found) refuse('bulkEdit.notFound')
        if (found.edit.undoneAtMs !== null) refuse('bulkEdit.undone')
        const by = { memberId, reason: found.edit.reason, rule: await readReviewRule(trx) }
        let undoneCount = 0
        for (const item of found.items) if (await undoOne(trx, item, by)) undoneCount += 1
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
        change: recordedChange.parse(JSON.parse(edit.changeJson)),
        reason: edit.reason,
        questions: edit.questions,
        atMs: edit.atMs,
        undoneAtMs: edit.undoneAtMs,
      }))
    },
  }
}

async function currentOf(db: Reader, questionId: string): Promise<Standing> {
  const question = await findQuestion(db, questionId)
  if (!question) refuse('question.notFound', { questionId })
  const [version] = await readVersions(db, [question.currentVersionId])
  if (!version) throw new Error(`question ${questionId} has no current version`)
  return { question, version }
}

/** Faults that the change brings in. A draft that lacked something before it may lack it after. */
function newFaults(before: QuestionContent, after: QuestionContent): QuestionFault[] {
  if (before === after) return []
  const known = new Set(checkQuestion(before).map(faultKey))
  return checkQuestion(after).filter(fault => !known.has(faultKey(fault)))
}

const faultKey = ({ field, code }: QuestionFault) => `${field} ${code}`

/** Back into use, or back to being a draft where the rule wants it read first. */
async function restoredStatus(db: Reader, questionId: string, by: By): Promise<QuestionStatus> {
  const { version } = await currentOf(db, questionId)
  const current = await readWritten(db, version)
  const retired = { status: 'retired' as const, hasPending: false, authorId: version.authorId, current }
  const decision = decideWorkflow(retired, 'restore', by)
  if (!decision.ok) refuse(decision.code)
  return decision.status
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
