import type { DrawnPicture, PictureToDraw } from '../plan/held-questions.ts'
import type { LeftOut, ReadPicture, ReadingFault } from '../question-reading.ts'
import type {
  BankQuestion,
  DuplicateDecision,
  ImportChoices,
  ImportCounts,
  ItemKind,
  KnownWords,
  PlannedItem,
  ReadySlice,
} from '../plan/import-plan.ts'
import type { PaperFile } from '../paper/write-paper-docx.ts'
import type { QuestionFormat } from '../reader-list.ts'
import type { ExportWords } from '../writer-list.ts'
import type { ExportedQuestion } from '../table/write-rows.ts'

export type ItemList = ItemKind | 'open' | 'incomplete' | 'undecided'
export type FaultTexts = { title: string; sentences: Readonly<Record<string, string>> }
export type WrittenFile = { extension: string; bytes: Uint8Array<ArrayBuffer> }
export type CannotExpress = { code: string; count: number; ids: string[] }

/** Everything the worker can be asked, by name: what goes in, what comes out. */
export type DeskCalls = {
  begin: { input: { words: KnownWords }; output: null }
  bank: { input: { questions: readonly BankQuestion[] }; output: null }
  read: {
    input: { fileName: string; format: QuestionFormat | null; bytes: Uint8Array<ArrayBuffer> }
    /** `pictures`: every picture that a question names; while there are any, `release` is still to come. */
    output: {
      format: QuestionFormat | null
      faultCodes: string[]
      fault: ReadingFault | null
      pictures: string[]
    }
  }
  count: { input: Record<string, never>; output: ImportCounts }
  choose: { input: ImportChoices; output: ImportCounts }
  decide: {
    input: {
      decisions: readonly { item: number; take: DuplicateDecision }[]
      rest: 'import' | 'skip' | null
    }
    output: { refused: number[] }
  }
  items: {
    input: { list: ItemList; offset: number; limit: number }
    output: { total: number; rows: PlannedItem[] }
  }
  item: { input: { item: number }; output: PlannedItem | null }
  faults: { input: { offset: number; limit: number }; output: { total: number; rows: ReadingFault[] } }
  leftOut: { input: { offset: number; limit: number }; output: { total: number; rows: LeftOut[] } }
  ready: { input: { from: number; limit: number }; output: ReadySlice }
  /** What the bank has: names of the file, each with the bank's. The rest is drawn, one by one, until `left` is 0. */
  knownPictures: {
    input: { known: readonly (readonly [origin: string, sha256: string])[] }
    output: { left: number }
  }
  picturesToDraw: { input: Record<string, never>; output: PictureToDraw[] }
  originalPicture: { input: { sha256: string }; output: Uint8Array<ArrayBuffer> | null }
  drawn: {
    input: { origin: string; picture: { sha256: string; bytes: Uint8Array<ArrayBuffer> } | null }
    output: { left: number }
  }
  release: { input: Record<string, never>; output: { faultCodes: string[] } }
  countPictures: { input: Record<string, never>; output: number }
  pictures: { input: Record<string, never>; output: DrawnPicture[] }
  errorFile: { input: FaultTexts; output: WrittenFile | null }
  template: { input: { words: ExportWords }; output: WrittenFile }
  exported: {
    input: { questions: readonly ExportedQuestion[]; pictures: readonly ReadPicture[] }
    output: null
  }
  /** Whether `exported` should come with the pictures that the questions name. */
  holdsPictures: { input: { format: QuestionFormat }; output: boolean }
  cannotExpress: { input: { format: QuestionFormat }; output: CannotExpress[] }
  write: { input: { format: QuestionFormat; words: ExportWords }; output: WrittenFile }
  paper: { input: PaperFile; output: WrittenFile }
}
export type DeskCall = keyof DeskCalls
export type DeskRequest = {
  [Name in DeskCall]: { call: number; name: Name; input: DeskCalls[Name]['input'] }
}[DeskCall]

/** What the worker says: how far it is with what was asked, and the reply. */
export type DeskReply =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'reply'; call: number; output: unknown }
  | { kind: 'fault'; call: number; fault: ReadingFault }
