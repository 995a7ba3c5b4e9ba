import { assertNever } from '../assert-never.ts'
import { foldOnto, foldWithPlaces, newFoldBuffer } from './fold-search-text.ts'
import { DROPPED, MARK, foldTable } from './fold-table.ts'
import { initialsAt } from './initials.ts'
import type { Needle, Term } from './needle.ts'
import { withoutPictures } from './question-document.ts'
import { startsWith } from './segment-lookup.ts'

/** From and up to (not with) which UTF-16 unit of the text as it is written. */
export type Range = { from: number; to: number }

/** Where a text shows why it was found: ranges in order that do not touch. Folding is undone: they are places of the original. */
export function highlight(text: string, terms: readonly Term[]): Range[] {
  const needles = terms.flat()
  const seen = withoutPictures(text)
  // Most texts of a question show nothing: that is seen at a glance, or else by a fold without places, which costs a tenth.
  if (!mayHold(seen, needles)) return []
  scratch.length = 0
  foldOnto(scratch, seen)
  if (!holdsAny(scratch.units.subarray(0, scratch.length), needles)) return []
  const { units, starts, ends } = foldWithPlaces(seen)
  const found: Range[] = []
  for (const needle of needles) {
    const length = needle.kind === 'text' ? needle.units.length : needle.letters.length
    for (let at = 0; at + length <= units.length; at++) {
      if (!isAt(units, at, needle)) continue
      found.push({ from: starts[at] ?? 0, to: ends[at + length - 1] ?? 0 })
      at += length - 1
    }
  }
  return joinRanges(found)
}

const scratch = newFoldBuffer(4096)

/** False where no needle can be: its first two units stand nowhere beside each other, and every unit is folded by itself. */
function mayHold(text: string, needles: readonly Needle[]): boolean {
  const table = foldTable()
  for (const needle of needles) {
    if (needle.kind !== 'text') return true
    const [first, second] = needle.units
    for (let at = 0, before = DROPPED; at < text.length; at++) {
      const unit = table[text.charCodeAt(at)] ?? DROPPED
      if (unit === DROPPED) continue
      if (unit >= MARK) return true
      if (second === undefined ? unit === first : before === first && unit === second) return true
      before = unit
    }
  }
  return false
}

function holdsAny(units: Uint16Array, needles: readonly Needle[]): boolean {
  for (const needle of needles)
    for (let at = 0; at < units.length; at++) if (isAt(units, at, needle)) return true
  return false
}

function isAt(units: Uint16Array, at: number, needle: Needle): boolean {
  switch (needle.kind) {
    case 'text':
      return startsWith(units, needle.units, at)
    case 'initials':
      return initialsAt(units, at, needle)
    default:
      return assertNever(needle)
  }
}

function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else joined.push({ ...range })
  }
  return joined
}
