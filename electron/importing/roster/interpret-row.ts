import { cellText, foldName, foldNumber, isCellError } from './cell-text.ts'
import type { Header } from './find-header.ts'
import type { RosterReason, RosterRefusal, RosterRow } from './roster-row.ts'
import { type RosterField, categoryOf, yesNoOf } from './roster-words.ts'
import { columnLetters } from './sheet-marks.ts'
import type { SheetRow } from './sheet-rows.ts'

const NAME_LENGTH = 60
const NUMBER_LENGTH = 20
/** A refused value is shown to be recognised, not to be read. */
const SHOWN_LENGTH = 60

export type RowReading =
  | { kind: 'blank' }
  | { kind: 'member'; member: RosterRow }
  | { kind: 'refused'; refused: RosterRefusal[] }

/**
 * One row under a header. All its faults come at once; a row whose known cells are all empty is none (a numbered template). A good
 * number joins `seenNumbers` even where the rest of its row is refused: its next row is a repetition all the same.
 */
export function interpretRow({ row, cells }: SheetRow, header: Header, seenNumbers: Set<string>): RowReading {
  const text = (field: RosterField): string => {
    const column = header.columns.get(field)
    return column === undefined ? '' : cellText(cells[column.index])
  }
  if ([...header.columns.keys()].every(field => text(field) === '')) return { kind: 'blank' }
  // A header merged over two rows, or repeated further down as printed lists do.
  if (text('policeNumber') === header.columns.get('policeNumber')?.title) return { kind: 'blank' }
  const refused: RosterRefusal[] = []
  const refuse = (field: RosterField, reason: RosterReason) => {
    refused.push({
      row,
      column: columnName(header, field),
      value: text(field).slice(0, SHOWN_LENGTH),
      reason,
    })
  }
  const policeNumber = foldNumber(text('policeNumber'))
  const numberFault = checkNumber(policeNumber, seenNumbers)
  if (numberFault !== null) refuse('policeNumber', numberFault)
  else seenNumbers.add(policeNumber)
  const name = foldName(text('name'))
  const branchName = foldName(text('branchName'))
  for (const [field, value] of [
    ['name', name],
    ['branchName', branchName],
  ] as const) {
    if (value === '' || isCellError(value)) refuse(field, 'missing')
    else if (value.length > NAME_LENGTH) refuse(field, 'tooLong')
  }
  const category = categoryOf(text('category'))
  if (category === null) refuse('category', 'unknownCategory')
  const isPartyMember = yesNoOf(text('isPartyMember'))
  if (isPartyMember === null) refuse('isPartyMember', 'unknownYesNo')
  if (refused.length > 0 || category === null || isPartyMember === null) return { kind: 'refused', refused }
  return { kind: 'member', member: { row, policeNumber, name, branchName, category, isPartyMember } }
}

function checkNumber(policeNumber: string, seenNumbers: ReadonlySet<string>): RosterReason | null {
  if (policeNumber === '' || isCellError(policeNumber)) return 'missing'
  if (policeNumber.length > NUMBER_LENGTH) return 'tooLong'
  if (!/^[0-9A-Za-z-]+$/.test(policeNumber)) return 'notANumber'
  return seenNumbers.has(policeNumber) ? 'repeatedNumber' : null
}

function columnName({ columns }: Header, field: RosterField): string {
  const column = columns.get(field)
  return column === undefined ? '' : `${columnLetters(column.index)} ${column.title}`
}
