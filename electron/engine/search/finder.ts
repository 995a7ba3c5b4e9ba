import type { Found, LabelRule } from './find-in.ts'
import type { Term } from './needle.ts'
import { type SearchNames, type SearchRow, createDocumentMaker } from './question-document.ts'
import type { Word } from './query.ts'
import { createSearchIndex } from './search-index.ts'
import { wordTerm } from './words-to-terms.ts'

/** A search as it travels to wherever the index lives: plain values. */
export type FinderSearch = {
  words: readonly Word[]
  rules: readonly LabelRule[]
  only?: readonly string[] | undefined
  not?: readonly string[] | undefined
  offset: number
  limit: number
}

/** The index of questions: rows go in, pages of ids come out. */
export function createFinder() {
  const index = createSearchIndex()
  let documentOf = createDocumentMaker({ topics: {}, instruments: {} })
  return {
    /** What ids are called, for rows that are put from now on. */
    setNames(names: SearchNames): void {
      documentOf = createDocumentMaker(names)
    },
    put(rows: readonly SearchRow[]): void {
      index.put(rows.map(documentOf))
    },
    remove(ids: readonly string[]): void {
      index.remove(ids)
    },
    /** @param lettersOf readInitials(), or null where no word can be pinyin */
    find({ words, rules, only, not, offset, limit }: FinderSearch, lettersOf: Uint32Array | null): Found {
      const termsOf = (without: boolean): Term[] =>
        words
          .filter(word => word.without === without)
          .map(word => wordTerm(word, lettersOf))
          .filter(term => term !== null)
      return index.find({
        terms: termsOf(false),
        withoutTerms: termsOf(true),
        rules,
        only: only && new Set(only),
        not: not && new Set(not),
        offset,
        limit,
      })
    },
    /** How many questions carry each label that begins so. */
    countLabels: (start: string) => index.countLabels(start),
    size: () => index.size(),
    bytes: () => index.bytes(),
  }
}
