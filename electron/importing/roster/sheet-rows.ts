/** What a cell may hold once read: formulas are their cached values, a date is a number formatted as one. */
export type CellValue = string | number | boolean | Date | null

/** One row as the file has it, `row` from 1 as the office program shows it. Rows come in the order of the sheet. */
export type SheetRow = { row: number; cells: readonly CellValue[] }

/** A sheet, read as it is asked for, so that a row too many ends the reading. */
export type SheetSource = { name: string; rows: () => AsyncIterable<SheetRow> | Iterable<SheetRow> }
