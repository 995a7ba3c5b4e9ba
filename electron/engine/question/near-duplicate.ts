import { assertNever } from '../assert-never.ts'
import { foldText } from './fold-text.ts'
import type { PartBody, QuestionBody } from './question.ts'

/** From here on two questions are shown side by side; at 1 they say the same. */
export const NEAR = 0.8

/** Shingles of this many signs: two Chinese signs are a word, three tell 「应当处以」 from 「可以处以」. */
const SIGNS = 3
const FNV_BASIS = 0x811c9dc5 | 0

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
  const length = writePlain(text)
  const count = Math.max(1, length - SIGNS + 1)
  const hashes = new Uint32Array(count)
  const signs = plain
  for (let start = 0; start < count; start++) {
    // FNV-1a over UTF-16 units, with its last bits mixed once more: buckets are taken from them.
    let hash = FNV_BASIS
    for (let place = start; place < start + SIGNS; place++)
      hash = Math.imul(hash ^ (place < length ? (signs[place] ?? 0) : 0), 0x01000193)
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
  return similarityFrom(left, right, { from: 0, to: right.length, most: left.length + right.length })
}

/**
 * The other set stands in `pool` between two places. Ends with 0 as soon as more than `most` shingles are in one of both only: most
 * pairs that share a band are told apart early.
 */
function similarityFrom(
  left: Shingles,
  pool: Shingles,
  { from, to, most }: { from: number; to: number; most: number },
): number {
  let common = 0
  let alone = 0
  let a = 0
  let b = from
  while (a < left.length && b < to) {
    const here = left[a] ?? 0
    const there = pool[b] ?? 0
    if (here === there) {
      common++
      a++
      b++
      continue
    }
    if (++alone > most) return 0
    if (here < there) a++
    else b++
  }
  return common / (left.length + to - from - common)
}

/** Which part of the shingles of two sets may be in one of both only, if the sets are as similar as that. */
function partAlone(wanted: number): number {
  return (1 - wanted) / (1 + wanted) + 1e-9
}

export type Near = { index: number; similarity: number }

export type NearIndex = {
  /** The number under which it was added: 0, 1, 2 … */
  add(shingles: Shingles): number
  /** The most similar one of those added, if it is near. */
  nearest(shingles: Shingles): Near | null
  /** All near ones of those added, in no order. */
  allNear(shingles: Shingles): Near[]
}

/**
 * Finds near ones among many without comparing all: MinHash in bands (Broder 1997; Leskovec et al., Mining of Massive Datasets,
 * ch. 3). Eight bands of three: two questions of similarity 0.8 share a band with probability 1 − (1 − 0.8³)⁸ = 99.7 %, equal
 * ones always. What shares a band is compared exactly, so nothing is called near that is not. Before that a sketch of 256 bits tells
 * most of those apart that are not near (Sandes et al., Bitmap Filter, 2020): questions from one mould share bands with each other.
 */
const BANDS = 8
const ROWS = 3
/** Looked at in one band; thousands of questions from one mould would otherwise all be compared with each other. */
const LONGEST_WALK = 32

/** Shingles of sets in one piece of memory; a set lies in one piece. */
const PIECE = 1 << 20

export function createNearIndex(): NearIndex {
  // All sets one behind the other: 100,000 arrays of their own would keep the garbage collector busy.
  const pieces: Shingles[] = []
  let used = PIECE
  /** By set: piece, start. */
  let places = new Uint32Array(2 << 9)
  /** By set: its sketch, and behind that its size. */
  let sketches = new Uint32Array((SKETCH_WORDS + 1) << 9)
  let count = 0
  /** By set, the number of the search that looked at it last. */
  let seenIn = new Uint32Array(1 << 9)
  let searches = 0
  let heads = new Int32Array(1 << 12).fill(-1)
  /** By set and band: the band's key, and the slot before it in the same bucket. Side by side, since both are read together. */
  let slots = new Int32Array(2 << 12)
  const bands = new Int32Array(BANDS)
  const sketch = new Uint32Array(SKETCH_WORDS)
  /** Whose bands and sketch those are: a set is mostly looked for first and added then. */
  let prepared: Shingles | null = null

  function prepare(shingles: Shingles): void {
    if (prepared === shingles) return
    prepared = shingles
    bandsOf(shingles, bands)
    sketchOf(shingles, sketch)
  }

  function growBuckets(): void {
    const more = new Int32Array(slots.length * 2)
    more.set(slots)
    slots = more
    heads = new Int32Array(heads.length * 2).fill(-1)
    for (let slot = 0; slot < count * BANDS; slot++) link(slot)
  }

  function link(slot: number): void {
    const bucket = (slots[slot * 2] ?? 0) & (heads.length - 1)
    slots[slot * 2 + 1] = heads[bucket] ?? -1
    heads[bucket] = slot
  }

  function keep(shingles: Shingles): void {
    if (used + shingles.length > PIECE) {
      pieces.push(new Uint32Array(Math.max(PIECE, shingles.length)))
      used = 0
    }
    pieces.at(-1)?.set(shingles, used)
    places[count * 2] = pieces.length - 1
    places[count * 2 + 1] = used
    used += shingles.length
  }

  /** Bits that one of both sketches has and the other has not: never more than shingles that one has and the other has not. */
  function isFar(from: number, most: number): boolean {
    let alone = 0
    for (let word = 0; word < SKETCH_WORDS && alone <= most; word++)
      alone += bitsIn((sketch[word] ?? 0) ^ (sketches[from + word] ?? 0))
    return alone > most
  }

  return {
    add(shingles) {
      const index = count
      if ((index + 1) * BANDS * 2 > slots.length) growBuckets()
      if (index >= seenIn.length) {
        places = larger(places)
        sketches = larger(sketches)
        seenIn = larger(seenIn)
      }
      prepare(shingles)
      keep(shingles)
      sketches.set(sketch, index * (SKETCH_WORDS + 1))
      sketches[index * (SKETCH_WORDS + 1) + SKETCH_WORDS] = shingles.length
      count++
      for (let band = 0; band < BANDS; band++) {
        const slot = index * BANDS + band
        slots[slot * 2] = bands[band] ?? 0
        link(slot)
      }
      return index
    },
    nearest(shingles) {
      prepare(shingles)
      searches++
      let best: Near | null = null
      let part = partAlone(NEAR)
      for (let band = 0; band < BANDS; band++) {
        const key = bands[band] ?? 0
        let slot = heads[key & (heads.length - 1)] ?? -1
        for (let steps = 0; slot !== -1 && steps < LONGEST_WALK; slot = slots[slot * 2 + 1] ?? -1, steps++) {
          if (slots[slot * 2] !== key) continue
          const index = (slot / BANDS) | 0
          if (seenIn[index] === searches) continue
          seenIn[index] = searches
          const own = index * (SKETCH_WORDS + 1)
          const size = sketches[own + SKETCH_WORDS] ?? 0
          const most = part * (shingles.length + size)
          if (isFar(own, most)) continue
          const pool = pieces[places[index * 2] ?? 0]
          const from = places[index * 2 + 1] ?? 0
          const found =
            pool === undefined ? 0 : similarityFrom(shingles, pool, { from, to: from + size, most })
          if (found < NEAR || (best !== null && found <= best.similarity)) continue
          best = { index, similarity: found }
          if (found === 1) return best
          part = partAlone(found)
        }
      }
      return best
    },
    allNear(shingles) {
      prepare(shingles)
      searches++
      const found: Near[] = []
      const part = partAlone(NEAR)
      for (const key of bands) {
        let slot = heads[key & (heads.length - 1)] ?? -1
        for (let steps = 0; slot !== -1 && steps < LONGEST_WALK; slot = slots[slot * 2 + 1] ?? -1, steps++) {
          const index = (slot / BANDS) | 0
          if (slots[slot * 2] !== key || seenIn[index] === searches) continue
          seenIn[index] = searches
          const own = index * (SKETCH_WORDS + 1)
          const size = sketches[own + SKETCH_WORDS] ?? 0
          const most = part * (shingles.length + size)
          const pool = pieces[places[index * 2] ?? 0]
          if (pool === undefined || isFar(own, most)) continue
          const from = places[index * 2 + 1] ?? 0
          const near = similarityFrom(shingles, pool, { from, to: from + size, most })
          if (near >= NEAR) found.push({ index, similarity: near })
        }
      }
      return found
    },
  }
}

function larger(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(values.length * 2)
  more.set(values)
  return more
}

/** Words of 32 bits in which each shingle of a set sets one bit. */
const SKETCH_WORDS = 8

function sketchOf(shingles: Shingles, sketch: Uint32Array): void {
  sketch.fill(0)
  for (const hash of shingles) {
    const bit = hash & (SKETCH_WORDS * 32 - 1)
    sketch[bit >>> 5] = (sketch[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The key of each band: the least of each of its rows' permutations, folded into one number that also says the band. */
function bandsOf(shingles: Shingles, bands: Int32Array): void {
  for (let band = 0; band < BANDS; band++) {
    // All whole numbers of 32 bits with a sign: anything else would be a number with a point, in the innermost loop.
    const seed0 = Math.imul(band * ROWS + 1, 0x9e3779b1)
    const seed1 = (seed0 + 0x7f4a7c15) | 0
    const seed2 = (seed0 + 0x3c6ef372) | 0
    let least0 = 0x7fffffff
    let least1 = 0x7fffffff
    let least2 = 0x7fffffff
    for (let place = 0; place < shingles.length; place++) {
      const hash = (shingles[place] ?? 0) | 0
      const first = Math.imul(hash ^ seed0, 0x85ebca6b)
      const second = Math.imul(hash ^ seed1, 0xc2b2ae35)
      const third = Math.imul(hash ^ seed2, 0x27d4eb2f)
      if (first < least0) least0 = first
      if (second < least1) least1 = second
      if (third < least2) least2 = third
    }
    bands[band] = mixed(mixed(mixed(least0 ^ seed0) ^ least1) ^ least2)
  }
}

let plain = new Uint16Array(1 << 12)

/** Writes the signs of a text that are compared into `plain`; how many they are. */
function writePlain(text: string): number {
  if (text.length > plain.length) plain = new Uint16Array(text.length * 2)
  signs ??= tableOfSigns()
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const sign = signs[text.charCodeAt(at)] ?? SLOW
    if (sign === SLOW) return writeFolded(text)
    if (sign !== NONE) plain[length++] = sign
  }
  return length
}

function writeFolded(text: string): number {
  const folded = foldedSigns(text)
  if (folded.length > plain.length) plain = new Uint16Array(folded.length * 2)
  for (let at = 0; at < folded.length; at++) plain[at] = folded.charCodeAt(at)
  return folded.length
}

function foldedSigns(text: string): string {
  return foldText(text, { foldCase: true, foldSpace: false }).replace(/[^\p{L}\p{N}]+/gu, '')
}

const NONE = 0
const SLOW = 0xffff
/**
 * What becomes of each sign that is folded by itself, which are nearly all. SLOW: it becomes several, or what stands beside it
 * matters (marks that compose with a letter, parts of a Korean syllable, Σ, halves of a pair).
 */
let signs: Uint16Array | null = null

function tableOfSigns(): Uint16Array {
  const table = new Uint16Array(1 << 16).fill(SLOW)
  for (let code = 0; code < table.length; code++) {
    const sign = String.fromCharCode(code)
    const form = sign.normalize('NFKC')
    if (/[\p{M}\p{Cs}\u03a3\u1100-\u11ff]/u.test(form + form.toLowerCase())) continue
    const folded = foldedSigns(sign)
    if (folded.length <= 1) table[code] = folded === '' ? NONE : folded.charCodeAt(0)
  }
  return table
}

/** The finaliser of MurmurHash3. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
