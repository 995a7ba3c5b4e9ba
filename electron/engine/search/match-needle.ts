import { assertNever } from '../assert-never.ts'
import { initialsAt } from './initials.ts'
import { initialsPairs, keysOfPair } from './initials-pairs.ts'
import type { Needle } from './needle.ts'
import { FIELD_BITS, FIELD_MASK, SEGMENT_SIZE, type Segment } from './segment.ts'
import { beginsStem, contains, firstField, pairPostings, unitPostings } from './segment-lookup.ts'

/**
 * How well a document fits, smaller is better: 0 the stem begins with it, then stem, option, explanation, other (FIELDS), and the
 * same five steps below for what only pinyin finds.
 */
const PINYIN_RANK = FIELD_BITS + 1
export const WORST_RANK = 2 * FIELD_BITS + 1
const NONE = 255

/** The lowest field in four bits, as a rank. */
const RANK_OF_FIELDS = Uint8Array.from({ length: FIELD_MASK + 1 }, (_, fields) =>
  fields === 0 ? NONE : 32 - Math.clz32(fields & -fields),
)

/** The documents of one segment that one term has found so far, and the best rank of each. */
export type Matches = { ranks: Uint8Array; documents: Uint16Array; count: number }

/** Scratch of one search, used for one segment after another. */
export type Scratch = Matches & { fields: Uint8Array; lefts: Uint8Array }

export function newScratch(): Scratch {
  return {
    ranks: new Uint8Array(SEGMENT_SIZE).fill(NONE),
    documents: new Uint16Array(SEGMENT_SIZE),
    count: 0,
    fields: new Uint8Array(SEGMENT_SIZE),
    lefts: new Uint8Array(SEGMENT_SIZE),
  }
}

export function clearMatches(matches: Matches): void {
  for (let index = 0; index < matches.count; index++) matches.ranks[matches.documents[index] ?? 0] = NONE
  matches.count = 0
}

function mark(matches: Matches, document: number, rank: number): void {
  const known = matches.ranks[document] ?? NONE
  if (known === NONE) matches.documents[matches.count++] = document
  if (rank < known) matches.ranks[document] = rank
}

/**
 * Adds every document of the segment that has the needle.
 *
 * @param mayMatch asked before the texts of a document are looked at; what it refuses may or may not be added
 */
export function matchNeedle(
  segment: Segment,
  needle: Needle,
  scratch: Scratch,
  mayMatch: (document: number) => boolean,
): void {
  switch (needle.kind) {
    case 'text':
      if (needle.units.length <= 2) matchShort(segment, needle.units, scratch)
      else matchLong(segment, needle.units, scratch, mayMatch)
      return
    case 'initials':
      matchInitials(segment, needle, scratch, mayMatch)
      return
    default:
      assertNever(needle)
  }
}

/** One unit or two: the postings are the answer, no text is looked at. */
function matchShort(segment: Segment, needle: Uint16Array, scratch: Scratch): void {
  const [first = 0, second] = needle
  const postings =
    second === undefined
      ? gatherFields(scratch, unitPostings(segment, first))
      : pairPostings(segment, first, second)
  for (let index = 0; index < postings.length; index++) {
    const posting = postings[index] ?? 0
    const document = posting >> FIELD_BITS
    const fields = posting & FIELD_MASK
    const isPrefix = (fields & 1) !== 0 && beginsStem(segment, needle, document)
    mark(scratch, document, isPrefix ? 0 : (RANK_OF_FIELDS[fields] ?? NONE))
  }
}

/** Postings in which a document may stand often, as postings in which it stands once. */
function gatherFields({ fields }: Scratch, postings: Uint16Array): Uint16Array {
  const gathered = new Uint16Array(Math.min(postings.length, SEGMENT_SIZE))
  let count = 0
  for (let index = 0; index < postings.length; index++) {
    const posting = postings[index] ?? 0
    const document = posting >> FIELD_BITS
    if (fields[document] === 0) gathered[count++] = document
    fields[document] = (fields[document] ?? 0) | (posting & FIELD_MASK)
  }
  for (let index = 0; index < count; index++) {
    const document = gathered[index] ?? 0
    gathered[index] = (document << FIELD_BITS) | (fields[document] ?? 0)
    fields[document] = 0
  }
  return gathered.subarray(0, count)
}

/** Three units or more: documents that have the two rarest pairs in one field, then their texts. */
function matchLong(
  segment: Segment,
  needle: Uint16Array,
  scratch: Scratch,
  mayMatch: (document: number) => boolean,
): void {
  const pairs: Uint16Array[] = []
  for (let at = 0; at + 1 < needle.length; at++) {
    const postings = pairPostings(segment, needle[at] ?? 0, needle[at + 1] ?? 0)
    if (postings.length === 0) return
    pairs.push(postings)
  }
  const [rarest = new Uint16Array(), second = rarest] = pairs.toSorted((a, b) => a.length - b.length)
  const { units } = segment
  const isFoundIn = (from: number, end: number) => contains(units, needle, from, end)
  let other = 0
  for (let index = 0; index < rarest.length; index++) {
    const posting = rarest[index] ?? 0
    const document = posting >> FIELD_BITS
    while (other < second.length && (second[other] ?? 0) >> FIELD_BITS < document) other++
    const beside = second[other] ?? 0
    if (other === second.length) return
    const fields = posting & beside & FIELD_MASK
    if (beside >> FIELD_BITS !== document || fields === 0 || !mayMatch(document)) continue
    if ((fields & 1) !== 0 && beginsStem(segment, needle, document)) mark(scratch, document, 0)
    else {
      const field = firstField(segment, document, fields, isFoundIn)
      if (field >= 0) mark(scratch, document, field + 1)
    }
  }
}

const PAIRS_LOOKED_AT = 2

type InitialsNeedle = Extract<Needle, { kind: 'initials' }>

/** Documents that have the rarest pairs of letters in one field, then their texts. */
function matchInitials(
  segment: Segment,
  needle: InitialsNeedle,
  scratch: Scratch,
  mayMatch: (document: number) => boolean,
): void {
  const { letters, lettersOf } = needle
  const { starts, postings, units, offsets } = segment
  const pairs = initialsPairs(segment, lettersOf)
  const owned = Array.from({ length: letters.length - 1 }, (_, at) =>
    keysOfPair(pairs, letters[at] ?? 0, letters[at + 1] ?? 0),
  )
  /** Bits of the fields that have the pairs looked at so far. */
  const { lefts: all, fields } = scratch
  all.fill(FIELD_MASK)
  // The pairs with the fewest keys leave so few documents that looking at those costs less than the other pairs.
  for (const own of owned.toSorted((a, b) => a.length - b.length).slice(0, PAIRS_LOOKED_AT)) {
    fields.fill(0)
    for (let index = 0; index < own.length; index++) {
      const key = own[index] ?? 0
      const end = starts[key + 1] ?? 0
      for (let at = starts[key] ?? 0; at < end; at++) {
        const posting = postings[at] ?? 0
        const document = posting >> FIELD_BITS
        fields[document] = (fields[document] ?? 0) | (posting & FIELD_MASK)
      }
    }
    for (let document = 0; document < segment.size; document++)
      all[document] = (all[document] ?? 0) & (fields[document] ?? 0)
  }
  fields.fill(0)
  const isFoundIn = (from: number, end: number) => {
    for (let at = from; at + letters.length <= end; at++) if (initialsAt(units, at, needle)) return true
    return false
  }
  for (let document = 0; document < segment.size; document++) {
    const candidates = all[document] ?? 0
    if (candidates === 0 || !mayMatch(document)) continue
    const isPrefix = (candidates & 1) !== 0 && initialsAt(units, offsets[document * FIELD_BITS] ?? 0, needle)
    const field = isPrefix ? -1 : firstField(segment, document, candidates, isFoundIn)
    if (isPrefix || field >= 0) mark(scratch, document, PINYIN_RANK + field + 1)
  }
}
