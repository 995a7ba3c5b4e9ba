import type { Needle } from './needle.ts'

const LETTER_A = 0x61
export const LETTERS = 26

/** What `initials-table.ts` holds; it is loaded only where somebody types pinyin. */
export type InitialsTable = { FIRST_CHARACTER: number; FIRST_LETTERS: string; SEVERAL_LETTERS: string }

/** For every unit the letters its readings begin with, as bits; a Latin letter is its own. */
export function readInitials({
  FIRST_CHARACTER,
  FIRST_LETTERS,
  SEVERAL_LETTERS,
}: InitialsTable): Uint32Array {
  const lettersOf = new Uint32Array(0x1_0000)
  for (let letter = 0; letter < LETTERS; letter++) lettersOf[LETTER_A + letter] = 1 << letter
  for (let index = 0; index < FIRST_LETTERS.length; index++)
    lettersOf[FIRST_CHARACTER + index] = bitsOf(FIRST_LETTERS.charAt(index))
  for (const entry of SEVERAL_LETTERS.split(' ')) lettersOf[entry.charCodeAt(0)] = bitsOf(entry.slice(1))
  return lettersOf
}

/** The needle for `jjcf`, or null where a word cannot be initials: one letter alone would find everything. */
export function initialsNeedle(word: string, lettersOf: Uint32Array): Needle | null {
  if (!mayBeInitials(word)) return null
  return { kind: 'initials', letters: Uint32Array.from(word.toLowerCase(), bitsOf), lettersOf }
}

export function mayBeInitials(word: string): boolean {
  return /^[a-z]{2,16}$/iu.test(word)
}

export function initialsAt(
  units: Uint16Array,
  at: number,
  { letters, lettersOf }: { letters: Uint32Array; lettersOf: Uint32Array },
): boolean {
  for (let index = 0; index < letters.length; index++)
    if (((lettersOf[units[at + index] ?? 0] ?? 0) & (letters[index] ?? 0)) === 0) return false
  return true
}

/** @returns the letters of a text as bits: `.` is none, `z` and `c` of 重 are two */
function bitsOf(letters: string): number {
  let bits = 0
  for (let index = 0; index < letters.length; index++) {
    const letter = letters.charCodeAt(index) - LETTER_A
    if (letter >= 0 && letter < LETTERS) bits |= 1 << letter
  }
  return bits
}
