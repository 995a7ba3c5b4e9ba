import { FIELD_BITS, type Segment, TEXT_END } from './segment.ts'

/** Index of the first value that is not below `wanted`. */
export function lowerBound(values: Uint32Array, wanted: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Postings of one pair of units. */
export function pairPostings(
  { keys, starts, postings }: Segment,
  first: number,
  second: number,
): Uint16Array {
  const key = first * 0x1_0000 + second
  const index = lowerBound(keys, key)
  return keys[index] === key ? postings.subarray(starts[index], starts[index + 1]) : postings.subarray(0, 0)
}

/** Postings of all pairs that begin with a unit: a document may stand in them several times and in any order. */
export function unitPostings({ keys, starts, postings }: Segment, unit: number): Uint16Array {
  const from = starts[lowerBound(keys, unit * 0x1_0000)]
  const to = starts[lowerBound(keys, (unit + 1) * 0x1_0000)]
  return postings.subarray(from, to)
}

/** Documents that carry a label. */
export function labelPostings({ labels, labelStarts, labelDocuments }: Segment, label: number): Uint16Array {
  const index = lowerBound(labels, label)
  return labels[index] === label
    ? labelDocuments.subarray(labelStarts[index], labelStarts[index + 1])
    : labelDocuments.subarray(0, 0)
}

/**
 * The best field of a document in which something is found, or -1.
 *
 * @param fields bits of the fields worth looking at
 * @param startsAt whether it begins at a place of the units; never asked beyond `end`
 */
export function firstField(
  { offsets }: Segment,
  document: number,
  fields: number,
  isFoundIn: (from: number, end: number) => boolean,
): number {
  for (let field = 0; field < FIELD_BITS; field++) {
    if ((fields & (1 << field)) === 0) continue
    const part = document * FIELD_BITS + field
    if (isFoundIn(offsets[part] ?? 0, offsets[part + 1] ?? 0)) return field
  }
  return -1
}

/** Whether a needle of three units or more lies in a range of the units. */
export function contains(units: Uint16Array, needle: Uint16Array, from: number, end: number): boolean {
  const [first = TEXT_END, second = TEXT_END] = needle
  const { length } = needle
  for (let at = from; at + length <= end; at++) {
    if (units[at] !== first || units[at + 1] !== second) continue
    let same = 2
    while (same < length && units[at + same] === needle[same]) same++
    if (same === length) return true
  }
  return false
}

/** Whether a document's stem begins with the needle. */
export function beginsStem(
  { heads, units, offsets }: Segment,
  needle: Uint16Array,
  document: number,
): boolean {
  const head = heads[document] ?? 0
  const [first = TEXT_END, second = TEXT_END] = needle
  if (needle.length === 1) return head >>> 16 === first
  if (head !== first * 0x1_0000 + second) return false
  return needle.length === 2 || startsWith(units, needle, offsets[document * FIELD_BITS] ?? 0)
}

export function startsWith(units: Uint16Array, needle: Uint16Array, from: number): boolean {
  for (let index = 0; index < needle.length; index++) if (units[from + index] !== needle[index]) return false
  return true
}
