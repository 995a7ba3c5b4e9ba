import type { SearchNames } from '#engine/search/question-document'
import { shanghaiDay } from '#engine/week/iso-week'
import {
  countQuestionChanges,
  forgetAllQuestionChanges,
  forgetQuestionChanges,
  noteQuestionChanges,
  readQuestionChanges,
} from '#store/search/question-changes'
import { countAllQuestions, knownQuestionIds, nextSearchRows, searchRowsOf } from '#store/search/search-rows'
import type { Deps } from './deps.ts'
import type { QuestionFinder } from './question-finder.ts'
import { readSearchNames } from './search-names.ts'
import { turn } from './turn.ts'

/** A slice takes a few milliseconds to read; between slices whoever waits at a door has its turn. */
const SLICE = 500
/** Smaller banks are taken in when somebody first searches: it takes no time that anybody would notice. */
const WORTH_A_START = 2_000
/** A window that is just opening needs the processor more than a search that nobody has begun. */
const AFTER_START_MS = 4_000

export type SearchFeed = {
  /** Will take in a large bank, once the window has had its time. */
  start(): Promise<void>
  /** Asks an index that knows everything committed so far. */
  ask<Answer>(question: (finder: QuestionFinder) => Promise<Answer>): Promise<Answer>
  /** What ids were called when the index was filled. */
  names(): SearchNames
  progress(): Promise<{ isReady: boolean; done: number; total: number }>
  stop(): Promise<void>
}

/** `names` are what ids were called when the index was filled, on which day. */
type Fed = { finder: QuestionFinder; names: SearchNames; day: string }

/**
 * Keeps the index of questions what the bank is.
 *
 * ```
 *  empty ──soon after start, or first search──▶ all questions by id, in slices ──▶ fed ──a change was committed──▶ its questions again
 *    ▲                                                                    │
 *    └──────── names of topics or instruments changed, or the thread was lost ◀──┘
 * ```
 * What changed is noted by the database itself (store/search/question-changes), from before the first slice is read, so nothing
 * committed meanwhile is missed. `changes` only says when to look, so that an import is taken in before somebody searches.
 */
export function createSearchFeed({
  store,
  clock,
  log,
  changes,
  openFinder,
}: Pick<Deps, 'store' | 'clock' | 'log' | 'changes' | 'openFinder'>): SearchFeed {
  const stopped = new AbortController()
  let fed: Fed | null = null
  let opened: { finder: QuestionFinder; questions: number } | null = null
  let done = 0
  let total = 0
  let isNoting = false
  let work: Promise<Fed> | null = null
  let waiting: NodeJS.Timeout | undefined

  async function feedAll(): Promise<Fed> {
    if (!isNoting) await noteQuestionChanges(store.reader)
    isNoting = true
    fed = null
    await forgetAllQuestionChanges(store.reader)
    total = await countAllQuestions(store.reader)
    const finder = await emptyFinder()
    const day = shanghaiDay(clock.nowMs())
    const names = await readSearchNames(store.reader, day)
    finder.setNames(names)
    done = 0
    for (let after = ''; ;) {
      stopped.signal.throwIfAborted()
      const { lines, count, lastId } = await nextSearchRows(store.reader, after, SLICE)
      if (lastId === null) break
      finder.put(lines)
      after = lastId
      done += count
      await turn()
    }
    await finder.measure()
    return { finder, names, day }
  }

  /** Threads that have read one bank read the next faster: they are opened anew only for a bank of another size. */
  async function emptyFinder(): Promise<QuestionFinder> {
    const isKept = opened !== null && total <= 2 * opened.questions && opened.questions <= 2 * total
    if (opened && isKept) {
      opened.finder.clear()
      return opened.finder
    }
    await opened?.finder.close()
    const finder = openFinder(total)
    opened = { finder, questions: total }
    return finder
  }

  /** Takes over what was noted; null where everything has to be taken in anew. */
  async function feedChanges(now: Fed): Promise<Fed | null> {
    if (now.day !== shanghaiDay(clock.nowMs()) && !(await isCalledThat(now))) return null
    for (;;) {
      stopped.signal.throwIfAborted()
      const noted = await readQuestionChanges(store.reader, SLICE)
      if (!noted) return now
      if (noted.names && !(await isCalledThat(now))) return null
      // After an import of a whole bank, reading all of it anew is the shorter way.
      if (noted.areMore && (await countQuestionChanges(store.reader)) > Math.max(WORTH_A_START, total / 2))
        return null
      await feedQuestions(now.finder, noted.questionIds)
      await forgetQuestionChanges(store.reader, noted.upTo)
      await turn()
    }
  }

  /** Whether ids are still called what they were when the index was filled. */
  async function isCalledThat(now: Fed): Promise<boolean> {
    now.day = shanghaiDay(clock.nowMs())
    return JSON.stringify(await readSearchNames(store.reader, now.day)) === JSON.stringify(now.names)
  }

  async function feedQuestions(finder: QuestionFinder, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    const { lines } = await searchRowsOf(store.reader, ids)
    finder.put(lines)
    const known = await knownQuestionIds(store.reader, ids)
    if (known.size < ids.length) finder.remove(ids.filter(id => !known.has(id)))
  }

  async function feed(): Promise<Fed> {
    try {
      let now = fed && (await feedChanges(fed))
      // What was committed while all were read is noted, and taken over as well.
      while (now === null) now = await feedChanges(await feedAll())
      fed = now
      return now
    } catch (error) {
      // Whatever failed, the next search begins with threads of its own and an empty index.
      await drop()
      throw error
    }
  }

  async function drop(): Promise<void> {
    const dropped = opened?.finder
    fed = null
    opened = null
    await dropped?.close().catch((error: unknown) => log.error('search index not closed', error))
  }

  /** One at a time; whoever asks while it runs may have committed after it looked, and waits for another round. */
  async function upToDate(): Promise<QuestionFinder> {
    const running = work
    if (running) await running.catch(() => {})
    work ??= feed().finally(() => (work = null))
    return (await work).finder
  }

  function inBackground(): void {
    upToDate().catch((error: unknown) => {
      if (!stopped.signal.aborted) log.error('search index', error)
    })
  }

  async function follow(): Promise<void> {
    for await (const { topics } of changes.watch(stopped.signal))
      if (topics.includes('bank') && (fed !== null || (await isLarge()))) inBackground()
  }

  async function isLarge(): Promise<boolean> {
    return (await countAllQuestions(store.reader)) >= WORTH_A_START
  }

  return {
    async start() {
      if (await isLarge()) waiting = setTimeout(inBackground, AFTER_START_MS)
      follow().catch((error: unknown) => {
        if (!stopped.signal.aborted) log.error('search index', error)
      })
    },
    async ask(question) {
      const finder = await upToDate()
      try {
        return await question(finder)
      } catch (error) {
        if (stopped.signal.aborted) throw error
        log.error('search index lost', error)
        if (fed?.finder === finder) await drop()
        return question(await upToDate())
      }
    },
    names: () => fed?.names ?? { topics: {}, instruments: {} },
    async progress() {
      if (work === null && fed === null) inBackground()
      return { isReady: fed !== null, done: fed === null ? done : total, total }
    },
    async stop() {
      clearTimeout(waiting)
      stopped.abort()
      await work?.catch(() => {})
      await opened?.finder.close()
    },
  }
}
