import { foldWithPlaces } from './fold-search-text.ts'

/** One thing to look for: folded units, or first letters of pinyin, each a bit (a is 1, b is 2, c is 4 …). */
export type Needle =
  | { kind: 'text'; units: Uint16Array }
  | { kind: 'initials'; letters: Uint32Array; lettersOf: Uint32Array }

/** One word of a search: a document that has any of these has the word. */
export type Term = readonly Needle[]

export function textNeedle(text: string): Needle {
  return { kind: 'text', units: foldWithPlaces(text).units }
}
