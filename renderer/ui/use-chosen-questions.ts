import { useKept } from './use-kept.ts'

const NONE: ReadonlySet<string> = new Set()

/** Which questions are chosen in the list of the bank: still there when it is come back to, and for the screen that exports them. */
export function useChosenQuestions() {
  return useKept<ReadonlySet<string>>('bank.chosen', NONE)
}
