import { useMemo } from 'react'
import type { ArticleView } from '#contract/instrument'
import type { Client } from '../../../client/client.ts'
import { refusalOf, useView } from '../../../client/hooks.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import type { Instrument } from '../bank-types.ts'
import { type CitedArticle, type CitedArticles, NO_TEXTS, citedArticles, citedKey } from './cited-articles.ts'
import type { QuestionDraft } from './question-draft.ts'

/** Looks up what a draft cites once it has been typed, so that a place that the law does not have is seen at once. */
export function useCitedArticles(draft: QuestionDraft, instruments: readonly Instrument[]): CitedArticles {
  const now = JSON.stringify(citedArticles(draft, instruments))
  const asked = useSettled(now, 500)
  const found = useView(['bank'], 'instrument.article.cited', asked, client => {
    const articles: CitedArticle[] = JSON.parse(asked)
    return Promise.all(articles.map(async one => [keyOf(one), await look(client, one)] as const))
  })
  return useMemo(() => (found.data ? new Map(found.data) : NO_TEXTS), [found.data])
}

const keyOf = ({ instrumentId, editionId, article }: CitedArticle) =>
  citedKey(instrumentId, editionId, article)

async function look(client: Client, wanted: CitedArticle): Promise<ArticleView | null> {
  try {
    return (await client.instrument.article(wanted)).article
  } catch (error) {
    if (refusalOf(error)?.code === 'article.notFound') return null
    throw error
  }
}
