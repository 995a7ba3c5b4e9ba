/** 民警 police officer, 辅警 auxiliary. */
export type RosterCategory = 'officer' | 'auxiliary'

/** `row` is the number the office program shows: from 1, the header counted. */
export type RosterRow = {
  row: number
  policeNumber: string
  name: string
  branchName: string
  category: RosterCategory
  isPartyMember: boolean
}

export type RosterReason =
  | 'missing'
  | 'tooLong'
  | 'notANumber'
  | 'unknownCategory'
  | 'unknownYesNo'
  | 'repeatedNumber'

/** One cell that keeps its row out. `column` is letter and header as seen, for example 「C 支部」. */
export type RosterRefusal = { row: number; column: string; value: string; reason: RosterReason }
