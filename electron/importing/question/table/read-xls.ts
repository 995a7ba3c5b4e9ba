import { readXls } from 'hucre/xlsx'
import type { QuestionLimits } from '../question-limits.ts'
import { NO_DATES, ReadingStop, type Table, type TableRow } from './table.ts'

/**
 * Workbooks from before 2007, and WPS .et files, which are the same inside. Their reader holds the whole file, so it has a smaller
 * limit; what it cannot read has to be saved as XLSX. Number formats are lost with it but for days: 000001 is 1, 50% is 0.5.
 */
const LARGEST_BYTES = 16 * 1024 * 1024

export async function readOldWorkbook(bytes: Uint8Array, limits: QuestionLimits): Promise<Table[]> {
  if (bytes.length > LARGEST_BYTES) throw new ReadingStop('import.fault.saveAsXlsx')
  let sheets: { name: string; rows: readonly (readonly unknown[])[]; merges?: readonly Merge[] }[]
  try {
    ;({ sheets } = await readXls(bytes))
  } catch {
    // Encrypted, a Word file, Excel 95: the container says no more than that.
    throw new ReadingStop('import.fault.saveAsXlsx')
  }
  return sheets.map(({ name, rows, merges = [] }) => ({
    name,
    merges: downwards(merges, limits),
    rows: () => rowsOf(rows, limits),
  }))
}

/** Counted from 0. */
type Merge = { startRow: number; endRow: number; startCol: number; endCol: number }

/** Cells merged downwards, as in read-workbook.ts. */
function downwards(merges: readonly Merge[], limits: QuestionLimits): Table['merges'] {
  const byColumn = new Map<number, Map<number, number>>()
  for (const { startRow, endRow, startCol, endCol } of merges) {
    if (startCol !== endCol || startCol >= limits.columns || endRow <= startRow) continue
    if (endRow - startRow > limits.rows) continue
    const column = byColumn.get(startCol) ?? new Map<number, number>()
    byColumn.set(startCol, column.set(startRow + 1, endRow + 1))
  }
  return byColumn
}

function* rowsOf(rows: readonly (readonly unknown[])[], limits: QuestionLimits): Generator<TableRow> {
  for (const [index, values] of rows.entries()) {
    if (index >= limits.rows) throw new ReadingStop('import.fault.tooManyRows', { row: index + 1 })
    const dates = new Set<number>()
    const cells = values.slice(0, limits.columns).map((value, column) => {
      if (!(value instanceof Date)) return shown(value)
      dates.add(column)
      return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
    })
    yield { row: index + 1, cells, dates: dates.size === 0 ? NO_DATES : dates }
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return ''
}
