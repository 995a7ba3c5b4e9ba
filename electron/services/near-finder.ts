import type { NearPair } from '#engine/question/near-pairs'

/** A question on its way to the comparison, its content as it lies in the file. */
export type ComparableQuestion = { id: string; contentJson: string }

/** Compares the questions of a bank with each other, wherever that is done. A promise rejects when the place is lost. */
export type NearFinder = {
  /** The pairs that these make with each other and with those taken in before. */
  take(questions: readonly ComparableQuestion[]): Promise<NearPair<string>[]>
  close(): Promise<void>
}
