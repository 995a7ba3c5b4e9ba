import type { DuplicateProgressView } from '#contract/duplicate'
import { compareText } from '#engine/compare-text'
import { countComparable, nextComparable } from '#store/near-pairs'
import { countVersions } from '#store/question-import'
import type { Deps } from './deps.ts'
import { turn } from './turn.ts'

/** Questions handed to the thread at once: about two milliseconds of reading, then whoever waits has its turn. */
const SLICE = 200
/** More pairs than a person can decide; a bank of one mould must not fill the memory. */
const MOST_PAIRS = 5_000

/** One of a pair, as it was when the two were compared. */
export type ComparedSide = { questionId: string; hash: string }
export type FoundPair = { first: ComparedSide; second: ComparedSide; similarity: number }
export type FoundPairs = {
  pairs: readonly FoundPair[]
  isCut: boolean
  searchedAtMs: number
  /** Versions of the bank when the search began. */
  bankVersions: number
}

export type DuplicateSearch = {
  start(): void
  cancel(): Promise<void>
  watch(signal: AbortSignal | undefined): AsyncGenerator<DuplicateProgressView, void, void>
  /** What was found last; null before the first search. */
  found(): FoundPairs | null
  /** The question says something else now that is known to be as near as before: a pair with it stays one. */
  renew(questionId: string, before: string, after: string): void
  /** Whether a question still says what was compared. */
  isAsCompared(side: ComparedSide, hash: string): boolean
  stop(): Promise<void>
}

const IDLE: DuplicateProgressView = { phase: 'idle', done: 0, total: 0 }

/**
 * The search for near-duplicates across the bank.
 *
 * ```
 *  idle ──start──▶ searching ──all compared──▶ idle (its pairs replace the ones before)
 *   ▲ ▲                │ └──the thread is lost──▶ failed ──start──▶ searching
 *   │ └────cancel──────┘ (the pairs before stay)
 *   └── a pair leaves the list as soon as one of its questions says something else or is out of use
 *
 *  of a pair:  open ──keep──▶ kept ──one of them gets a new version──▶ open (after the next search)
 *              │ ▲              │
 *              │ └──keep undone─┘
 *              └──merge──▶ one is retired ──undone in the record of edits──▶ open
 * ```
 * What was found lives in memory: a bank of 100,000 is compared again within seconds, and nothing of it is a record. The decisions
 * are records.
 */
export function createDuplicateSearch({
  store,
  clock,
  log,
  changes,
  openNearFinder,
}: Pick<Deps, 'store' | 'clock' | 'log' | 'changes' | 'openNearFinder'>): DuplicateSearch {
  let state = IDLE
  let last: FoundPairs | null = null
  /** By question and hash that was compared: the hashes that count as the same. */
  let renewed = new Map<string, Set<string>>()
  let running: { abort: AbortController; ended: Promise<void> } | null = null
  let isStopped = false
  const watchers = new Set<() => void>()

  function moveOn(next: DuplicateProgressView): void {
    state = next
    for (const wake of watchers) wake()
  }

  async function search(signal: AbortSignal): Promise<FoundPairs> {
    const finder = openNearFinder()
    const close = () => void finder.close()
    signal.addEventListener('abort', close)
    try {
      const { reader } = store
      const bankVersions = await countVersions(reader)
      const total = await countComparable(reader)
      const hashes = new Map<string, string>()
      let pairs: FoundPair[] = []
      let isCut = false
      const cut = () => {
        isCut ||= pairs.length > MOST_PAIRS
        pairs = pairs.toSorted(bySimilarity).slice(0, MOST_PAIRS)
      }
      for (let after = ''; ;) {
        signal.throwIfAborted()
        const rows = await nextComparable(reader, after, SLICE)
        const lastRow = rows.at(-1)
        if (lastRow === undefined) break
        after = lastRow.id
        for (const { id, hash } of rows) hashes.set(id, hash)
        const side = (questionId: string) => ({ questionId, hash: hashes.get(questionId) ?? '' })
        // Awaited, so that the bank is never a queue of messages in front of a thread that is slower.
        const near = await finder.take(rows.map(({ id, contentJson }) => ({ id, contentJson })))
        for (const { first, second, similarity } of near)
          pairs.push({ first: side(first), second: side(second), similarity })
        if (pairs.length > 2 * MOST_PAIRS) cut()
        moveOn({ phase: 'searching', done: hashes.size, total: Math.max(total, hashes.size) })
        await turn()
      }
      cut()
      return { pairs, isCut, searchedAtMs: clock.nowMs(), bankVersions }
    } finally {
      signal.removeEventListener('abort', close)
      await finder.close()
    }
  }

  async function run(signal: AbortSignal): Promise<void> {
    try {
      const found = await search(signal)
      signal.throwIfAborted()
      last = found
      renewed = new Map()
      moveOn(IDLE)
    } catch (error) {
      if (!signal.aborted) log.error('search for near-duplicates', error)
      moveOn(signal.aborted ? IDLE : { ...IDLE, phase: 'failed' })
    } finally {
      running = null
      changes.publish(['bank'])
    }
  }

  async function end(): Promise<void> {
    const now = running
    now?.abort.abort()
    await now?.ended
  }

  return {
    start() {
      if (running || isStopped) return
      const abort = new AbortController()
      moveOn({ phase: 'searching', done: 0, total: 0 })
      running = { abort, ended: Promise.resolve() }
      running.ended = run(abort.signal)
    },
    cancel: end,
    async *watch(signal) {
      let wake: () => void = () => {}
      const notify = () => wake()
      watchers.add(notify)
      signal?.addEventListener('abort', notify)
      try {
        for (let shown: DuplicateProgressView | null = null; ;) {
          if (signal?.aborted || isStopped) return
          if (shown !== state) {
            shown = state
            yield shown
            continue
          }
          await new Promise<void>(resolve => (wake = resolve))
        }
      } finally {
        watchers.delete(notify)
        signal?.removeEventListener('abort', notify)
      }
    },
    found: () => last,
    renew(questionId, before, after) {
      for (const { first, second } of last?.pairs ?? [])
        for (const side of [first, second])
          if (side.questionId === questionId && this.isAsCompared(side, before))
            renewed.set(sideKey(side), new Set([...(renewed.get(sideKey(side)) ?? []), after]))
    },
    isAsCompared: (side, hash) => side.hash === hash || (renewed.get(sideKey(side))?.has(hash) ?? false),
    async stop() {
      isStopped = true
      await end()
      for (const wake of watchers) wake()
    },
  }
}

const sideKey = ({ questionId, hash }: ComparedSide) => `${questionId} ${hash}`

function bySimilarity(one: FoundPair, other: FoundPair): number {
  return (
    other.similarity - one.similarity ||
    compareText(one.first.questionId, other.first.questionId) ||
    compareText(one.second.questionId, other.second.questionId)
  )
}
