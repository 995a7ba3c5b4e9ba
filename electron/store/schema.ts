import type { Generated } from 'kysely'

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
/** In the order of `id`. After `success` and `newPin` earlier failures no longer count; `clockSetBack` says that those after it are as of then. */
export type SignInRecordRow = {
  id: Generated<number>
  memberId: string
  kind: 'failure' | 'success' | 'newPin' | 'clockSetBack'
  atMs: number
}
/** A try that was refused before its PIN was compared: nobody let in, nothing counted, kept for whoever looks later. */
export type RefusedTryRow = { id: Generated<number>; memberId: string; atMs: number }
export type PreferenceRow = { memberId: string; locale: string; theme: string; largeType: 0 | 1 }
/** `isOwn`: made by the brigade, not shipped. */
export type SubjectRow = { id: string; position: number; nameJson: string; isOwn: 0 | 1 }
export type TopicRow = {
  subjectId: string
  id: string
  position: number
  nameJson: string
  isOwn: 0 | 1
  /** The topic it stands under, null directly under its subject. */
  parentId: string | null
}
export type InstrumentRow = {
  id: string
  kind: string
  name: string
  shortName: string
  sourceTag: string | null
}
/** `supersededBy` and `supersededOn` follow from the days the editions of an instrument take effect. */
export type EditionRow = {
  instrumentId: string
  id: string
  label: string
  effectiveFrom: string
  issuingBody: string | null
  adopted: string | null
  supersededBy: string | null
  supersededOn: string | null
  /** How many articles its text is known to have, whether it has been imported or not. */
  articles: number | null
  /** The number of its last article, where some have 之 and the count does not say it. */
  lastArticle: number | null
  /** Its articles with 之, "133-1", as a list. */
  suffixedJson: string
}
/** The text of an edition as a file that somebody of the brigade brought. */
export type EditionTextRow = {
  instrumentId: string
  editionId: string
  fileName: string
  sha256: string
  importedAtMs: number
  importedBy: string
}
/** `number` is "91" or "133-1"; `text` has a line for each paragraph and item. */
export type ArticleRow = {
  instrumentId: string
  editionId: string
  number: string
  position: number
  part: string | null
  chapter: string | null
  section: string | null
  text: string
  foldedText: string
}
export type EditionAlignmentRow = {
  instrumentId: string
  fromEdition: string
  toEdition: string
  linksJson: string
  confirmedBy: string | null
  confirmedAtMs: number | null
}
/** A question that waits for a decision because an article it rests on is not what it was. One row a question and new edition. */
export type QuestionReviewRow = {
  id: string
  questionId: string
  /** Current when the change was found, or when somebody last looked. */
  versionId: string
  instrumentId: string
  fromEdition: string
  toEdition: string
  citedJson: string
  effectiveFrom: string
  state: 'waiting' | 'stillRight' | 'newVersion' | 'retired'
  createdAtMs: number
  decidedBy: string | null
  decidedAtMs: number | null
  decidedVersionId: string | null
  reason: string
}
/** Kept by the database out of the content of each version; never written by hand. */
export type VersionCitationRow = {
  versionId: string
  position: number
  questionId: string
  instrumentId: string
  editionId: string
  article: string | null
  paragraph: number | null
  item: number | null
}
export type QuestionRow = {
  id: string
  subject: string
  topic: string
  type: string
  difficulty: number
  status: 'draft' | 'inReview' | 'inUse' | 'retired'
  /** Ids of what can be shuffled, "ABCD" or "0A 0B 1A 1B" of a case group; drawing a paper reads no version. */
  optionIds: string
  /** First and last day on which it may be drawn; null where there is none. */
  effectiveFrom: string | null
  expiresOn: string | null
  stem: string
  currentVersionId: string
  shippedVersion: number | null
  shippedHash: string | null
  /** A newer shipped version that waits beside a local edit. */
  offeredVersionId: string | null
  /** A revision of a question in use that waits for a reader. */
  pendingVersionId: string | null
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
/** Append-only: what was done with a question, by whom and why. */
export type QuestionEventRow = {
  id: string
  questionId: string
  versionId: string
  kind: string
  memberId: string
  reason: string
  atMs: number
  deviceId: string
  deviceSeq: number
}
export type PaperQuestionRow = { paperId: string; questionId: string; versionId: string }
/** An edit of many questions at once; `undoneAtMs` once it was taken back. */
export type BulkEditRow = {
  id: string
  memberId: string
  changeJson: string
  reason: string
  atMs: number
  undoneAtMs: number | null
}
export type BulkEditItemRow = {
  bulkEditId: string
  questionId: string
  beforeVersionId: string
  afterVersionId: string
  beforeStatus: string
  afterStatus: string
}
/** Append-only: a trainee says that something is wrong with a question. */
export type QuestionReportRow = {
  id: string
  questionId: string
  versionId: string
  memberId: string
  kind: string
  text: string
  atMs: number
  deviceId: string
  deviceSeq: number
}
/** Append-only; the last answer of a report is the one that holds. */
export type ReportAnswerRow = {
  id: string
  reportId: string
  memberId: string
  outcome: string
  text: string
  atMs: number
  deviceId: string
  deviceSeq: number
}
/** Append-only: two versions that say nearly the same are both kept, or looked at again after all; the last one holds. */
export type PairDecisionRow = {
  id: string
  /** The lesser of the two ids. */
  firstVersionId: string
  secondVersionId: string
  kind: 'kept' | 'open'
  memberId: string
  atMs: number
  deviceId: string
  deviceSeq: number
}
/** A filter of the bank under a name, in the query language. */
export type SavedFilterRow = { name: string; text: string; authorId: string; savedAtMs: number }
/** Append-only. Bytes as base64, the same text in every database. */
export type PictureRow = {
  sha256: string
  mediaType: string
  width: number
  height: number
  base64: string
  createdAtMs: number
}
/** Append-only. What a picture of an imported file was drawn as. */
export type PictureOriginRow = { originSha256: string; sha256: string }
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
/** Append-only: what a marker found in a short answer. `seq` orders the marks of one answer; `atMs` is information only. */
export type HandMarkRow = {
  id: string
  sittingId: string
  item: number
  seq: number
  kind: 'mark' | 'decision'
  markerId: string
  pointsJson: string
  note: string
  atMs: number
  deviceId: string
  deviceSeq: number
}
/** Derived from results and hand marks; can be rebuilt. One row a short answer that is not blank. */
export type MarkingTaskRow = {
  sittingId: string
  item: number
  drillId: string
  versionId: string
  state: 'waiting' | 'second' | 'differing' | 'final'
  submittedAtMs: number
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
  signInRecord: SignInRecordRow
  refusedTry: RefusedTryRow
  preference: PreferenceRow
  subject: SubjectRow
  topic: TopicRow
  instrument: InstrumentRow
  edition: EditionRow
  editionText: EditionTextRow
  article: ArticleRow
  editionAlignment: EditionAlignmentRow
  questionReview: QuestionReviewRow
  versionCitation: VersionCitationRow
  question: QuestionRow
  questionVersion: QuestionVersionRow
  questionEvent: QuestionEventRow
  questionReport: QuestionReportRow
  reportAnswer: ReportAnswerRow
  bulkEdit: BulkEditRow
  bulkEditItem: BulkEditItemRow
  pairDecision: PairDecisionRow
  paperQuestion: PaperQuestionRow
  picture: PictureRow
  pictureOrigin: PictureOriginRow
  savedFilter: SavedFilterRow
  drill: DrillRow
  drillDraw: DrillDrawRow
  paper: PaperRow
  sitting: SittingRow
  answerEvent: AnswerEventRow
  sittingClock: SittingClockRow
  sittingResult: SittingResultRow
  handMark: HandMarkRow
  markingTask: MarkingTaskRow
}
