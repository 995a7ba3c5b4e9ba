import type { QuestionFormat } from '#contract/question-format'

/** Endings for the chooser only: what a file is, its bytes say. */
export const ACCEPT = '.xlsx,.xlsm,.xls,.et,.csv,.tsv,.docx,.txt,.md,.gift,.aiken,.xml,.wdq'

/** Tables go back to the person with one column more; the others as a list of places. */
export function isTable(format: QuestionFormat): boolean {
  return format === 'xlsx' || format === 'csv'
}
