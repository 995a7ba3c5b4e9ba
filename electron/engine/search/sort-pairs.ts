import { FIELD_BITS, TEXT_END } from './segment.ts'

const UNITS = 0x1_0000

/** What a segment keeps of its pairs. */
export type PairPostings = { keys: Uint32Array; starts: Uint32Array; postings: Uint16Array }

/** Turns folded texts into postings, again and again in the same buffers. */
export type PairSorter = (units: Uint16Array, offsets: Uint32Array) => PairPostings

/**
 * A radix sort of all pairs of neighbouring units: by the second unit, then by the first. Both passes keep the order of the
 * documents, so one more walk gathers, for each pair, one posting a document with the bits of all fields that have it.
 */
export function createPairSorter(): PairSorter {
  /** Where the pairs with a first, a second unit go. */
  const firstEnds = new Uint32Array(UNITS + 1)
  const secondEnds = new Uint32Array(UNITS + 1)
  let firsts = new Uint16Array(0)
  let halfSorted = new Uint16Array(0)
  let seconds = new Uint16Array(0)
  let sorted = new Uint16Array(0)
  let keys = new Uint32Array(0)
  let starts = new Uint32Array(1)

  function makeRoom(pairs: number): void {
    if (pairs <= firsts.length) return
    const room = Math.ceil(pairs * 1.25)
    firsts = new Uint16Array(room)
    halfSorted = new Uint16Array(room)
    seconds = new Uint16Array(room)
    sorted = new Uint16Array(room)
    keys = new Uint32Array(room)
    starts = new Uint32Array(room + 1)
  }

  function count(units: Uint16Array): number {
    firstEnds.fill(0)
    secondEnds.fill(0)
    let pairs = 0
    for (let at = 0; at + 1 < units.length; at++) {
      const unit = units[at] ?? 0
      if (unit === TEXT_END) continue
      const next = units[at + 1] ?? 0
      firstEnds[unit + 1] = (firstEnds[unit + 1] ?? 0) + 1
      secondEnds[next + 1] = (secondEnds[next + 1] ?? 0) + 1
      pairs++
    }
    for (let unit = 1; unit <= UNITS; unit++) {
      firstEnds[unit] = (firstEnds[unit] ?? 0) + (firstEnds[unit - 1] ?? 0)
      secondEnds[unit] = (secondEnds[unit] ?? 0) + (secondEnds[unit - 1] ?? 0)
    }
    return pairs
  }

  function sortBySecond(units: Uint16Array, offsets: Uint32Array): void {
    for (let part = 0; part + 1 < offsets.length; part++) {
      const posting = ((part >> 2) << FIELD_BITS) | (1 << (part & 3))
      const end = offsets[part + 1] ?? 0
      for (let at = offsets[part] ?? 0; at < end; at++) {
        const unit = units[at] ?? 0
        if (unit === TEXT_END) continue
        const next = units[at + 1] ?? 0
        const to = secondEnds[next] ?? 0
        secondEnds[next] = to + 1
        firsts[to] = unit
        halfSorted[to] = posting
      }
    }
  }

  /** The first pass has left in `secondEnds` where the pairs of each second unit end. */
  function sortByFirst(pairs: number): void {
    for (let second = 0, at = 0; at < pairs; second++) {
      const end = secondEnds[second] ?? 0
      for (; at < end; at++) {
        const unit = firsts[at] ?? 0
        const to = firstEnds[unit] ?? 0
        firstEnds[unit] = to + 1
        seconds[to] = second
        sorted[to] = halfSorted[at] ?? 0
      }
    }
  }

  function gather(pairs: number): PairPostings {
    let keyCount = 0
    let kept = 0
    for (let first = 0, at = 0; at < pairs; first++) {
      const end = firstEnds[first] ?? 0
      let second = -1
      let last = -1
      for (; at < end; at++) {
        const next = seconds[at] ?? 0
        const posting = sorted[at] ?? 0
        if (next !== second) {
          second = next
          keys[keyCount] = first * UNITS + next
          starts[keyCount++] = kept
        } else if (last >> FIELD_BITS === posting >> FIELD_BITS) {
          last |= posting
          sorted[kept - 1] = last
          continue
        }
        last = posting
        sorted[kept++] = posting
      }
    }
    starts[keyCount] = kept
    return {
      keys: keys.slice(0, keyCount),
      starts: starts.slice(0, keyCount + 1),
      postings: sorted.slice(0, kept),
    }
  }

  return (units, offsets) => {
    const pairs = count(units)
    makeRoom(pairs)
    sortBySecond(units, offsets)
    sortByFirst(pairs)
    return gather(pairs)
  }
}
