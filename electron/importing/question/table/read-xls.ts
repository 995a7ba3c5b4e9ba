import { readXls } from 'hucre/xlsx'
import type { QuestionLimits } from '../question-limits.ts'
import { NO_DATES, ReadingStop, type Table, type TableRow } from './table.ts'

/**
 * Workbooks from before 2007, and WPS .et files, which are the same inside. Their reader holds the whole file, so it has a smaller
 * limit; what it cannot read has to be saved as XLSX.
 */
const LARGEST_BYTES = 16 * 1024 * 1024

export async function readOldWorkbook(bytes: Uint8Array, limits: QuestionLimits): Promise<Table[]> {
  if (bytes.length > LARGEST_BYTES) throw new ReadingStop('import.fault.saveAsXlsx')
  let sheets: { name: string; rows: readonly (readonly unknown[])[] }[]
  try {
    ;({ sheets } = await readXls(bytes))
  } catch {
    // Encrypted, a Word file, Excel 95: the container says no more than that.
    throw new ReadingStop('import.fault.saveAsXlsx')
  }
  return sheets.map(({ name, rows }) => ({ name, merges: new Map(), rows: () => rowsOf(rows, limits) }))
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
