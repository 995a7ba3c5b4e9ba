import { createRandom } from '../chance/random.ts'

/** No sign that a person could take for another one: no 0 and O, no 1 and I. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const SEED_SIGNS = 6
const CHECK_SIGNS = 4

/** A seed for people, from bytes that chance gave. */
export function seedFrom(bytes: Uint8Array): string {
  return Array.from({ length: SEED_SIGNS }, (_, index) => SIGNS[(bytes[index] ?? 0) % SIGNS.length]).join('')
}

/**
 * 卷号, printed on every sheet: the seed that gives the orders, and a check of everything else that makes the paper. The same number
 * again means the same questions in the same versions, orders and marks; another check says that one of them has changed.
 */
export function paperNumber(seed: string, contents: readonly string[]): string {
  const random = createRandom(JSON.stringify([seed, ...contents]))
  const check = Array.from({ length: CHECK_SIGNS }, () => SIGNS[random.below(SIGNS.length)])
  return `${seed}-${check.join('')}`
}

export type ReadNumber = { seed: string; check: string | null }

/** A number as people type it: the seed alone, or the whole of what is printed. Null where it is neither. */
export function readPaperNumber(text: string): ReadNumber | null {
  const match = /^([0-9A-Z]{4,12})(?:-([0-9A-Z]{4}))?$/u.exec(
    text
      .normalize('NFKC')
      .replaceAll(/\s/gu, '')
      .replaceAll(/[—–－]/gu, '-')
      .toUpperCase(),
  )
  return match?.[1] === undefined ? null : { seed: match[1], check: match[2] ?? null }
}
