/**
 * One row type a table, the same for SQLite and PostgreSQL. Booleans are 0/1, instants UTC milliseconds, durations milliseconds,
 * marks hundredths, days `YYYY-MM-DD` in Asia/Shanghai, `…Json` columns hold JSON text that only the store reads and writes.
 */
export type DeviceRow = { id: string; isLocal: 0 | 1; createdAtMs: number; lastSeq: number }
export type SettingRow = { key: string; valueJson: string }
export type BrigadeRow = { id: string; name: string; createdAtMs: number }
export type BranchRow = { id: string; name: string; position: number; createdAtMs: number }
export type MemberRow = {
  id: string
  policeNumber: string
  name: string
  category: 'officer' | 'auxiliary'
  isPartyMember: 0 | 1
  joinedDay: string
  leftDay: string | null
  createdAtMs: number
}
/** A member belongs to one branch at a time; `toDay` is the last day there, null while it lasts. */
export type MembershipRow = { memberId: string; branchId: string; fromDay: string; toDay: string | null }
export type MemberRoleRow = { memberId: string; role: string }
export type CredentialRow = {
  memberId: string
  alg: string
  saltHex: string
  hashHex: string
  mustChange: 0 | 1
  setAtMs: number
}
export type SignInFailureRow = { memberId: string; atMs: number }
export type PreferenceRow = { memberId: string; locale: string; theme: string; largeType: 0 | 1 }
export type SubjectRow = { id: string; position: number; nameJson: string }
export type TopicRow = { subjectId: string; id: string; position: number; nameJson: string }
export type InstrumentRow = {
  id: string
  kind: string
  name: string
  shortName: string
  sourceTag: string | null
}
export type EditionRow = { instrumentId: string; id: string; label: string; effectiveFrom: string }
export type QuestionRow = {
  id: string
  subject: string
  topic: string
  type: string
  difficulty: number
  status: 'inUse' | 'retired'
  /** Ids of what can be shuffled, "ABCD" or "0A 0B 1A 1B" of a case group; drawing a paper reads no version. */
  optionIds: string
  stem: string
  currentVersionId: string
  shippedVersion: number | null
  shippedHash: string | null
  /** A newer shipped version that waits beside a local edit. */
  offeredVersionId: string | null
}
export type QuestionVersionRow = {
  id: string
  questionId: string
  number: number
  origin: 'shipped' | 'local'
  contentJson: string
  hash: string
  reason: string
  authorId: string | null
  createdAtMs: number
  deviceId: string
  deviceSeq: number
}
export type DrillRow = {
  id: string
  week: string
  origin: 'standing' | 'special'
  settingsJson: string
  opensAtMs: number
  closesAtMs: number
  withdrawn: 0 | 1
  createdAtMs: number
}
/** The questions of a drill, drawn once when the first member begins, so that all who count answer the same ones. */
export type DrillDrawRow = { drillId: string; itemsJson: string; drawnAtMs: number }
export type PaperRow = {
  id: string
  drillId: string
  blueprintJson: string
  itemsJson: string
  seed: string
  createdAtMs: number
}
export type SittingRow = {
  id: string
  memberId: string
  branchId: string
  drillId: string
  paperId: string
  attempt: number
  startedAtMs: number
  deviceId: string
  deviceSeq: number
}
/** Append-only. `seq` orders the events of one sitting; `atMs` is information only. */
export type AnswerEventRow = {
  sittingId: string
  seq: number
  kind: 'started' | 'answered' | 'flagged' | 'submitted'
  item: number | null
  rev: number | null
  payloadJson: string
  spentMs: number
  atMs: number
  deviceId: string
  deviceSeq: number
}
/** Scratch, not a record: how much time an open sitting has used and where its member stands. */
export type SittingClockRow = { sittingId: string; spentMs: number; position: number }
/** Derived from paper and events at submission; can be rebuilt. */
export type SittingResultRow = {
  sittingId: string
  scoreCents: number
  fullCents: number
  spentMs: number
  submittedBy: string
  submittedAtMs: number
  marksJson: string
}
export type MigrationRow = { number: number; name: string; appliedAtMs: number }

export type Schema = {
  migration: MigrationRow
  device: DeviceRow
  setting: SettingRow
  brigade: BrigadeRow
  branch: BranchRow
  member: MemberRow
  membership: MembershipRow
  memberRole: MemberRoleRow
  credential: CredentialRow
  signInFailure: SignInFailureRow
  preference: PreferenceRow
  subject: SubjectRow
  topic: TopicRow
  instrument: InstrumentRow
  edition: EditionRow
  question: QuestionRow
  questionVersion: QuestionVersionRow
  drill: DrillRow
  drillDraw: DrillDrawRow
  paper: PaperRow
  sitting: SittingRow
  answerEvent: AnswerEventRow
  sittingClock: SittingClockRow
  sittingResult: SittingResultRow
}
