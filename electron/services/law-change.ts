import { type AffectedCitation, affectedQuestions } from '#engine/instrument/affected-questions'
import type { AlignedArticle, AlignmentLink } from '#engine/instrument/alignment'
import { applyManualLinks } from '#engine/instrument/manual-links'
import { articlesOf } from '#store/articles'
import { type EditionPair, editionsOf, findAlignment } from '#store/editions'
import { type CitedPlace, type NewReview, citationsOfEdition, replaceWaiting } from '#store/question-reviews'
import type { Reader, Writer } from '#store/store'
import { refuse } from './app-error.ts'
import type { Deps } from './deps.ts'

/** Two editions with their texts and what became of each article. */
export type LawChange = {
  older: readonly AlignedArticle[]
  newer: readonly AlignedArticle[]
  links: readonly AlignmentLink[]
}

/** The alignment as corrected; refused where one of the texts is not here. */
export async function readLawChange(db: Reader, pair: EditionPair): Promise<LawChange> {
  const alignment = await findAlignment(db, pair)
  if (!alignment) refuse('edition.noAlignment')
  const { older, newer } = await readTexts(db, pair)
  const { found, manual } = alignment
  return { older, newer, links: applyManualLinks(found, { older, newer, manual }) }
}

export async function readTexts(
  db: Reader,
  { instrumentId, fromEdition, toEdition }: EditionPair,
): Promise<{ older: AlignedArticle[]; newer: AlignedArticle[] }> {
  const text = async (editionId: string) =>
    (await articlesOf(db, { instrumentId, editionId })).map(row => ({ number: row.number, text: row.text }))
  return { older: await text(fromEdition), newer: await text(toEdition) }
}

/** Questions of the older edition that the change touches, each with the places it rests on. */
export async function findAffected(
  db: Reader,
  { instrumentId, fromEdition }: EditionPair,
  change: LawChange,
): Promise<Omit<NewReview, 'id'>[]> {
  const rows = await citationsOfEdition(db, { instrumentId, editionId: fromEdition })
  const versions = new Map(rows.map(row => [row.questionId, row.versionId]))
  const citations = rows.map(({ questionId, article, paragraph, item }) => ({
    questionId,
    article,
    ...(paragraph === null ? {} : { paragraph }),
    ...(item === null ? {} : { item }),
  }))
  const affected = affectedQuestions(citations, change.links, change)
  const byQuestion = Map.groupBy(affected, (one: AffectedCitation) => one.questionId)
  return [...byQuestion].map(([questionId, places]) => ({
    questionId,
    versionId: versions.get(questionId) ?? '',
    cited: places.map(citedPlace),
  }))
}

function citedPlace(affected: AffectedCitation): CitedPlace {
  const { questionId: _, ...cited } = affected
  return cited
}

/**
 * Brings what waits into line with the alignment of two editions; answers how many questions it touches. Called wherever text,
 * alignment or citations changed.
 */
export async function refreshWaiting(
  trx: Writer,
  pair: EditionPair,
  { chance, clock }: Pick<Deps, 'chance' | 'clock'>,
): Promise<number> {
  const edition = (await editionsOf(trx, pair.instrumentId)).find(row => row.id === pair.toEdition)
  if (!edition) refuse('edition.notFound')
  const affected = await findAffected(trx, pair, await readLawChange(trx, pair))
  await replaceWaiting(
    trx,
    { ...pair, effectiveFrom: edition.effectiveFrom, nowMs: clock.nowMs() },
    affected.map(review => ({ id: chance.id(), ...review })),
  )
  return affected.length
}
