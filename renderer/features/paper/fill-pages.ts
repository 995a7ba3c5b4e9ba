/** One piece of what is printed. Pieces of one group stay on one page where that is possible at all. */
export type Piece = {
  group: string
  /** A heading: never the last thing on a page. */
  keepsWithNext: boolean
  height: number
}

/** Less than this at the foot of a page is rounding, not room. */
const ROUNDING = 0.5

/**
 * Which pieces stand on which page, by their place in the list. A group that does not fit begins a new page; only one that is higher than
 * a page is torn, between its pieces. A piece higher than a page has one of its own.
 */
export function fillPages(pieces: readonly Piece[], pageHeight: number): number[][] {
  const pages: number[][] = [[]]
  let left = pageHeight
  const place = (indices: readonly number[], height: number) => {
    if (height > left + ROUNDING && pages.at(-1)?.length !== 0) {
      pages.push([])
      left = pageHeight
    }
    pages.at(-1)?.push(...indices)
    left -= height
  }
  for (const unit of unitsOf(pieces)) {
    const height = heightOf(unit, pieces)
    if (height <= pageHeight + ROUNDING) place(unit, height)
    else for (const chunk of chunksOf(unit, pieces)) place(chunk, heightOf(chunk, pieces))
  }
  return pages
}

/** Groups, each with the headings before it. */
function unitsOf(pieces: readonly Piece[]): number[][] {
  const units: number[][] = []
  for (const [index, { group }] of pieces.entries()) {
    const before = pieces[index - 1]
    const unit = units.at(-1)
    if (unit && before && (before.group === group || before.keepsWithNext)) unit.push(index)
    else units.push([index])
  }
  return units
}

/** The pieces of a unit one by one, but for a heading, which takes the next one with it. */
function chunksOf(unit: readonly number[], pieces: readonly Piece[]): number[][] {
  const chunks: number[][] = []
  for (const [at, index] of unit.entries()) {
    const before = unit[at - 1]
    const chunk = chunks.at(-1)
    if (chunk && before !== undefined && pieces[before]?.keepsWithNext) chunk.push(index)
    else chunks.push([index])
  }
  return chunks
}

function heightOf(indices: readonly number[], pieces: readonly Piece[]): number {
  return indices.reduce((sum, index) => sum + (pieces[index]?.height ?? 0), 0)
}
