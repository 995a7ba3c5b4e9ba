import { isUtf8 } from 'node:buffer'
import type { QuestionLimits } from '../question-limits.ts'
import { fieldOf } from './column-words.ts'
import { NO_DATES, ReadingStop, type Table, type TableRow } from './table.ts'

const CHUNK_BYTES = 256 * 1024
const SEPARATORS = [',', '\t', ';', '|'] as const
/** A record that is longer has a quotation mark that is never closed. */
const LONGEST_RECORD = 512 * 1024

/**
 * A text file as one table, decoded and divided chunk by chunk: 100,000 rows are never one string. Written by hand because the
 * vetted parser (csv-parse) takes five times as long (tests/bench/import.bench.ts); tests compare both on generated files.
 */
export function readCsv(bytes: Uint8Array, limits: QuestionLimits): Table {
  const encoding = encodingOf(bytes)
  const sample = decodeSample(bytes, encoding)
  if (sample.includes('\u0000')) throw new ReadingStop('import.fault.notTheFormat')
  const separator = separatorOf(sample, limits.headerRows)
  return { name: '', merges: new Map(), rows: () => recordsOf(bytes, encoding, { separator, limits }) }
}

/** The first line, divided as `readCsv` would; the file may be cut off anywhere behind it. */
export function firstRecord(bytes: Uint8Array, { headerRows, columns }: QuestionLimits): string[] {
  const sample = decodeSample(bytes, encodingOf(bytes))
  if (sample.includes('\u0000')) return []
  const separator = separatorOf(sample, headerRows)
  return divide(`${sample}\n`, separator, { isLast: false, columns }).rows[0] ?? []
}

/**
 * Excel writes a Chinese CSV as GB18030 without a mark, WPS and others as UTF-8 or UTF-16. Text that is valid UTF-8 is practically
 * never meant as anything else; every other byte being 0 is UTF-16, whatever the mark says.
 */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (const [place, byte] of bytes.subarray(0, 4096).entries())
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  const half = Math.min(bytes.length, 4096) / 2
  if ((zeros[1] ?? 0) > half * 0.1 && (zeros[0] ?? 0) < half * 0.02) return 'utf-16le'
  if ((zeros[0] ?? 0) > half * 0.1 && (zeros[1] ?? 0) < half * 0.02) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

function decodeSample(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, 64 * 1024))
}

/** The one under which a first record has most headers that we know; among equals, most cells. */
function separatorOf(sample: string, records: number): string {
  let best: string = SEPARATORS[0]
  let bestCount = 0
  for (const separator of SEPARATORS) {
    // Not as a whole file: the sample may end inside of a quotation, and under a wrong separator quotations are none.
    const { rows } = divide(`${sample}\n`, separator, { isLast: false, columns: 1000 })
    const count = Math.max(0, ...rows.slice(0, records).map(headersIn))
    if (count > bestCount) [best, bestCount] = [separator, count]
  }
  return best
}

function headersIn(cells: readonly string[]): number {
  return cells.filter(cell => fieldOf(cell) !== null).length * 1_000 + cells.length
}

function* recordsOf(
  bytes: Uint8Array,
  encoding: string,
  { separator, limits }: { separator: string; limits: QuestionLimits },
): Generator<TableRow> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let carry = ''
  let row = 0
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const isLast = at + CHUNK_BYTES >= bytes.length
    let text: string
    try {
      text = carry + decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: !isLast })
    } catch {
      throw new ReadingStop('import.fault.encoding', { row: row + 1 })
    }
    const { rows, rest } = divide(text, separator, { isLast, columns: limits.columns })
    for (const cells of rows) {
      if (row >= limits.rows)
        throw new ReadingStop('import.fault.tooManyRows', { row: row + 1 }, { max: limits.rows })
      yield { row: ++row, cells, dates: NO_DATES }
    }
    if (rest.length > LONGEST_RECORD) throw new ReadingStop('import.fault.openQuote', { row: row + 1 })
    carry = rest
  }
}

/**
 * RFC 4180, and what programs make of it: any line end, a quotation mark inside a plain cell stands for itself, blank lines stay or
 * the row numbers would not be those of the office program. `rest` is the record that is not over yet.
 */
export function divide(
  text: string,
  separator: string,
  { isLast, columns }: { isLast: boolean; columns: number },
): { rows: string[][]; rest: string } {
  const rows: string[][] = []
  let cells: string[] = []
  let start = 0
  let at = 0
  const { length } = text
  const take = (cell: string) => {
    if (cells.length < columns) cells.push(plainCell(cell))
  }
  while (at < length) {
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1, isLast)
      if (end === -1) break
      let cell = text.slice(at + 1, end)
      if (cell.includes('""')) cell = cell.replaceAll('""', '"')
      at = end + 1
      // What follows a closing mark up to the separator belongs to the cell: "a"b is ab.
      const after = endOfPlain(text, at, separator)
      if (after > at) cell += text.slice(at, after)
      at = after
      take(cell)
    } else {
      const end = endOfPlain(text, at, separator)
      take(text.slice(at, end))
      at = end
    }
    if (at >= length) {
      if (isLast) break
      return { rows, rest: text.slice(start) }
    }
    if (text[at] === separator) {
      at++
      // A separator at the very end still opens a cell.
      if (at >= length && isLast) take('')
      continue
    }
    if (text[at] === '\r' && at + 1 >= length && !isLast) return { rows, rest: text.slice(start) }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    rows.push(cells)
    cells = []
    start = at
  }
  if (!isLast) return { rows, rest: text.slice(start) }
  // The last record of a file that does not end with a line end, or one whose mark is never closed.
  if (at < length) throw new ReadingStop('import.fault.openQuote', { row: rows.length + 1 })
  if (cells.length > 0) rows.push(cells)
  return { rows, rest: '' }
}

function closingQuote(text: string, from: number, isLast: boolean): number {
  let at = from
  for (;;) {
    const mark = text.indexOf('"', at)
    if (mark === -1) return -1
    if (text[mark + 1] === '"') at = mark + 2
    else return mark + 1 < text.length || isLast ? mark : -1
  }
}

function endOfPlain(text: string, from: number, separator: string): number {
  const code = separator.charCodeAt(0)
  for (let at = from; at < text.length; at++) {
    const here = text.charCodeAt(at)
    if (here === code || here === 10 || here === 13) return at
  }
  return text.length
}

/** ="007" keeps zeros in Excel; '=1+1 is a text that a program wrote so that it is no formula (inert-cell.ts). */
function plainCell(cell: string): string {
  const first = cell.charCodeAt(0)
  if (first === 61 && cell.startsWith('="') && cell.endsWith('"') && cell.length > 2) return cell.slice(2, -1)
  return first === 39 && /^'[=+\-@＝＋－＠\t\r]/u.test(cell) ? cell.slice(1) : cell
}
