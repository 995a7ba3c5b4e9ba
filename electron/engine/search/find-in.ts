import { placeOf } from './id-order.ts'
import { WORST_RANK, type Scratch, clearMatches, matchNeedle, newScratch } from './match-needle.ts'
import type { Term } from './needle.ts'
import { SEGMENT_SIZE, type Segment } from './segment.ts'
import { labelPostings } from './segment-lookup.ts'

/** A segment, and for each of its documents the place of its id among all ids, or -1 where it is dead. */
export type Indexed = { segment: Segment; order: Int32Array; alive: number }

/** Every document must carry one of the labels, or none of them. */
export type LabelRule = { labels: readonly string[]; without: boolean }

export const MOST_TERMS = 20

export type Search = {
  /** All of them; at most MOST_TERMS. */
  terms: readonly Term[]
  /** None of them. */
  withoutTerms: readonly Term[]
  rules: readonly LabelRule[]
  /** Only these documents, or all but these; for what is not in the index. */
  only?: ReadonlySet<string> | undefined
  not?: ReadonlySet<string> | undefined
  offset: number
  limit: number
}

/** `ids` is one page, best rank first and by id within a rank, `ranks` how well each fits; `total` counts all pages. */
export type Found = { total: number; ids: string[]; ranks: number[] }

type Bank = { indexed: readonly Indexed[]; ids: readonly string[]; labelNumbers: ReadonlyMap<string, number> }

const NOT_FOUND = 255
const OUT = 255

export function findIn(bank: Bank, search: Search): Found {
  if (search.terms.length > MOST_TERMS || search.terms.length * WORST_RANK >= NOT_FOUND)
    throw new RangeError(`${search.terms.length} terms`)
  /** The rank of every found document at its place in the order of ids. */
  const ranks = new Uint8Array(bank.ids.length).fill(NOT_FOUND)
  const counts = new Uint32Array(NOT_FOUND)
  const allowed = allowedPlaces(bank.ids, search)
  const desk = newDesk()
  for (const one of bank.indexed) findInSegment(one, { bank, search, desk, allowed, ranks, counts })
  return takePage(bank.ids, ranks, counts, search)
}

/** Scratch: how many rules and terms each document of a segment has passed, and the sum of its ranks. */
type Desk = { passed: Uint8Array; sums: Uint8Array; scratch: Scratch }

function newDesk(): Desk {
  return { passed: new Uint8Array(SEGMENT_SIZE), sums: new Uint8Array(SEGMENT_SIZE), scratch: newScratch() }
}

type Work = {
  bank: Bank
  search: Search
  desk: Desk
  allowed: Uint8Array | null
  ranks: Uint8Array
  counts: Uint32Array
}

function findInSegment({ segment, order }: Indexed, work: Work): void {
  const { search, desk, allowed, ranks, counts } = work
  const { passed, sums, scratch } = desk
  passed.fill(0)
  sums.fill(0)
  let stage = passRules(segment, work)
  const mayMatch = (document: number) => passed[document] === stage
  for (const term of search.withoutTerms) {
    clearMatches(scratch)
    for (const needle of term) matchNeedle(segment, needle, scratch, mayMatch)
    for (let index = 0; index < scratch.count; index++) passed[scratch.documents[index] ?? 0] = OUT
  }
  for (const term of search.terms) {
    clearMatches(scratch)
    for (const needle of term) matchNeedle(segment, needle, scratch, mayMatch)
    for (let index = 0; index < scratch.count; index++) {
      const document = scratch.documents[index] ?? 0
      if (passed[document] !== stage) continue
      passed[document] = stage + 1
      sums[document] = (sums[document] ?? 0) + (scratch.ranks[document] ?? 0)
    }
    stage++
  }
  const take = (document: number) => {
    const place = order[document] ?? -1
    if (place < 0 || passed[document] !== stage || (allowed && allowed[place] === 0)) return
    const rank = sums[document] ?? 0
    ranks[place] = rank
    counts[rank] = (counts[rank] ?? 0) + 1
  }
  if (search.terms.length === 0) for (let document = 0; document < segment.size; document++) take(document)
  else for (let index = 0; index < scratch.count; index++) take(scratch.documents[index] ?? 0)
  clearMatches(scratch)
}

/** Lets every document pass as many stages as there are rules that demand something; says how many. */
function passRules(segment: Segment, { bank, search, desk }: Work): number {
  const { passed } = desk
  let stage = 0
  for (const { labels, without } of search.rules) {
    for (const label of labels) {
      const number = bank.labelNumbers.get(label)
      if (number === undefined) continue
      for (const document of labelPostings(segment, number))
        if (without) passed[document] = OUT
        else if (passed[document] === stage) passed[document] = stage + 1
    }
    if (!without) stage++
  }
  return stage
}

function allowedPlaces(ids: readonly string[], { only, not }: Search): Uint8Array | null {
  if (!only && !not) return null
  const allowed = new Uint8Array(ids.length).fill(only ? 0 : 1)
  const set = (id: string, value: number) => {
    const place = placeOf(ids, id)
    if (ids[place] === id) allowed[place] = value
  }
  for (const id of only ?? []) set(id, 1)
  for (const id of not ?? []) set(id, 0)
  return allowed
}

/** Whole ranks before the page are counted, not walked through. */
function takePage(
  ids: readonly string[],
  ranks: Uint8Array,
  counts: Uint32Array,
  { offset, limit }: Search,
): Found {
  const page: string[] = []
  const pageRanks: number[] = []
  let total = 0
  let toSkip = offset
  for (let rank = 0; rank < counts.length; rank++) {
    const count = counts[rank] ?? 0
    total += count
    if (toSkip >= count || page.length === limit) {
      toSkip -= Math.min(toSkip, count)
      continue
    }
    for (
      let place = ranks.indexOf(rank);
      place >= 0 && page.length < limit;
      place = ranks.indexOf(rank, place + 1)
    )
      if (toSkip > 0) toSkip--
      else {
        page.push(ids[place] ?? '')
        pageRanks.push(rank)
      }
  }
  return { total, ids: page, ranks: pageRanks }
}
