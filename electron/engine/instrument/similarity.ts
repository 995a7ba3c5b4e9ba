/**
 * A text as its pairs of neighbouring signs, each once. Space and punctuation are left out: a new edition sets its
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
  return Uint32Array.from(pairs)
}

/** Dice coefficient: 2·|A∩B| / (|A|+|B|), 1 for equal texts, 0 where no two signs stand together in both. */
export function similarity(left: Shingles, right: Shingles): number {
  const [shared = 0] = createSharedWith([right])(left)
  return dice(shared, left, right)
}

export function dice(shared: number, left: Shingles, right: Shingles): number {
  const total = left.length + right.length
  return total === 0 ? 0 : (2 * shared) / total
}

/**
 * How many pairs one text shares with each of many. Only texts that have a pair are touched by it, so that hundreds against
 * hundreds cost little more than reading them.
 */
export function createSharedWith(texts: readonly Shingles[]): (text: Shingles) => Uint32Array {
  const holders = new Map<number, number[]>()
  for (const [index, shingles] of texts.entries())
    for (const pair of shingles) {
      const known = holders.get(pair)
      if (known) known.push(index)
      else holders.set(pair, [index])
    }
  return text => {
    const shared = new Uint32Array(texts.length)
    for (const pair of text)
      for (const index of holders.get(pair) ?? []) shared[index] = (shared[index] ?? 0) + 1
    return shared
  }
}
