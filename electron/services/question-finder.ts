import type { Found } from '#engine/search/find-in'
import type { FinderSearch } from '#engine/search/finder'
import type { SearchNames } from '#engine/search/question-document'

/**
 * The index of questions, wherever it lives. Calls are carried out one after another, so what was put before a search is found by
 * it. A promise rejects when the index is lost; it is then of no more use.
 */
export type QuestionFinder = {
  /** Empty again. */
  clear(): void
  setNames(names: SearchNames): void
  /** @param lines rows as JSON, one a line, in UTF-8 (store/search) */
  put(lines: Uint8Array): void
  remove(ids: readonly string[]): void
  find(search: FinderSearch): Promise<Found>
  countLabels(start: string): Promise<Map<string, number>>
  /** Answers when everything before has been taken in. */
  measure(): Promise<{ questions: number; bytes: number }>
  close(): Promise<void>
}
