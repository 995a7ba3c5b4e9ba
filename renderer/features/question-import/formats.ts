/** In the order in which an office meets them. */
export const FORMATS = ['xlsx', 'csv', 'docx', 'text', 'gift', 'aiken', 'moodle', 'package'] as const
export type Format = (typeof FORMATS)[number]

/** Endings for the chooser only: what a file is, its bytes say. */
export const ACCEPT = '.xlsx,.xls,.et,.csv,.tsv,.docx,.txt,.md,.gift,.aiken,.xml,.wdq'

/** Tables go back to the person with one column more; the others as a list of places. */
export function isTable(format: Format): boolean {
  return format === 'xlsx' || format === 'csv'
}
