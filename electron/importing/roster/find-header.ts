import { cellText } from './cell-text.ts'
import { type RequiredField, REQUIRED_FIELDS, type RosterField, headerOf } from './roster-words.ts'
import type { SheetRow } from './sheet-rows.ts'

export type HeaderColumn = { index: number; title: string }
export type Header = {
  row: number
  columns: ReadonlyMap<RosterField, HeaderColumn>
  missing: readonly RequiredField[]
}

/** The first row that has all required columns, or else the one that has most of them; none below two, which could be chance. */
export function findHeader(rows: readonly SheetRow[]): Header | null {
  let best: Header | null = null
  for (const row of rows) {
    const header = headerIn(row)
    if (header.missing.length === 0) return header
    if (header.missing.length > 1) continue
    best ??= header
  }
  return best
}

function headerIn({ row, cells }: SheetRow): Header {
  const columns = new Map<RosterField, HeaderColumn & { rank: number }>()
  for (const [index, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue
    const title = cellText(cell)
    const found = headerOf(title)
    if (found === null) continue
    const before = columns.get(found.field)
    if (before === undefined || found.rank < before.rank) {
      columns.set(found.field, { index, title, rank: found.rank })
    }
  }
  return { row, columns, missing: REQUIRED_FIELDS.filter(field => !columns.has(field)) }
}
