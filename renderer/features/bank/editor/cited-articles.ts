import type { ArticleView } from '#contract/instrument'
import type { Instrument } from '../bank-types.ts'
import type { QuestionDraft } from './question-draft.ts'
import { toCitation } from './to-content.ts'

/** Articles that a draft cites, as far as their texts are here; null where the text has no such article. */
export type CitedArticles = ReadonlyMap<string, ArticleView | null>

export const NO_TEXTS: CitedArticles = new Map()

export type CitedArticle = { instrumentId: string; editionId: string; article: string }

export function citedKey(instrumentId: string, editionId: string, article: string): string {
  return `${instrumentId}/${editionId}/${article}`
}

const ARTICLE = /^[1-9]\d{0,3}(-[1-9]\d?)?$/u

/** The articles of a draft and its parts that can be looked up, each once. */
export function citedArticles(draft: QuestionDraft, instruments: readonly Instrument[]): CitedArticle[] {
  const drafts = [...draft.citations, ...(draft.isGroup ? draft.parts.flatMap(part => part.citations) : [])]
  const found = new Map<string, CitedArticle>()
  for (const { instrument, edition, article } of drafts.map(toCitation)) {
    const known = instruments.find(({ id }) => id === instrument)?.editions.find(({ id }) => id === edition)
    if (!known?.hasText || article === undefined || !ARTICLE.test(article)) continue
    found.set(citedKey(instrument, edition, article), {
      instrumentId: instrument,
      editionId: edition,
      article,
    })
  }
  return [...found.values()]
}
