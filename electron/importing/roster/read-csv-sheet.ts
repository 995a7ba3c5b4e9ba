import { parse } from 'csv-parse/sync'
import { decodeText } from '../text/decode-text.ts'
import type { RosterLimits } from './roster-limits.ts'
import { type RosterFault, unreadable } from './roster-reading.ts'
import type { SheetRow, SheetSource } from './sheet-rows.ts'

const SEPARATORS = [',', '\t', ';'] as const
/** Rows beyond the limit that are looked at: blank lines do not count as members, yet somewhere it must end. */
const SCANNED_ROWS_FACTOR = 10

/**
 * A text file as one sheet. Excel writes a Chinese CSV as GB18030 without a mark, WPS and others as UTF-8; text that is valid
 * UTF-8 is practically never meant as anything else, so that is tried first.
 */
export function readCsvSheet(
  bytes: Uint8Array,
  limits: RosterLimits,
): { ok: true; sheets: SheetSource[] } | RosterFault {
  const text = decodeText(bytes)
  if (text === null) return unreadable('encoding')
  if (text.includes('\u0000')) return unreadable('notATable')
  const separator = chooseSeparator(text, limits)
  const to = limits.rows * SCANNED_ROWS_FACTOR
  let records: string[][]
  try {
    records = parseText(text, separator, to + 1)
  } catch {
    // The one error left with these options is a quotation mark that is never closed.
    return unreadable('damaged')
  }
  if (records.length > to) {
    return { ok: false, code: 'roster.tooManyRows', values: { max: limits.rows } }
  }
  const rows: SheetRow[] = records.map((record, index) => ({
    row: index + 1,
    cells: record.slice(0, limits.columns).map(unwrapFormula),
  }))
  return { ok: true, sheets: [{ name: '', rows: () => rows }] }
}

/** The one that divides the first rows into most cells: the header alone has three. */
function chooseSeparator(text: string, { headerRows }: RosterLimits): string {
  let best: string = SEPARATORS[0]
  let bestCount = 0
  for (const separator of SEPARATORS) {
    let count: number
    try {
      count = Math.max(0, ...parseText(text, separator, headerRows).map(record => record.length))
    } catch {
      continue
    }
    if (count > bestCount) [best, bestCount] = [separator, count]
  }
  return best
}

function parseText(text: string, delimiter: string, to: number): string[][] {
  return parse(text, {
    delimiter,
    to,
    relax_column_count: true,
    relax_quotes: true,
    // Blank lines stay, or the row numbers would not be those of the office program.
    skip_empty_lines: false,
  })
}

/** `="061204"` is how a program writes a text of digits so that Excel keeps its zeros. */
function unwrapFormula(value: string): string {
  return /^="([^"]*)"$/.exec(value)?.[1] ?? value
}
