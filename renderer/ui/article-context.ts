import { createContext } from 'react'
import type { Outputs } from '#contract/contract'

/** An article of one edition. */
export type ArticleKey = { instrumentId: string; editionId: string; article: string }
export type ArticleReading = Outputs['instrument']['article']

/** Set by the app: pieces of the interface know no backend. Rejects with the refusal of the call. */
export type ArticleSource = (key: ArticleKey) => Promise<ArticleReading>
export const ArticleContext = createContext<ArticleSource | null>(null)
