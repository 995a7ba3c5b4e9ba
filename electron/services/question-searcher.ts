import { type QueryFault, type SearchQuery, parseQuery } from '#engine/search/query'
import type { Deps } from './deps.ts'
import { createQuestionFacilities } from './question-facilities.ts'
import type { SearchFeed } from './search-feed.ts'
import { searchRules } from './search-rules.ts'

const MOST_WORDS = 20
/** Ids that are asked for at once where all are wanted. */
const AT_ONCE = 2_000

export type QuestionSearcher = {
  /** One page of ids, best first, and how the text was understood. */
  page(
    text: string,
    place: { offset: number; limit: number },
  ): Promise<{ query: SearchQuery; faults: QueryFault[]; total: number; ids: string[] }>
  /** Everything that is found, by id. */
  all(text: string): Promise<string[]>
}

/** What a text in the query language finds in the bank as it is now. */
export function createQuestionSearcher(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  feed: SearchFeed,
): QuestionSearcher {
  const facilities = createQuestionFacilities(store.reader)
  const page: QuestionSearcher['page'] = async (text, { offset, limit }) => {
    const { query, faults } = parseQuery(text)
    query.words.splice(MOST_WORDS)
    const context = { reader: store.reader, nowMs: clock.nowMs(), facilities }
    const rules = await searchRules(query.filters, context)
    const { total, ids } = await feed.ask(finder =>
      finder.find({ words: query.words, ...rules, offset, limit }),
    )
    return { query, faults, total, ids }
  }
  return {
    page,
    async all(text) {
      const ids = new Set<string>()
      for (let offset = 0, total = 1; offset < total; offset += AT_ONCE) {
        const found = await page(text, { offset, limit: AT_ONCE })
        total = found.total
        for (const id of found.ids) ids.add(id)
      }
      return [...ids].toSorted()
    },
  }
}
