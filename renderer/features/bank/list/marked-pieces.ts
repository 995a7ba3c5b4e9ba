type Range = { from: number; to: number }
export type Piece = { text: string; marked: boolean }

const PICTURE = /!\[([^\]]*)\]\([^)]*\)/gu
const BEFORE = 24
const LONGEST = 80

/** A text in pieces, of which those in the ranges are marked; of a picture its words are left. */
export function markedPieces(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    if (to > Math.max(at, from)) pieces.push({ text: text.slice(Math.max(at, from), to), marked: true })
    at = Math.max(at, to)
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
    .map(piece => ({ ...piece, text: piece.text.replace(PICTURE, '$1') }))
    .filter(piece => piece.text !== '')
}

/** Of a long text the part around the first place that is marked. */
export function excerpt(text: string, ranges: readonly Range[]): { text: string; ranges: Range[] } {
  const first = ranges[0]
  if (!first || text.length <= LONGEST) return { text, ranges: [...ranges] }
  const start = first.from <= BEFORE ? 0 : wholeSign(text, first.from - BEFORE)
  const end = Math.min(text.length, wholeSign(text, Math.max(start + LONGEST, first.to)))
  const lead = start === 0 ? '' : '…'
  const moved = ranges
    .filter(({ from, to }) => from >= start && to <= end)
    .map(({ from, to }) => ({ from: from - start + lead.length, to: to - start + lead.length }))
  return { text: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`, ranges: moved }
}

/** Not between the two halves of a rare character. */
function wholeSign(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
