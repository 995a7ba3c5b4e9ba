import type { QuestionReviewView } from '#contract/instrument'
import { shuffledIds } from '#engine/question/option-ids'
import { assertNever } from '#engine/assert-never'
import { movePlace } from '#engine/instrument/move-place'
import type { Place } from '#engine/instrument/place'
import type { Citation, QuestionContent } from '#engine/question/question'
import { shanghaiDay } from '#engine/week/iso-week'
import { placeOfNewVersion } from '#engine/workflow/question-workflow'
import { canonicalHash } from '#importing/bank/canonical-hash'
import { type EditionPair, editionsOf, findAlignment } from '#store/editions'
import { listMembers } from '#store/members'
import { appendQuestionEvent, setQuestionStatus } from '#store/question-events'
import {
  type QuestionReviewRecord,
  citationsOfEdition,
  decideReview,
  findReview,
  listReviews,
} from '#store/question-reviews'
import { appendVersion, findQuestion, readVersions } from '#store/questions'
import type { QuestionRow } from '#store/schema'
import type { Writer } from '#store/store'
import { listInstruments } from '#store/subjects'
import { memberCall, refuse } from './app-error.ts'
import { asQuestionStatus } from './bank-words.ts'
import type { Deps } from './deps.ts'
import { citedPlaceView, placeWords } from './instrument-view.ts'
import { type LawChange, readLawChange, refreshWaiting } from './law-change.ts'
import type { ServiceOf } from './ports.ts'
import { readReviewRule } from './workflow.ts'

/** Who decides, why, and where an article went by their word. */
type By = { memberId: string; reason: string; articles: ReadonlyMap<string, string> }

/**
 * ```
 *  waiting ──stillRight──▶ a version that names the new edition and article
 *     │    ──newVersion──▶ the version that somebody wrote meanwhile
 *     └────retired───────▶ out of use
 * ```
 * Results keep the version they were given on, whatever is decided.
 */
export function createQuestionReview(
  deps: Deps,
): Pick<ServiceOf<'instrument'>, 'reviews' | 'decideReview' | 'carryOver'> {
  const { store, clock, chance, changes } = deps

  /** Appends a version that differs in its citations only. Null where it has nothing to say. */
  async function moveCitations(
    trx: Writer,
    question: QuestionRow,
    { pair, change, by }: { pair: EditionPair; change: LawChange; by: By },
  ): Promise<string | null> {
    const [version] = await readVersions(trx, [question.currentVersionId])
    if (!version) throw new Error(`question ${question.id} has no current version`)
    const content = mapCitations(version.content, citation => moveCitation(citation, pair, { change, by }))
    const hash = canonicalHash(content)
    if (hash === canonicalHash(version.content)) return null
    // The revision was written from the words that are moved here; it must not vanish, nor take over without the new citation.
    if (question.pendingVersionId !== null) refuse('review.revisionWaits', { questionId: question.id })
    const versionId = chance.id()
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
        reason: by.reason,
        authorId: by.memberId,
        nowMs: clock.nowMs(),
      },
      place.isPending ? 'pending' : 'current',
      null,
    )
    return versionId
  }

  async function retire(trx: Writer, question: QuestionRow, { memberId, reason }: By): Promise<void> {
    if (question.status === 'retired') return
    await setQuestionStatus(trx, question.id, 'retired')
    await appendQuestionEvent(trx, {
      id: chance.id(),
      questionId: question.id,
      versionId: question.currentVersionId,
      kind: 'retire',
      memberId,
      reason,
      atMs: clock.nowMs(),
    })
  }

  /** A question that names a newer edition now may be touched by a still newer one. */
  async function refreshAfter(trx: Writer, { instrumentId, toEdition }: EditionPair): Promise<void> {
    for (const edition of await editionsOf(trx, instrumentId)) {
      const next = { instrumentId, fromEdition: toEdition, toEdition: edition.id }
      if (await findAlignment(trx, next)) await refreshWaiting(trx, next, deps)
    }
  }

  return {
    async reviews(input) {
      const { total, rows } = await listReviews(store.reader, input)
      const names = new Map((await listMembers(store.reader)).map(member => [member.id, member.name]))
      const instruments = new Map((await listInstruments(store.reader)).map(row => [row.id, row]))
      const today = shanghaiDay(clock.nowMs())
      const view = (row: (typeof rows)[number]): QuestionReviewView => {
        const instrument = instruments.get(row.instrumentId)
        const label = (id: string) => instrument?.editions.find(edition => edition.id === id)?.label ?? id
        return {
          reviewId: row.id,
          questionId: row.questionId,
          stem: row.stem,
          instrumentId: row.instrumentId,
          shortName: instrument?.shortName ?? row.instrumentId,
          fromEdition: row.fromEdition,
          fromLabel: label(row.fromEdition),
          toEdition: row.toEdition,
          toLabel: label(row.toEdition),
          effectiveFrom: row.effectiveFrom,
          state: row.state,
          withheld: row.state === 'waiting' && row.effectiveFrom <= today,
          hasNewVersion: row.currentVersionId !== row.versionId,
          cited: row.cited.map(citedPlaceView),
          decidedByName: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? null),
          decidedAtMs: row.decidedAtMs,
          reason: row.reason,
        }
      }
      return { total, rows: rows.map(view) }
    },
    async decideReview({ reviewId, decision, articles, reason }, call) {
      const { memberId } = memberCall(call).session
      const by: By = { memberId, reason, articles: new Map(articles.map(({ from, to }) => [from, to])) }
      const versionId = await store.write(async trx => {
        const review = await findReview(trx, reviewId)
        if (!review) refuse('review.notFound')
        if (review.state !== 'waiting') refuse('review.decided')
        const question = await findQuestion(trx, review.questionId)
        if (!question) throw new Error(`review ${reviewId} has no question`)
        const decided = await act(trx, { review, question, decision, by })
        await decideReview(trx, reviewId, {
          state: decision,
          decidedBy: memberId,
          decidedAtMs: clock.nowMs(),
          decidedVersionId: decided,
          reason,
        })
        if (decision !== 'retired') await refreshAfter(trx, pairOf(review))
        return decided
      })
      changes.publish(['bank'])
      return { changed: ['bank'], versionId }
    },
    async carryOver(pair, call) {
      const { memberId } = memberCall(call).session
      const counts = await store.write(async trx => {
        const change = await readLawChange(trx, pair)
        const edition = (await editionsOf(trx, pair.instrumentId)).find(({ id }) => id === pair.toEdition)
        if (!edition) refuse('edition.notFound')
        const by: By = { memberId, reason: carriedReason(edition.label), articles: new Map() }
        const unchanged = new Set(change.links.flatMap(link => (link.kind === 'unchanged' ? link.from : [])))
        const rows = await citationsOfEdition(trx, {
          instrumentId: pair.instrumentId,
          editionId: pair.fromEdition,
        })
        let questions = 0
        let waiting = 0
        for (const [questionId, cited] of Map.groupBy(rows, row => row.questionId)) {
          if (!cited.every(row => unchanged.has(row.article))) continue
          const question = await findQuestion(trx, questionId)
          if (!question) continue
          if (question.pendingVersionId !== null) waiting++
          else if ((await moveCitations(trx, question, { pair, change, by })) !== null) questions++
        }
        await refreshAfter(trx, pair)
        return { questions, waiting }
      })
      changes.publish(['bank'])
      return { changed: ['bank'], ...counts }
    },
  }

  async function act(
    trx: Writer,
    { review, question, decision, by }: Decided & { by: By },
  ): Promise<string | null> {
    switch (decision) {
      case 'stillRight': {
        const pair = pairOf(review)
        return moveCitations(trx, question, { pair, change: await readLawChange(trx, pair), by })
      }
      case 'newVersion':
        if (question.currentVersionId === review.versionId) refuse('review.noNewVersion')
        return question.currentVersionId
      case 'retired':
        await retire(trx, question, by)
        return null
      default:
        return assertNever(decision)
    }
  }
}

type Decided = {
  review: QuestionReviewRecord
  question: QuestionRow
  decision: Exclude<QuestionReviewRecord['state'], 'waiting'>
}

function pairOf({ instrumentId, fromEdition, toEdition }: QuestionReviewRecord): EditionPair {
  return { instrumentId, fromEdition, toEdition }
}

/** What the history of a question says; in Chinese like the statute, whatever language its reader has. */
function carriedReason(label: string): string {
  return `条文未变，沿用至${label}`.slice(0, 200)
}

/** Those of the question and those of the parts of a case. */
function mapCitations(content: QuestionContent, move: (citation: Citation) => Citation): QuestionContent {
  const { body, citations } = content
  const moved = { ...content, citations: citations.map(move) }
  if (body.type !== 'caseGroup') return moved
  const parts = body.parts.map(part => ({ ...part, citations: part.citations.map(move) }))
  return { ...moved, body: { ...body, parts } }
}

function moveCitation(
  citation: Citation,
  { instrumentId, fromEdition, toEdition }: EditionPair,
  { change, by }: { change: LawChange; by: By },
): Citation {
  const { instrument, edition, article, paragraph, item, ...rest } = citation
  if (instrument !== instrumentId || edition !== fromEdition) return citation
  if (article === undefined) return { ...citation, edition: toEdition }
  const place: Place = {
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  }
  const override = by.articles.get(article)
  if (override !== undefined && !change.newer.some(one => one.number === override))
    refuse('article.notFound', { place: placeWords({ article: override }) })
  const link = change.links.find(one => one.from.includes(article))
  const moved = movePlace(place, link, { ...change, article: override })
  if (moved === null) refuse('review.articleGone', { place: placeWords({ article }) })
  return { instrument, edition: toEdition, ...moved, ...rest }
}
