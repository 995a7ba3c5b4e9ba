import type { Citation, QuestionContent } from './question.ts'

/** What of the other question goes over to the one that stays. */
export type TakeOver = { tags: boolean; citations: boolean }

/** Of a merge of two questions: what only the one has that goes. */
export type OnlyThere = { tags: string[]; citations: Citation[] }

/**
 * Tags and citations of `gone` that `kept` has not. The citations of a case's parts stay with their parts: they give the reason of
 * a question that `kept` may not ask.
 */
export function onlyThere(kept: QuestionContent, gone: QuestionContent): OnlyThere {
  const tags = new Set(kept.tags)
  const cited = new Set(kept.citations.map(citationKey))
  return {
    tags: (gone.tags ?? []).filter(tag => !tags.has(tag)),
    citations: gone.citations.filter(citation => !cited.has(citationKey(citation))),
  }
}

/** The question that stays, with what it takes over; the very same content where that is nothing. */
export function takeOver(kept: QuestionContent, gone: QuestionContent, take: TakeOver): QuestionContent {
  const { tags, citations } = onlyThere(kept, gone)
  const moreTags = take.tags ? tags : []
  const moreCitations = take.citations ? citations : []
  if (moreTags.length + moreCitations.length === 0) return kept
  return {
    ...kept,
    citations: [...kept.citations, ...moreCitations],
    ...(moreTags.length === 0 ? {} : { tags: [...(kept.tags ?? []), ...moreTags] }),
  }
}

function citationKey({ instrument, edition, article, paragraph, item, entry, row }: Citation): string {
  return JSON.stringify([instrument, edition, article, paragraph, item, entry, row])
}
