import type { LeftOut, ReadPicture, ReadingFault } from '../question-reading.ts'
import type {
  BankQuestion,
  DuplicateDecision,
  ImportChoices,
  ImportCounts,
  ItemKind,
  KnownWords,
  PlannedItem,
  ReadyQuestion,
} from '../plan/import-plan.ts'
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
    output: { format: QuestionFormat | null; faultCodes: string[]; fault: ReadingFault | null }
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
  ready: { input: { from: number; limit: number }; output: { rows: ReadyQuestion[]; next: number | null } }
  pictures: { input: Record<string, never>; output: ReadPicture[] }
  errorFile: { input: FaultTexts; output: WrittenFile | null }
  template: { input: { words: ExportWords }; output: WrittenFile }
  exported: {
    input: { questions: readonly ExportedQuestion[]; pictures: readonly ReadPicture[] }
    output: null
  }
  cannotExpress: { input: { format: QuestionFormat }; output: CannotExpress[] }
  write: { input: { format: QuestionFormat; words: ExportWords }; output: WrittenFile }
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
