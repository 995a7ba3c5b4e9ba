/**
 * A text as its pairs of neighbouring signs, each once, sorted. Space and punctuation are left out: a new edition sets its
 * commas and brackets differently and means the same.
 */
export type Shingles = Uint32Array

/** The form in which two texts of an article are the same text. */
export function bareText(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{P}]+/gu, '')
}

export function shinglesOf(bare: string): Shingles {
  const pairs = new Set<number>()
  for (let index = 0; index + 1 < bare.length; index++)
    pairs.add(bare.charCodeAt(index) * 0x1_0000 + bare.charCodeAt(index + 1))
  return Uint32Array.from(pairs).sort()
}

/** Dice coefficient: 2·|A∩B| / (|A|+|B|), 1 for equal texts, 0 where no two signs stand together in both. */
export function similarity(left: Shingles, right: Shingles): number {
  return dice(countShared(left, right), left.length + right.length)
}

function dice(shared: number, total: number): number {
  return total === 0 ? 0 : (2 * shared) / total
}

/**
 * Similarity of one text to each of many that have a pair in common with it: `[index, similarity]`. Only texts that share a pair
 * are touched, so that hundreds against hundreds cost little more than reading them.
 */
export function createSimilarTo(
  texts: readonly Shingles[],
): (text: Shingles) => Generator<[index: number, similarity: number]> {
  const holders = new Map<number, number[]>()
  for (const [index, shingles] of texts.entries())
    for (const pair of shingles) {
      const known = holders.get(pair)
      if (known) known.push(index)
      else holders.set(pair, [index])
    }
  return function* similarTo(text) {
    const shared = new Uint32Array(texts.length)
    for (const pair of text)
      for (const index of holders.get(pair) ?? []) shared[index] = (shared[index] ?? 0) + 1
    for (const [index, count] of shared.entries())
      if (count > 0) yield [index, dice(count, text.length + (texts[index]?.length ?? 0))]
  }
}

/** Share of `part` that also stands in `whole`. */
export function containment(part: Shingles, whole: Shingles): number {
  return part.length === 0 ? 0 : countShared(part, whole) / part.length
}

function countShared(left: Shingles, right: Shingles): number {
  let shared = 0
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    const difference = (left[i] ?? 0) - (right[j] ?? 0)
    if (difference === 0) {
      shared++
      i++
      j++
    } else if (difference < 0) i++
    else j++
  }
  return shared
}
