import type { FoundQuestionView, PassageView } from '#contract/question-search'
import { highlight } from '#engine/search/highlight'
import { mayBeInitials, readInitials } from '#engine/search/initials'
import type { Term } from '#engine/search/needle'
import { type Word, parseQuery, printQuery } from '#engine/search/query'
import { type SearchNames, type SearchPassage, namePassages } from '#engine/search/question-document'
import { questionText } from '#engine/question/question-text'
import { wordTerm } from '#engine/search/words-to-terms'
import { type FoundQuestion, readFound } from '#store/search/found-questions'
import { deleteSavedFilter, listSavedFilters, writeSavedFilter } from '#store/search/saved-filters'
import { memberCall } from './app-error.ts'
import { asDifficulty, asQuestionType } from './bank-words.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './ports.ts'
import type { QuestionSearcher } from './question-searcher.ts'
import type { SearchFeed } from './search-feed.ts'
import { suggestValues } from './search-suggestions.ts'
import { supersededAmong } from './superseded.ts'

const MOST_PASSAGES = 3

export function createQuestionSearchService(
  { store, clock, changes }: Deps,
  feed: SearchFeed,
  searcher: QuestionSearcher,
): ServiceOf<'questionSearch'> {
  let lettersOf: Uint32Array | null = null

  /** What to mark in the texts; the thread of the index has its own table of pinyin. */
  async function wantedTerms(words: readonly Word[]): Promise<Term[]> {
    if (lettersOf === null && words.some(({ text, exact }) => !exact && mayBeInitials(text)))
      lettersOf = readInitials(await import('#engine/search/initials-table'))
    return words
      .filter(word => !word.without)
      .map(word => wordTerm(word, lettersOf))
      .filter(term => term !== null)
  }

  return {
    async find({ text, offset, limit }) {
      const { query, faults, total, ids } = await searcher.page(text, { offset, limit })
      const terms = await wantedTerms(query.words)
      const found = await readFound(store.reader, ids)
      const superseded = await supersededAmong(
        { store, clock },
        found.map(question => question.currentVersionId),
      )
      const rows = found.map(question => ({
        ...view(question, terms, feed.names()),
        superseded: superseded.has(question.currentVersionId),
      }))
      return { total, offset, rows, query, text: printQuery(query), faults }
    },
    async suggest(input) {
      return suggestValues(store.reader, feed, input)
    },
    async status() {
      const { isReady, done, total } = await feed.progress()
      return { state: isReady ? 'ready' : 'building', done, total }
    },
    async filters() {
      return (await listSavedFilters(store.reader)).map(({ name, text, savedAtMs }) => ({
        name,
        text,
        savedAtMs,
      }))
    },
    async saveFilter({ name, text }, call) {
      const { memberId } = memberCall(call).session
      const saved = {
        name,
        text: printQuery(parseQuery(text).query),
        authorId: memberId,
        savedAtMs: clock.nowMs(),
      }
      await store.write(trx => writeSavedFilter(trx, saved))
      changes.publish(['bank'])
      return { changed: ['bank'] }
    },
    async deleteFilter({ name }) {
      await store.write(trx => deleteSavedFilter(trx, name))
      changes.publish(['bank'])
      return { changed: ['bank'] }
    },
  }
}

function view(
  question: FoundQuestion,
  terms: readonly Term[],
  names: SearchNames,
): Omit<FoundQuestionView, 'superseded'> {
  const { content } = question
  const [stem = { place: 'stem', text: content.body.stem }, ...others] = questionText(content)
  return {
    questionId: question.id,
    type: asQuestionType(content.body.type),
    subject: content.subject,
    topic: content.topic,
    difficulty: asDifficulty(content.difficulty),
    status: question.status,
    tags: content.tags ?? [],
    version: question.number,
    origin: question.origin,
    offered: question.offeredVersionId !== null,
    changedAtMs: question.createdAtMs,
    stem: { place: stem.place, text: stem.text, ranges: highlight(stem.text, terms) },
    passages:
      terms.length === 0
        ? []
        : bestPassages(
            terms,
            () => others,
            () => namePassages(question, names),
          ),
  }
}

/**
 * In reading order, asking for the next texts only while there is room. A citation is found once by each name of its instrument: one
 * of them is enough.
 */
function bestPassages(
  terms: readonly Term[],
  ...sources: readonly (() => readonly Pick<SearchPassage, 'place' | 'text'>[])[]
): PassageView[] {
  const best = new Map<string, PassageView>()
  for (const passages of sources) {
    if (best.size === MOST_PASSAGES) break
    for (const { place, text } of passages()) {
      if (best.size === MOST_PASSAGES) break
      const ranges = best.has(place) ? [] : highlight(text, terms)
      if (ranges.length > 0) best.set(place, { place, text, ranges })
    }
  }
  return [...best.values()]
}
