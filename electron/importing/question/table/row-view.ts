import type { ReadingFault } from '../question-reading.ts'
import { type Columns, columnName } from './find-columns.ts'
import type { Field } from './column-words.ts'
import { pictureInCell } from './row-pictures.ts'
import { type TableRow, cleanText } from './table.ts'

/** One row by field, with the faults found in it so far. */
export type RowView = {
  row: number
  text(field: Field): string
  fault(field: Field, code: string, values?: Record<string, string | number>): void
  faults: ReadingFault[]
  place(field: Field | null): ReadingFault['place']
}

/** What Excel shows where a formula failed. */
const CELL_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/u

/** Only these may be a date; in any other column Excel has made one of what was typed: 「1-2」 became 2 January. */
const DATE_FIELDS: ReadonlySet<Field> = new Set<Field>(['effectiveFrom', 'expiresOn', 'tags', 'id', 'group'])

export function viewRow(
  { row, cells, dates }: TableRow,
  columns: Columns,
  { sheet, cellLength }: { sheet: string; cellLength: number },
): RowView {
  const faults: ReadingFault[] = []
  /** By column, made when first asked for: the answer and the stem are looked at several times. */
  const texts: string[] = []
  const place = (field: Field | null) => ({
    ...(sheet === '' ? {} : { sheet }),
    row,
    ...(field === null ? {} : { column: columnName(columns, field) }),
  })
  const fault: RowView['fault'] = (field, code, values) => {
    faults.push({ place: place(field), field, code, ...(values ? { values } : {}) })
  }
  for (const [field, { index }] of columns.byField) {
    const cell = cells[index] ?? ''
    if (cell.length > cellLength) fault(field, 'import.fault.textTooLong', { max: cellLength })
    else if (cell.startsWith('#') && CELL_ERROR.test(cell))
      fault(field, 'import.fault.cellError', { found: cell })
    else if (pictureInCell(cell) !== null)
      fault(field, 'import.fault.pictureMissing', { name: pictureInCell(cell) ?? '' })
    else if (dates.has(index) && !DATE_FIELDS.has(field))
      fault(field, 'import.fault.cellIsDate', { found: cell })
  }
  return {
    row,
    text: field => {
      const column = columns.byField.get(field)
      return column === undefined ? '' : (texts[column.index] ??= cleanText(cells[column.index] ?? ''))
    },
    fault,
    faults,
    place,
  }
}
