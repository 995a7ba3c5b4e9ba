import { compareText } from '../compare-text.ts'
import type { SearchDocument } from './document.ts'
import { mergeIds, placeOf } from './id-order.ts'
import { type Indexed, type Found, type Search, findIn } from './find-in.ts'
import {
  type Draft,
  SEGMENT_SIZE,
  buildSegment,
  clearDraft,
  draftAgain,
  draftDocument,
  newDraft,
} from './segment.ts'
import { labelPostings } from './segment-lookup.ts'
import { type PairSorter, createPairSorter } from './sort-pairs.ts'

/**
 * The bank in memory, for finding any part of any text. Documents are gathered in a draft; full drafts become segments of 4,096,
 * and whatever is asked first makes a small segment of the rest. A document put again dies in its old segment; small segments
 * are joined and half-dead ones swept, so that at most a dozen small ones stand beside the full ones.
 *
 * Reading, folding and drafting may be done in slices of any size; the longest single step is building one segment.
 */
export type SearchIndex = {
  /** Adds documents, or puts them in the place of those with the same id. */
  put(documents: readonly SearchDocument[]): void
  remove(ids: readonly string[]): void
  find(search: Search): Found
  /** How many documents carry each label that begins so. */
  countLabels(start: string): Map<string, number>
  /** Documents that can be found. */
  size(): number
  /** What the index itself holds, texts included. */
  bytes(): number
}

const DEAD = -1

export function createSearchIndex(): SearchIndex {
  let ids: string[] = []
  let indexed: Indexed[] = []
  const draft = newDraft()
  let draftIds: string[] = []
  const labelNumbers = new Map<string, number>()
  const sortPairs = createPairSorter()

  function numberOf(label: string): number {
    const known = labelNumbers.get(label)
    if (known !== undefined) return known
    labelNumbers.set(label, labelNumbers.size)
    return labelNumbers.size - 1
  }

  /** Makes the draft findable. */
  function seal(): void {
    if (draftIds.length === 0) return
    const order = takePlaces(draftIds)
    indexed.push({ segment: buildSegment(draft, sortPairs), order, alive: countAlive(order) })
    clearDraft(draft)
    draftIds = []
    indexed = compact(indexed, sortPairs)
  }

  /** Places of new documents; whatever had the same id before dies, also earlier in the same draft. */
  function takePlaces(newIds: readonly string[]): Int32Array {
    const unknown = newIds.filter(id => !isKnown(id)).toSorted(compareText)
    const added = unknown.filter((id, index) => id !== unknown[index - 1])
    const { ids: all, moved } = mergeIds(ids, added)
    if (moved) for (const { order } of indexed) move(order, moved)
    ids = all
    const order = Int32Array.from(newIds, id => placeOf(ids, id))
    if (added.length < newIds.length) {
      bury(indexed, order)
      const latest = new Map(Array.from(order, (place, document) => [place, document]))
      for (const [document, place] of order.entries())
        if (latest.get(place) !== document) order[document] = DEAD
    }
    return order
  }

  function isKnown(id: string): boolean {
    return ids[placeOf(ids, id)] === id
  }

  return {
    put(documents) {
      for (const document of documents) {
        draftDocument(draft, document, numberOf)
        draftIds.push(document.id)
        if (draftIds.length === SEGMENT_SIZE) seal()
      }
    },
    remove(gone) {
      seal()
      bury(
        indexed,
        Int32Array.from(gone.filter(isKnown), id => placeOf(ids, id)),
      )
      indexed = compact(indexed, sortPairs)
    },
    find(search) {
      seal()
      return findIn({ indexed, ids, labelNumbers }, search)
    },
    countLabels(start) {
      seal()
      const counts = new Map<string, number>()
      for (const [label, number] of labelNumbers) {
        if (!label.startsWith(start)) continue
        let count = 0
        for (const { segment, order } of indexed)
          for (const document of labelPostings(segment, number)) if (order[document] !== DEAD) count++
        if (count > 0) counts.set(label, count)
      }
      return counts
    },
    size() {
      seal()
      return indexed.reduce((sum, { alive }) => sum + alive, 0)
    },
    bytes() {
      let sum = 0
      for (const { segment, order } of indexed)
        for (const part of [order, ...Object.values(segment)])
          if (typeof part !== 'number') sum += part.byteLength
      return sum
    },
  }
}

function countAlive(order: Int32Array): number {
  let alive = 0
  for (const place of order) if (place !== DEAD) alive++
  return alive
}

function move(order: Int32Array, moved: Uint32Array): void {
  for (let document = 0; document < order.length; document++) {
    const place = order[document] ?? DEAD
    if (place !== DEAD) order[document] = moved[place] ?? DEAD
  }
}

/** The documents at these places are dead from now on. */
function bury(indexed: readonly Indexed[], places: Int32Array): void {
  if (places.length === 0) return
  const isDying = new Uint8Array(places.reduce((most, place) => Math.max(most, place), 0) + 1)
  for (const place of places) isDying[place] = 1
  for (const one of indexed) {
    const { order } = one
    for (let document = 0; document < order.length; document++) {
      const place = order[document] ?? DEAD
      if (place === DEAD || isDying[place] !== 1) continue
      order[document] = DEAD
      one.alive--
    }
  }
}

/** Joins the last segments while together they fit into one and are of a size; rebuilds what is more than half dead. */
function compact(indexed: readonly Indexed[], sortPairs: PairSorter): Indexed[] {
  const kept = indexed
    .filter(({ alive }) => alive > 0)
    .map(one => (one.alive * 2 < one.segment.size ? join([one], sortPairs) : one))
  for (;;) {
    const [before, last] = kept.slice(-2)
    if (!before || !last) return kept
    if (before.alive + last.alive > SEGMENT_SIZE || before.alive > 2 * last.alive) return kept
    kept.splice(-2, 2, join([before, last], sortPairs))
  }
}

function join(parts: readonly Indexed[], sortPairs: PairSorter): Indexed {
  const draft: Draft = newDraft()
  const places: number[] = []
  for (const { segment, order } of parts)
    for (const [document, place] of order.entries()) {
      if (place === DEAD) continue
      draftAgain(draft, segment, document)
      places.push(place)
    }
  return { segment: buildSegment(draft, sortPairs), order: Int32Array.from(places), alive: places.length }
}
