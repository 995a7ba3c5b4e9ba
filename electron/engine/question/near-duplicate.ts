import { assertNever } from '../assert-never.ts'
import { foldText } from './fold-text.ts'
import type { PartBody, QuestionBody } from './question.ts'

/** From here on two questions are shown side by side; at 1 they say the same. */
export const NEAR = 0.8

/** Shingles of this many signs: two Chinese signs are a word, three tell 「应当处以」 from 「可以处以」. */
const SIGNS = 3

/**
 * A question for comparison: its sorted shingles as 32-bit hashes. Two different shingles share a hash about once in 4 billion
 * pairs, which moves the similarity of two questions by far less than a word does.
 */
export type Shingles = Uint32Array<ArrayBuffer>

/**
 * Everything that is asked, options in an order of their own, so that the same question with its options moved is the same. The
 * key is left out: one question with two keys is exactly what a person should see.
 */
export function shingledText(body: QuestionBody): string {
  const texts = body.type === 'caseGroup' ? body.parts.map(part => partText(part.body)) : []
  const own = body.type === 'caseGroup' || body.type === 'shortAnswer' ? body.stem : partText(body)
  return [own, ...texts].join(' ')
}

function partText(body: PartBody): string {
  return [body.stem, ...sortedTexts(body)].join(' ')
}

function sortedTexts(body: PartBody): string[] {
  switch (body.type) {
    case 'single':
    case 'multiple':
      return body.options.map(({ text }) => text).toSorted()
    case 'ordering':
      return body.items.map(({ text }) => text).toSorted()
    case 'matching':
      return [...body.lefts, ...body.rights].map(({ text }) => text).toSorted()
    case 'trueFalse':
    case 'fillIn':
    case 'numeric':
      return []
    default:
      return assertNever(body)
  }
}

/** Folded (fold-text.ts), without signs that carry no meaning of their own: two writings of one sentence are one. */
export function shinglesOf(text: string): Shingles {
  const plain = foldText(text, { foldCase: true, foldSpace: false }).replace(/[^\p{L}\p{N}]+/gu, '')
  const count = Math.max(1, plain.length - SIGNS + 1)
  const hashes = new Uint32Array(count)
  for (let start = 0; start < count; start++) {
    // FNV-1a over UTF-16 units, with its last bits mixed once more: buckets are taken from them.
    let hash = 0x811c9dc5
    for (let place = start; place < start + SIGNS; place++)
      hash = Math.imul(hash ^ (place < plain.length ? plain.charCodeAt(place) : 0), 0x01000193)
    hashes[start] = mixed(hash)
  }
  hashes.sort()
  let kept = 0
  for (let place = 0; place < count; place++)
    if (place === 0 || hashes[place] !== hashes[place - 1]) hashes[kept++] = hashes[place] ?? 0
  return kept === count ? hashes : hashes.slice(0, kept)
}

/** Jaccard: what both have ÷ what either has. 1 for equal sets, 0 for sets without a common shingle. */
export function similarity(left: Shingles, right: Shingles): number {
  let common = 0
  for (let a = 0, b = 0; a < left.length && b < right.length;) {
    const here = left[a] ?? 0
    const there = right[b] ?? 0
    if (here === there) {
      common++
      a++
      b++
    } else if (here < there) a++
    else b++
  }
  return common / (left.length + right.length - common)
}

/**
 * Ends as soon as too few are left in common: most pairs that share a band are told apart by their first shingles. The other set
 * stands in `pool` between two places.
 */
function mayBeNear(left: Shingles, pool: Shingles, from: number, to: number): boolean {
  const wanted = Math.ceil((NEAR * (left.length + to - from)) / (1 + NEAR) - 1e-9)
  let spareLeft = left.length - wanted
  let spareRight = to - from - wanted
  let a = 0
  let b = from
  while (spareLeft >= 0 && spareRight >= 0) {
    if (a >= left.length || b >= to) return true
    const here = left[a] ?? 0
    const there = pool[b] ?? 0
    if (here <= there) a++
    if (there <= here) b++
    if (here < there) spareLeft--
    else if (there < here) spareRight--
  }
  return false
}

export type Near = { index: number; similarity: number }

export type NearIndex = {
  /** The number under which it was added: 0, 1, 2 … */
  add(shingles: Shingles): number
  /** The most similar one of those added, if it is near. */
  nearest(shingles: Shingles): Near | null
}

/**
 * Finds near ones among many without comparing all: MinHash in bands (Broder 1997; Leskovec et al., Mining of Massive Datasets,
 * ch. 3). Eight bands of three: two questions of similarity 0.8 share a band with probability 1 − (1 − 0.8³)⁸ = 99.7 %, equal
 * ones always. What shares a band is compared exactly, so nothing is called near that is not.
 */
const BANDS = 8
const ROWS = 3
/** Looked at in one band; thousands of questions from one mould would otherwise all be compared with each other. */
const LONGEST_WALK = 32

export function createNearIndex(): NearIndex {
  // All sets one behind the other: 100,000 arrays of their own would keep the garbage collector busy.
  let pool: Shingles = new Uint32Array(1 << 14)
  let starts = new Uint32Array(1 << 9)
  let count = 0
  /** By set, the number of the search that looked at it last. */
  let seenIn = new Uint32Array(1 << 9)
  let searches = 0
  let heads = new Int32Array(1 << 12).fill(-1)
  let next = new Int32Array(1 << 12)
  let keys = new Uint32Array(1 << 12)
  const bands = new Uint32Array(BANDS)

  function grow(): void {
    const nextOnes = new Int32Array(next.length * 2)
    nextOnes.set(next)
    keys = larger(keys, keys.length * 2)
    heads = new Int32Array(heads.length * 2).fill(-1)
    next = nextOnes
    for (let slot = 0; slot < count * BANDS; slot++) link(slot)
  }

  function link(slot: number): void {
    const bucket = (keys[slot] ?? 0) & (heads.length - 1)
    next[slot] = heads[bucket] ?? -1
    heads[bucket] = slot
  }

  return {
    add(shingles) {
      const index = count
      if ((index + 1) * BANDS > next.length) grow()
      const from = starts[index] ?? 0
      const to = from + shingles.length
      if (to > pool.length) pool = larger(pool, Math.max(to, pool.length * 2))
      if (index + 2 > starts.length) {
        starts = larger(starts, starts.length * 2)
        seenIn = larger(seenIn, seenIn.length * 2)
      }
      pool.set(shingles, from)
      starts[index + 1] = to
      count++
      bandsOf(shingles, bands)
      for (let band = 0; band < BANDS; band++) {
        const slot = index * BANDS + band
        keys[slot] = bands[band] ?? 0
        link(slot)
      }
      return index
    },
    nearest(shingles) {
      bandsOf(shingles, bands)
      searches++
      let best: Near | null = null
      for (let band = 0; band < BANDS; band++) {
        const key = bands[band] ?? 0
        let slot = heads[key & (heads.length - 1)] ?? -1
        for (let steps = 0; slot !== -1 && steps < LONGEST_WALK; slot = next[slot] ?? -1, steps++) {
          const index = Math.floor(slot / BANDS)
          if (keys[slot] !== key || seenIn[index] === searches) continue
          seenIn[index] = searches
          const from = starts[index] ?? 0
          const to = starts[index + 1] ?? from
          if (!mayBeNear(shingles, pool, from, to)) continue
          const found = similarity(shingles, pool.subarray(from, to))
          if (found >= NEAR && (best === null || found > best.similarity)) best = { index, similarity: found }
          if (found === 1) return best
        }
      }
      return best
    },
  }
}

function larger(values: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(length)
  more.set(values)
  return more
}

/** The key of each band: the least of each of its rows' permutations, folded into one number that also says the band. */
function bandsOf(shingles: Shingles, bands: Uint32Array): void {
  for (let band = 0; band < BANDS; band++) {
    let least0 = 0xffffffff
    let least1 = 0xffffffff
    let least2 = 0xffffffff
    const seed = Math.imul(band * ROWS + 1, 0x9e3779b1)
    for (const hash of shingles) {
      const first = Math.imul(hash ^ seed, 0x85ebca6b) >>> 0
      const second = Math.imul(hash ^ (seed + 0x7f4a7c15), 0xc2b2ae35) >>> 0
      const third = Math.imul(hash ^ (seed + 0x3c6ef372), 0x27d4eb2f) >>> 0
      if (first < least0) least0 = first
      if (second < least1) least1 = second
      if (third < least2) least2 = third
    }
    bands[band] = mixed(mixed(mixed(least0 ^ seed) ^ least1) ^ least2)
  }
}

/** The finaliser of MurmurHash3. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
