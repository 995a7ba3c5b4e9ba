import { createNearIndex, shingledText, shinglesOf } from './near-duplicate.ts'
import type { QuestionBody } from './question.ts'

/** Two of one bank that say nearly the same; `first` was taken in before `second`. */
export type NearPair<Id> = { first: Id; second: Id; similarity: number }

export type NearPairs<Id> = {
  /** The pairs it makes with those taken in before. */
  take(id: Id, body: QuestionBody): NearPair<Id>[]
}

/** Near-duplicates inside one bank, found while its questions go by. */
export function createNearPairs<Id>(): NearPairs<Id> {
  const index = createNearIndex()
  const ids: Id[] = []
  return {
    take(id, body) {
      const shingles = shinglesOf(shingledText(body))
      const pairs = index.allNear(shingles).flatMap(({ index: at, similarity }) => {
        const first = ids[at]
        return first === undefined ? [] : [{ first, second: id, similarity }]
      })
      ids[index.add(shingles)] = id
      return pairs
    },
  }
}
