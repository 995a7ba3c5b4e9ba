import type { KnownArticles } from '#engine/instrument/known-articles'
import type { Outputs } from '#contract/contract'

export type Subject = Outputs['question']['topics'][number]
export type QuestionDetail = Outputs['question']['get']
export type QuestionVersion = QuestionDetail['current']
export type FoundRow = Outputs['questionSearch']['find']['rows'][number]
export type Passage = FoundRow['stem']
export type Content = QuestionVersion['content']
export type Body = Content['body']
export type Citation = Content['citations'][number]

/** An entry of the register as the editor needs it, with the articles that an edition is known to have. */
export type Edition = KnownArticles & {
  id: string
  label: string
  effectiveFrom: string
  isSuperseded: boolean
  hasText: boolean
}
export type Instrument = { id: string; kind: string; name: string; shortName: string; editions: Edition[] }
