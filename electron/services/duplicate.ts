import type { NearPairView } from '#contract/duplicate'
import { shuffledIds } from '#engine/question/option-ids'
import type { QuestionContent } from '#engine/question/question'
import { type TakeOver, takeOver } from '#engine/question/take-over'
import { placeOfNewVersion } from '#engine/workflow/question-workflow'
import { canonicalHash } from '#importing/bank/canonical-hash'
import { insertBulkEdit } from '#store/bulk-edits'
import { type Standing, appendPairDecision, keptPairs, standingOf, versionPair } from '#store/near-pairs'
import { appendQuestionEvent, setQuestionStatus } from '#store/question-events'
import { countVersions } from '#store/question-import'
import { type QuestionVersionRecord, appendVersion, findQuestion, readVersions } from '#store/questions'
import type { BulkEditItemRow, QuestionRow } from '#store/schema'
import type { Reader, Writer } from '#store/store'
import { memberCall, refuse } from './app-error.ts'
import { asQuestionStatus } from './bank-words.ts'
import type { Deps } from './deps.ts'
import type { DuplicateSearch, FoundPair } from './duplicate-search.ts'
import type { ServiceOf } from './ports.ts'
import { readPrinting, versionView } from './version-view.ts'
import { readReviewRule } from './workflow.ts'

/** As the contract bounds them (contract/question). */
const MOST_TAGS = 20
const MOST_CITATIONS = 6

type Side = { questionId: string; versionId: string }
type Looked = { question: QuestionRow; version: QuestionVersionRecord }
type Item = Omit<BulkEditItemRow, 'bulkEditId'>
type OpenPair = FoundPair & { standing: { first: Standing; second: Standing } }

/** Near-duplicates across the bank; duplicate-search.ts has the states. */
export function createDuplicateService(deps: Deps, search: DuplicateSearch): ServiceOf<'duplicate'> {
  const { store, clock, chance, changes } = deps

  /** Pairs of which both still say what was compared, both may be asked, and nobody has decided. */
  async function openPairs(): Promise<OpenPair[]> {
    const pairs = search.found()?.pairs ?? []
    const ids = new Set(pairs.flatMap(({ first, second }) => [first.questionId, second.questionId]))
    const standing = await standingOf(store.reader, [...ids])
    const isKept = await keptPairs(store.reader)
    return pairs.flatMap(pair => {
      const first = standing.get(pair.first.questionId)
      const second = standing.get(pair.second.questionId)
      if (first === undefined || second === undefined) return []
      if (first.status === 'retired' || second.status === 'retired') return []
      if (!search.isAsCompared(pair.first, first.hash) || !search.isAsCompared(pair.second, second.hash))
        return []
      return isKept(first.versionId, second.versionId) ? [] : [{ ...pair, standing: { first, second } }]
    })
  }

  async function views(pairs: readonly OpenPair[]): Promise<NearPairView[]> {
    const ids = pairs.flatMap(({ standing }) => [standing.first.versionId, standing.second.versionId])
    const versions = new Map((await readVersions(store.reader, ids)).map(version => [version.id, version]))
    const printing = await readPrinting(deps, ids)
    const sideView = (questionId: string, { status, versionId }: Standing) => {
      const version = versions.get(versionId)
      if (!version) throw new Error(`version ${versionId} is not in the file`)
      return { questionId, status: asQuestionStatus(status), version: versionView(version, printing) }
    }
    return pairs.map(({ first, second, similarity, standing }) => ({
      first: sideView(first.questionId, standing.first),
      second: sideView(second.questionId, standing.second),
      similarity,
    }))
  }

  /** What stays, with a version of its own where it takes something over. */
  async function keepWith(
    trx: Writer,
    { question, version }: Looked,
    { content, reason, memberId }: { content: QuestionContent; reason: string; memberId: string },
  ): Promise<Item & { hash: string }> {
    const before = { questionId: question.id, beforeVersionId: version.id, beforeStatus: question.status }
    const unchanged = { ...before, afterVersionId: version.id, afterStatus: question.status }
    if (content === version.content) return { ...unchanged, hash: version.hash }
    if (question.pendingVersionId !== null) refuse('workflow.revisionWaits', { questionId: question.id })
    const versionId = chance.id()
    const hash = canonicalHash(content)
    const place = placeOfNewVersion(asQuestionStatus(question.status), await readReviewRule(trx))
    if (place.status !== question.status) await setQuestionStatus(trx, question.id, place.status)
    await appendVersion(
      trx,
      {
        versionId,
        questionId: question.id,
        origin: 'local',
        content,
        hash,
        optionIds: shuffledIds(content.body),
        reason,
        authorId: memberId,
        nowMs: clock.nowMs(),
      },
      place.isPending ? 'pending' : 'current',
      null,
    )
    return { ...before, afterVersionId: versionId, afterStatus: place.status, hash }
  }

  async function retire(
    trx: Writer,
    { question, version }: Looked,
    { reason, memberId }: { reason: string; memberId: string },
  ): Promise<Item> {
    // Somebody's revision would go out of sight with it.
    if (question.pendingVersionId !== null) refuse('workflow.revisionWaits', { questionId: question.id })
    await setQuestionStatus(trx, question.id, 'retired')
    await appendQuestionEvent(trx, {
      id: chance.id(),
      questionId: question.id,
      versionId: version.id,
      kind: 'retire',
      memberId,
      reason,
      atMs: clock.nowMs(),
    })
    return {
      questionId: question.id,
      beforeVersionId: version.id,
      beforeStatus: question.status,
      afterVersionId: version.id,
      afterStatus: 'retired',
    }
  }

  return {
    async start() {
      search.start()
      return { changed: [] }
    },
    async cancel() {
      await search.cancel()
      return { changed: [] }
    },
    async progress(_, call) {
      return search.watch(call.signal)
    },
    async list({ offset, limit }) {
      const found = search.found()
      const open = await openPairs()
      return {
        total: open.length,
        rows: await views(open.slice(offset, offset + limit)),
        searchedAtMs: found?.searchedAtMs ?? null,
        changedSince: found ? (await countVersions(store.reader)) - found.bankVersions : 0,
        isCut: found?.isCut ?? false,
      }
    },
    async keep({ first, second, kept }, call) {
      const { memberId } = memberCall(call).session
      await store.write(async trx => {
        await lookAt(trx, first, second)
        await appendPairDecision(trx, {
          id: chance.id(),
          ...versionPair(first.versionId, second.versionId),
          kind: kept ? 'kept' : 'open',
          memberId,
          atMs: clock.nowMs(),
        })
      })
      changes.publish(['bank'])
      return { changed: ['bank'] }
    },
    async merge({ kept, gone, take }, call) {
      const { memberId } = memberCall(call).session
      const bulkEditId = chance.id()
      const renewal = await store.write(async trx => {
        const [stays, goes] = await lookAt(trx, kept, gone)
        const content = contentAfter(stays.version, goes.version, take)
        const { hash, ...item } = await keepWith(trx, stays, {
          content,
          reason: `合并 ${goes.question.id}，取用其标签或依据`,
          memberId,
        })
        const reason = `与 ${stays.question.id} 重复，并入该题`
        const goneItem = await retire(trx, goes, { reason, memberId })
        const change = { merge: { kept: stays.question.id, gone: goes.question.id } }
        await insertBulkEdit(
          trx,
          {
            id: bulkEditId,
            memberId,
            changeJson: JSON.stringify(change),
            reason,
            atMs: clock.nowMs(),
          },
          item.afterVersionId === item.beforeVersionId ? [goneItem] : [item, goneItem],
        )
        return { before: stays.version.hash, after: hash }
      })
      search.renew(kept.questionId, renewal.before, renewal.after)
      changes.publish(['bank'])
      return { changed: ['bank'], bulkEditId }
    },
  }
}

/** The two as they were looked at. Whoever decides about something else than what is there has to look again. */
async function lookAt(db: Reader, one: Side, other: Side): Promise<[Looked, Looked]> {
  if (one.questionId === other.questionId) refuse('duplicate.changedMeanwhile')
  return [await lookAtOne(db, one), await lookAtOne(db, other)]
}

async function lookAtOne(db: Reader, { questionId, versionId }: Side): Promise<Looked> {
  const question = await findQuestion(db, questionId)
  if (!question) refuse('question.notFound', { questionId })
  const [version] = await readVersions(db, [versionId])
  if (!version || question.currentVersionId !== versionId || question.status === 'retired')
    refuse('duplicate.changedMeanwhile')
  return { question, version }
}

function contentAfter(
  { content: kept }: QuestionVersionRecord,
  { content: gone }: QuestionVersionRecord,
  take: TakeOver,
): QuestionContent {
  const content = takeOver(kept, gone, take)
  if (content === kept) return kept
  const isTooMuch = (content.tags?.length ?? 0) > MOST_TAGS || content.citations.length > MOST_CITATIONS
  if (isTooMuch) refuse('duplicate.tooMuch', { tags: MOST_TAGS, citations: MOST_CITATIONS })
  return content
}
