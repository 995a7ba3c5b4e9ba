/**
 * What became of an article in a newer edition.
 *
 * - `unchanged`: same number, same words (space and punctuation apart)
 * - `changed`: same number, other words
 * - `moved`: another number; `textChanged` says whether the words changed too
 * - `split`: one old article is now several; `merged`: several are now one
 * - `deleted`: nothing in the newer edition; `added`: nothing in the older
 */
export type LinkKind = 'unchanged' | 'changed' | 'moved' | 'split' | 'merged' | 'deleted' | 'added'

/** `from` are numbers of the older edition, `to` of the newer, both in the order of their edition. Each number is in one link. */
export type AlignmentLink = {
  kind: LinkKind
  from: string[]
  to: string[]
  textChanged: boolean
  /** 0 to 1; of a split or merge, how much of the parts stands in the whole. */
  similarity: number
  /** Set by a person. */
  manual: boolean
}

/** A correction: these old articles became these new ones. One side may be empty. */
export type ManualLink = { from: string[]; to: string[] }

/** What alignment needs of an article. */
export type AlignedArticle = { number: string; text: string }
