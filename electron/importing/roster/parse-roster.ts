import { readCsvSheet } from './read-csv-sheet.ts'
import { placeIn, readSheet } from './read-sheet.ts'
import { readXlsxSheets } from './read-xlsx-sheets.ts'
import { ROSTER_LIMITS, type RosterLimits } from './roster-limits.ts'
import { type RosterFault, type RosterReading, tooLarge, unreadable } from './roster-reading.ts'
import { FIELD_NAMES } from './roster-words.ts'
import type { SheetSource } from './sheet-rows.ts'

/** Reads a roster from the bytes of a file; what the file is called says nothing about what it is. Runs inside the worker. */
export async function parseRoster(
  bytes: Uint8Array,
  limits: RosterLimits = ROSTER_LIMITS,
): Promise<RosterReading> {
  if (bytes.length === 0) return { ok: false, code: 'roster.empty' }
  if (bytes.length > limits.inputBytes) return tooLarge(limits)
  const source = await openSheets(bytes, limits)
  return source.ok ? readSheets(source.sheets, limits) : source
}

async function openSheets(
  bytes: Uint8Array,
  limits: RosterLimits,
): Promise<{ ok: true; sheets: SheetSource[] } | RosterFault> {
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsxSheets(bytes, limits)
  // OLE container: .xls, .doc, and every Office file that is encrypted.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return unreadable('xls')
  // %PDF
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return unreadable('notATable')
  return readCsvSheet(bytes, limits)
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

/** The first sheet with a whole header; failing that, what the first sheet with most of one lacks. */
async function readSheets(sheets: readonly SheetSource[], limits: RosterLimits): Promise<RosterReading> {
  let incomplete: RosterFault | null = null
  let hasContent = false
  for (const sheet of sheets) {
    const reading = await readSheet(sheet, limits)
    if (reading.kind === 'read') return reading.reading
    hasContent ||= reading.hasContent
    const [missing] = reading.header?.missing ?? []
    if (reading.header === null || missing === undefined) continue
    const column = FIELD_NAMES[missing]
    incomplete ??= {
      ok: false,
      code: 'roster.columnMissing',
      place: { ...placeIn(sheet), row: reading.header.row },
      values: { column },
    }
  }
  return incomplete ?? { ok: false, code: hasContent ? 'roster.noHeader' : 'roster.empty' }
}
