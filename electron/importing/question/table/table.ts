import type { SourcePlace } from '../question-reading.ts'
import type { SheetPictures } from './workbook-pictures.ts'

/** One row as the office program shows it: `row` from 1, texts by column, `dates` the columns that hold a date. */
export type TableRow = { row: number; cells: readonly string[]; dates: ReadonlySet<number> }

export const NO_DATES: ReadonlySet<number> = new Set()

/** A sheet or a text file. `merges`: cells merged downwards, by column, from their first row to their last. */
export type Table = {
  name: string
  rows(): Iterable<TableRow>
  merges: ReadonlyMap<number, ReadonlyMap<number, number>>
  /** Of a workbook that has any; `named` are those of its picture sheet (picture-sheet.ts). */
  pictures?: SheetPictures & { named: ReadonlyMap<string, string> }
}

/** Ends the reading of a file: nothing of it can be trusted, or it is none of ours. */
export class ReadingStop extends Error {
  readonly code: string
  readonly place: SourcePlace
  readonly values: Record<string, string | number>

  constructor(code: string, place: SourcePlace = {}, values: Record<string, string | number> = {}) {
    super(code)
    this.name = 'ReadingStop'
    this.code = code
    this.place = place
    this.values = values
  }
}

/** A cell without what people cannot see: line ends are \n, control characters go, and so do spaces at both ends. */
export function cleanText(text: string): string {
  // Most cells are plain, and this is called for each.
  if (/^[^\p{Cc}\p{Cs}\ufeff\u200b]*$/u.test(text)) return text.trim()
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|[\ufeff\u200b]|\p{Cs}/gu, '')
    .trim()
}
