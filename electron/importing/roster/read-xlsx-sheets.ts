import { zipSync } from 'fflate'
import { streamXlsxRows } from 'hucre/xlsx'
import type { RosterLimits } from './roster-limits.ts'
import { type RosterFault, unreadable } from './roster-reading.ts'
import { type SheetMarks, columnLetters, readSheetMarks } from './sheet-marks.ts'
import type { CellValue, SheetRow, SheetSource } from './sheet-rows.ts'
import { listSheets } from './workbook-index.ts'
import { readWorkbookParts } from './workbook-parts.ts'

/** The visible sheets of an XLSX file. Only what `workbook-parts` let through is packed again and given to the spreadsheet reader. */
export async function readXlsxSheets(
  bytes: Uint8Array,
  limits: RosterLimits,
): Promise<{ ok: true; sheets: SheetSource[] } | RosterFault> {
  const zip = await readWorkbookParts(bytes, limits)
  if (!zip.ok) return zip
  const { parts } = zip
  if (!parts.has('[Content_Types].xml')) return unreadable('notATable')
  const entries = listSheets(parts)
  if (entries.length === 0) return unreadable('notATable')
  // Compressed and not stored: the reader inflates in chunks, so that leaving the loop early ends the parsing too.
  const clean = zipSync(Object.fromEntries(parts), { level: 1 })
  const styles = parts.get('xl/styles.xml')
  const sheets = entries.map(({ index, name, part }) => ({
    name,
    rows: () => {
      const marks = readSheetMarks(part === null ? undefined : parts.get(part), styles, limits)
      return rowsOf(clean, index, { marks, limits })
    },
  }))
  return { ok: true, sheets }
}

async function* rowsOf(
  clean: Uint8Array,
  sheet: number,
  { marks, limits }: { marks: SheetMarks; limits: RosterLimits },
): AsyncGenerator<SheetRow> {
  /** Last value at the top of a merge, by column. */
  const above = new Map<number, { to: number; value: CellValue }>()
  let cellCount = 0
  for await (const { index, values } of streamXlsxRows(clean, { sheet })) {
    cellCount += values.length
    if (cellCount > limits.cells) throw new RangeError('More cells than any roster has')
    const row = index + 1
    const cells = values.slice(0, limits.columns).map((value, column) => pad(value, row, column, marks))
    fillFromMerges(cells, row, { marks, above })
    yield { row, cells }
  }
}

/** A number formatted 000000 is what the eye sees: 061204, although the cell holds 61204. */
function pad(value: CellValue, row: number, column: number, { widths }: SheetMarks): CellValue {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return value
  const width = widths.get(`${columnLetters(column)}${row}`)
  return width === undefined ? value : String(value).padStart(width, '0')
}

/** Of merged cells the file keeps the value in the first only. A row that is blank otherwise stays blank. */
function fillFromMerges(
  cells: CellValue[],
  row: number,
  { marks, above }: { marks: SheetMarks; above: Map<number, { to: number; value: CellValue }> },
): void {
  const isBlankRow = cells.every(value => value === null || value === '')
  for (const [column, merges] of marks.merges) {
    const to = merges.get(row)
    if (to !== undefined) above.set(column, { to, value: cells[column] ?? null })
    const merge = above.get(column)
    if (isBlankRow || merge === undefined || row > merge.to) continue
    while (cells.length <= column) cells.push(null)
    if (cells[column] === null || cells[column] === '') cells[column] = merge.value
  }
}
