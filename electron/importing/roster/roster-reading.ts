import type { RosterLimits } from './roster-limits.ts'
import type { RosterRefusal, RosterRow } from './roster-row.ts'

export type RosterFaultCode =
  | 'roster.unreadable'
  | 'roster.tooLarge'
  | 'roster.tooManyRows'
  | 'roster.noHeader'
  | 'roster.columnMissing'
  | 'roster.empty'
  | 'roster.tookTooLong'

/**
 * Why a file as a whole was refused. `values.hint` of `unreadable` says more: `xls` (old binary or encrypted), `notATable` (some
 * other kind of file), `damaged`, `unsafe` (built to harm), `encoding` (text in no encoding we know).
 */
export type RosterFault = {
  ok: false
  code: RosterFaultCode
  place?: { sheet?: string; row?: number; column?: string }
  values?: Record<string, string | number>
}

export type RosterReading =
  | { ok: true; sheet: string; rows: RosterRow[]; refused: RosterRefusal[] }
  | RosterFault

export type UnreadableHint = 'xls' | 'notATable' | 'damaged' | 'unsafe' | 'encoding'

export function unreadable(hint: UnreadableHint): RosterFault {
  return { ok: false, code: 'roster.unreadable', values: { hint } }
}

/** The size a person can act on is that of the file, whichever of the limits was reached. */
export function tooLarge({ inputBytes }: RosterLimits): RosterFault {
  return { ok: false, code: 'roster.tooLarge', values: { maxMiB: Math.round(inputBytes / 1024 / 1024) } }
}
