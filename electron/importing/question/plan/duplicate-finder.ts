import { type Near, createNearIndex, shinglesOf } from '#engine/question/near-duplicate'

/** The one that lies nearest to an entry, by the number of both. */
export type FoundNear = { entry: number; near: Near }

/**
 * Finds near-duplicates of what is being read. Entries are numbered 0, 1, 2 … in the order in which they are put in. Answers come at
 * the end of a stretch only: looking takes a third of an import's time and needs nothing else of it, so it may go on beside.
 */
export type DuplicateFinder = {
  /** A question of the bank; `text` is what is compared (engine/question/near-duplicate, `shingledText`). */
  add(text: string): void
  /** A question of the file: the nearest of all before it is asked for, and it is added itself. */
  look(text: string): void
  /** What was found for the entries looked for since the last call. */
  found(): Promise<FoundNear[]>
  /** Nothing will be asked again. */
  close(): void
}

/** In the thread that asks. */
export function createDuplicateFinder(): DuplicateFinder {
  const index = createNearIndex()
  let pending: FoundNear[] = []
  return {
    add: text => void index.add(shinglesOf(text)),
    look(text) {
      const shingles = shinglesOf(text)
      const near = index.nearest(shingles)
      const entry = index.add(shingles)
      if (near !== null) pending.push({ entry, near })
    },
    async found() {
      const answered = pending
      pending = []
      return answered
    },
    close: () => void (pending = []),
  }
}
