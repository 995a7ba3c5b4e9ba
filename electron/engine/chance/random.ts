/**
 * Seeded chance. The engine has no other: the same seed gives the same stream on every machine and for ever, because papers are
 * drawn again from their seed. Changing anything here changes every paper; the test pins the first values.
 *
 * Source: bryc, "Pseudorandom number generators" (public domain), cyrb128 to spread a text over 128 bits and sfc32 (Chris
 * Doty-Humphrey's Small Fast Counter, passes PractRand) as the stream. Not for secrets.
 */
export type Random = {
  /** Uniform in [0, 1) with 32 bits of resolution. */
  next(): number
  /** Uniform integer in [0, n), 1 ≤ n ≤ 2^32, without modulo bias. */
  below(n: number): number
  /** A new array in a uniformly chosen order; the argument stays as it is. */
  shuffle<T>(items: readonly T[]): T[]
}

const TWO_32 = 4294967296

export function createRandom(seed: string): Random {
  const nextWord = sfc32(cyrb128(seed))

  function below(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > TWO_32) throw new RangeError(`below(${n}): n must be in 1..2^32`)
    // Words past the last whole multiple of n would favour small results; they are thrown away.
    const limit = TWO_32 - (TWO_32 % n)
    let word = nextWord()
    while (word >= limit) word = nextWord()
    return word % n
  }

  function shuffle<T>(items: readonly T[]): T[] {
    const result = [...items]
    // Fisher–Yates in Durstenfeld's form (CACM algorithm 235).
    for (let last = result.length - 1; last > 0; last -= 1) {
      const chosen = below(last + 1)
      const moved = result.splice(last, 1, ...result.slice(chosen, chosen + 1))
      result.splice(chosen, 1, ...moved)
    }
    return result
  }

  return { next: () => nextWord() / TWO_32, below, shuffle }
}

type Words = [number, number, number, number]

function cyrb128(text: string): Words {
  let h1 = 1779033703
  let h2 = 3144134277
  let h3 = 1013904242
  let h4 = 2773480762
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    h1 = h2 ^ Math.imul(h1 ^ unit, 597399067)
    h2 = h3 ^ Math.imul(h2 ^ unit, 2869860233)
    h3 = h4 ^ Math.imul(h3 ^ unit, 951274213)
    h4 = h1 ^ Math.imul(h4 ^ unit, 2716044179)
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067)
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233)
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213)
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179)
  h1 ^= h2 ^ h3 ^ h4
  return [h1 >>> 0, (h2 ^ h1) >>> 0, (h3 ^ h1) >>> 0, (h4 ^ h1) >>> 0]
}

/** Returns words in [0, 2^32). The first dozen are dropped so that near seeds part before anybody looks. */
function sfc32([first, second, third, fourth]: Words): () => number {
  let a = first | 0
  let b = second | 0
  let c = third | 0
  let counter = fourth | 0
  const nextWord = (): number => {
    const word = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + word) | 0
    return word >>> 0
  }
  for (let round = 0; round < 12; round += 1) nextWord()
  return nextWord
}
