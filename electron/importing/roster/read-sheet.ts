import { cellText } from './cell-text.ts'
import { type Header, findHeader } from './find-header.ts'
import { interpretRow } from './interpret-row.ts'
import type { RosterLimits } from './roster-limits.ts'
import { type RosterReading, unreadable } from './roster-reading.ts'
import type { RosterRefusal, RosterRow } from './roster-row.ts'
import type { SheetRow, SheetSource } from './sheet-rows.ts'

/** `noHeader`: nothing here to read members by; `header` is the incomplete one, where there is one. */
export type SheetReading =
  | { kind: 'read'; reading: RosterReading }
  | { kind: 'noHeader'; header: Header | null; hasContent: boolean }

/** Reads the members of one sheet, and leaves it as soon as it is clear that it has no header or a row too many. */
export async function readSheet(sheet: SheetSource, limits: RosterLimits): Promise<SheetReading> {
  const first: SheetRow[] = []
  let members: MemberRows | null = null
  try {
    for await (const row of checkedRows(sheet)) {
      if (members === null && row.row <= limits.headerRows) {
        first.push(row)
        continue
      }
      members ??= MemberRows.under(findHeader(first), { sheet, limits, first })
      if (members === null) return { kind: 'noHeader', header: findHeader(first), hasContent: true }
      if (!members.take(row)) break
    }
  } catch (error) {
    if (!(error instanceof SheetDamaged)) throw error
    return { kind: 'read', reading: { ...unreadable('damaged'), place: placeIn(sheet) } }
  }
  members ??= MemberRows.under(findHeader(first), { sheet, limits, first })
  if (members !== null) return { kind: 'read', reading: members.finish() }
  const hasContent = first.some(({ cells }) => cells.some(cell => cellText(cell) !== ''))
  return { kind: 'noHeader', header: findHeader(first), hasContent }
}

/** A CSV file has no sheets. */
export function placeIn({ name }: SheetSource): { sheet?: string } {
  return name === '' ? {} : { sheet: name }
}

/** No sheet of an office program is longer. */
const LAST_ROW = 1_048_576

class SheetDamaged extends Error {}

/** Any error of the spreadsheet reader means that the content is damaged. Errors of our own rules are bugs and stay what they are. */
async function* checkedRows(sheet: SheetSource): AsyncGenerator<SheetRow> {
  try {
    for await (const row of sheet.rows()) {
      if (!Number.isInteger(row.row) || row.row < 1 || row.row > LAST_ROW)
        throw new SheetDamaged('row number')
      yield row
    }
  } catch (cause) {
    throw new SheetDamaged('sheet', { cause })
  }
}

class MemberRows {
  readonly #header: Header
  readonly #sheet: SheetSource
  readonly #limits: RosterLimits
  readonly #rows: RosterRow[] = []
  readonly #refused: RosterRefusal[] = []
  readonly #numbers = new Set<string>()
  #count = 0
  #rowTooMany: number | null = null

  private constructor(header: Header, sheet: SheetSource, limits: RosterLimits) {
    this.#header = header
    this.#sheet = sheet
    this.#limits = limits
  }

  /** Null where the header is not whole. `first` are the rows it was found among. */
  static under(
    header: Header | null,
    { sheet, limits, first }: { sheet: SheetSource; limits: RosterLimits; first: readonly SheetRow[] },
  ): MemberRows | null {
    if (header === null || header.missing.length > 0) return null
    const members = new MemberRows(header, sheet, limits)
    for (const row of first) members.take(row)
    return members
  }

  /** False where the row is one too many. */
  take(row: SheetRow): boolean {
    if (row.row <= this.#header.row) return true
    const reading = interpretRow(row, this.#header, this.#numbers)
    if (reading.kind === 'blank') return true
    this.#count += 1
    if (this.#count > this.#limits.rows) {
      this.#rowTooMany ??= row.row
      return false
    }
    if (reading.kind === 'refused') this.#refused.push(...reading.refused)
    else this.#rows.push(reading.member)
    return true
  }

  finish(): RosterReading {
    const place = placeIn(this.#sheet)
    if (this.#rowTooMany !== null) {
      const values = { max: this.#limits.rows }
      return { ok: false, code: 'roster.tooManyRows', place: { ...place, row: this.#rowTooMany }, values }
    }
    if (this.#count === 0) return { ok: false, code: 'roster.empty', place }
    return { ok: true, sheet: this.#sheet.name, rows: this.#rows, refused: this.#refused }
  }
}
