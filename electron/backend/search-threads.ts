import { availableParallelism } from 'node:os'
import { mergeFound } from '#engine/search/merge-found'
import type { QuestionFinder } from '#services/question-finder'
import { openSearchThread } from './search-thread.ts'

/** A bank of fewer questions is searched by one thread faster than two could be asked. */
const WORTH_SHARING = 20_000
const MOST_THREADS = 3

/** As many threads as a bank of that size is worth on this machine. */
export function openSearchThreads(questions: number): QuestionFinder {
  const spare = Math.min(MOST_THREADS, Math.max(2, availableParallelism() - 1))
  return shareAmong(questions < WORTH_SHARING ? 1 : spare)
}

/** One index in several threads: each takes in its share of the rows by their ids, and answers for that. */
export function shareAmong(parts: number): QuestionFinder {
  const threads = Array.from({ length: parts }, (_, part) => openSearchThread({ part, parts }))
  const [only] = threads
  if (only && parts === 1) return only
  const tellAll = (tell: (thread: QuestionFinder) => void) => {
    for (const thread of threads) tell(thread)
  }
  const askAll = <Answer>(ask: (thread: QuestionFinder) => Promise<Answer>) => Promise.all(threads.map(ask))

  return {
    clear: () => tellAll(thread => thread.clear()),
    setNames: names => tellAll(thread => thread.setNames(names)),
    put: lines => tellAll(thread => thread.put(lines)),
    remove: ids => tellAll(thread => thread.remove(ids)),
    async find(search) {
      const { offset, limit } = search
      // Whatever stands on the page is among the first of some thread.
      const first = { ...search, offset: 0, limit: offset + limit }
      return mergeFound(await askAll(thread => thread.find(first)), search)
    },
    async countLabels(start) {
      const sum = new Map<string, number>()
      for (const counts of await askAll(thread => thread.countLabels(start)))
        for (const [label, count] of counts) sum.set(label, (sum.get(label) ?? 0) + count)
      return sum
    },
    async measure() {
      const measured = await askAll(thread => thread.measure())
      return {
        questions: measured.reduce((sum, { questions }) => sum + questions, 0),
        bytes: measured.reduce((sum, { bytes }) => sum + bytes, 0),
      }
    },
    async close() {
      await askAll(thread => thread.close())
    },
  }
}
