import { attribute } from './workbook-index.ts'

/**
 * Two things the eye sees in a sheet and its cells alone do not say. `widths`: a number shown with leading zeros (format 000000),
 * by cell. `merges`: cells merged downwards, by the column's number, from their first row to their last; units merge the branch over
 * its members.
 */
export type SheetMarks = {
  widths: ReadonlyMap<string, number>
  merges: ReadonlyMap<number, ReadonlyMap<number, number>>
}

const NO_MARKS: SheetMarks = { widths: new Map(), merges: new Map() }

/** A best effort on plain text: a sheet written in an unusual way has no marks, and its values are still read. */
export function readSheetMarks(
  sheet: Uint8Array | undefined,
  styles: Uint8Array | undefined,
  limits: { rows: number; columns: number },
): SheetMarks {
  if (sheet === undefined) return NO_MARKS
  const padded = paddedStyles(styles)
  const hasMerges = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).includes('<mergeCell ')
  if (padded.size === 0 && !hasMerges) return NO_MARKS
  const xml = new TextDecoder().decode(sheet)
  return { widths: readWidths(xml, padded), merges: readMerges(xml, limits) }
}

/** Style number → digits, of the styles whose number format is nothing but zeros. */
function paddedStyles(styles: Uint8Array | undefined): Map<number, number> {
  const padded = new Map<number, number>()
  if (styles === undefined) return padded
  const xml = new TextDecoder().decode(styles)
  const widths = new Map<string, number>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const format = (attribute(tag, 'formatCode') ?? '').split(';')[0] ?? ''
    if (/^0{2,20}$/.test(format)) widths.set(attribute(tag, 'numFmtId') ?? '', format.length)
  }
  if (widths.size === 0) return padded
  const cellFormats = /<(?:\w+:)?cellXfs[\s>]([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml)?.[1] ?? ''
  for (const [index, [tag]] of [...cellFormats.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].entries()) {
    const width = widths.get(attribute(tag, 'numFmtId') ?? '')
    if (width !== undefined) padded.set(index, width)
  }
  return padded
}

function readWidths(xml: string, padded: ReadonlyMap<number, number>): Map<string, number> {
  const widths = new Map<string, number>()
  if (padded.size === 0) return widths
  for (const [tag] of xml.matchAll(/<(?:\w+:)?c\s[^>]*>/g)) {
    const width = padded.get(Number(attribute(tag, 's') ?? -1))
    const cell = attribute(tag, 'r')
    if (width !== undefined && cell !== null) widths.set(cell, width)
  }
  return widths
}

function readMerges(
  xml: string,
  limits: { rows: number; columns: number },
): Map<number, Map<number, number>> {
  const merges = new Map<number, Map<number, number>>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/g)) {
    const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, 'ref') ?? '')
    if (match === null) continue
    const [, left, top, right, bottom] = match
    const column = columnNumber(left ?? '')
    const from = Number(top)
    const to = Number(bottom)
    // Only what can be one branch over its members; a title over all columns, or a merge of the whole sheet, means nothing here.
    if (left !== right || column >= limits.columns || to <= from || to - from > limits.rows) continue
    const inColumn = merges.get(column) ?? new Map<number, number>()
    merges.set(column, inColumn.set(from, to))
  }
  return merges
}

/** A → 0, Z → 25, AA → 26. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
