import { columnLetters } from '../../roster/sheet-marks.ts'
import { type Field, fieldOf, headerWord } from './column-words.ts'
import { type Table, type TableRow, cleanText } from './table.ts'

export type Columns = {
  row: number
  byField: ReadonlyMap<Field, { index: number; title: string }>
  missing: readonly Field[]
}

/** The first row that has a stem and an answer, or else the one that has most headers; below two it could be chance. */
export function findColumns(table: Table, headerRows: number): Columns | null {
  let best: Columns | null = null
  let looked = 0
  for (const row of table.rows()) {
    if (++looked > headerRows) break
    const columns = columnsIn(row)
    if (columns.missing.length === 0) return columns
    if (columns.byField.size >= 2 && (best === null || columns.byField.size > best.byField.size))
      best = columns
  }
  return best
}

function columnsIn({ row, cells }: TableRow): Columns {
  const byField = new Map<Field, { index: number; title: string; rank: number }>()
  for (const [index, cell] of cells.entries()) {
    const title = cleanText(cell ?? '')
    const found = title === '' || title.length > 40 ? null : fieldOf(title)
    if (found === null) continue
    const before = byField.get(found.field)
    if (before === undefined || found.rank < before.rank)
      byField.set(found.field, { index, title, rank: found.rank })
  }
  return { row, byField, missing: (['stem', 'key'] as const).filter(field => !byField.has(field)) }
}

/** 「D 题干」: letter and header as seen. */
export function columnName(columns: Columns, field: Field): string {
  const column = columns.byField.get(field)
  return column === undefined ? headerWord(field) : `${columnLetters(column.index)} ${column.title}`
}
