import {
  DROPPED,
  MARK,
  SPELT_OUT,
  foldTable,
  isMark,
  isNothing,
  spellOut,
  toSimplified,
} from './fold-table.ts'

/** Folded units, one text after another, in a buffer that grows. `starts` and `ends` tell where each came from, if asked for. */
export type FoldBuffer = {
  units: Uint16Array
  length: number
  starts: number[] | null
  ends: number[] | null
}

export function newFoldBuffer(capacity: number, withPlaces = false): FoldBuffer {
  return {
    units: new Uint16Array(capacity),
    length: 0,
    starts: withPlaces ? [] : null,
    ends: withPlaces ? [] : null,
  }
}

export function reserve(buffer: FoldBuffer, more: number): void {
  if (buffer.length + more <= buffer.units.length) return
  const larger = new Uint16Array(Math.max(buffer.units.length * 2, buffer.length + more))
  larger.set(buffer.units.subarray(0, buffer.length))
  buffer.units = larger
}

/**
 * The form in which the bank is searched: NFKC, small letters, simplified characters, and nothing that cannot be seen, white space
 * included: 「Ａ証  第 91 条」 is `a证第91条`. Each character is folded by itself (marks with what they stand on), so whatever holds a
 * text also holds its fold. Folding twice gives the same as folding once.
 */
export function foldSearchText(text: string): string {
  const buffer = newFoldBuffer(text.length)
  foldOnto(buffer, text)
  return unitsToText(buffer.units.subarray(0, buffer.length))
}

/** The fold, with the range of the original that each of its units came from. */
export function foldWithPlaces(text: string): { units: Uint16Array; starts: number[]; ends: number[] } {
  const buffer = newFoldBuffer(text.length, true)
  foldOnto(buffer, text)
  return {
    units: buffer.units.subarray(0, buffer.length),
    starts: buffer.starts ?? [],
    ends: buffer.ends ?? [],
  }
}

const CHUNK = 4096

export function unitsToText(units: Uint16Array): string {
  let text = ''
  for (let from = 0; from < units.length; from += CHUNK)
    text += String.fromCharCode(...units.subarray(from, from + CHUNK))
  return text
}

/** Appends the fold of `text`. */
export function foldOnto(buffer: FoldBuffer, text: string): void {
  const table = foldTable()
  const first = buffer.length
  /** Where the last character began in the buffer: what a mark joins. */
  let last = -1
  reserve(buffer, text.length)
  let { units } = buffer
  let at = first
  for (let index = 0; index < text.length; index++) {
    const folded = table[text.charCodeAt(index)] ?? DROPPED
    if (folded === DROPPED) continue
    if (folded < MARK) {
      last = at
      if (buffer.starts) note(buffer, at - first, index, index + 1)
      units[at++] = folded
      continue
    }
    buffer.length = at
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
    last = foldSlowly(buffer, folded === SPELT_OUT ? spellOut(character) : character, {
      first,
      last,
      from: index,
      to: index + character.length,
    })
    reserve(buffer, text.length - index)
    units = buffer.units
    at = buffer.length
    index += character.length - 1
  }
  buffer.length = at
}

type Place = { first: number; last: number; from: number; to: number }

/** One spelt-out character of the original; says where the last character of the buffer begins now. */
function foldSlowly(buffer: FoldBuffer, spelt: string, { first, last, from, to }: Place): number {
  for (const character of spelt) {
    const unit = character.codePointAt(0) ?? 0
    const isHalf = unit >= 0xd800 && unit <= 0xdfff
    if (isHalf || isNothing(character)) continue
    if (isMark(character) && last >= 0) {
      const joined = unitsToText(buffer.units.subarray(last, buffer.length)) + character
      const start = buffer.starts?.[last - first] ?? from
      buffer.length = last
      append(buffer, spellOut(joined), { first, last, from: start, to })
      continue
    }
    last = buffer.length
    append(buffer, unit < 0x1_0000 ? String.fromCharCode(toSimplified(unit)) : character, {
      first,
      last,
      from,
      to,
    })
  }
  return last
}

function append(buffer: FoldBuffer, text: string, { first, from, to }: Place): void {
  reserve(buffer, text.length)
  for (let index = 0; index < text.length; index++) {
    if (buffer.starts) note(buffer, buffer.length - first, from, to)
    buffer.units[buffer.length++] = text.charCodeAt(index)
  }
}

/** Only a buffer that holds one text keeps places, so they count from its first unit. */
function note(buffer: FoldBuffer, at: number, start: number, end: number): void {
  if (!buffer.starts || !buffer.ends) return
  buffer.starts[at] = start
  buffer.ends[at] = end
}
