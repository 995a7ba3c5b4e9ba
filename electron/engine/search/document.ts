/**
 * The parts of a question in the order in which a match in them counts. Four, because a posting has four bits for them
 * (segment.ts).
 */
export const FIELDS = ['stem', 'option', 'explanation', 'other'] as const
export type Field = (typeof FIELDS)[number]

/**
 * What the index knows of a question: its texts by field, and labels (`type:single`, `tag:夜查`) that filters ask for. Texts of one
 * field stay apart: nothing is found across two options.
 */
export type SearchDocument = {
  id: string
  texts: Readonly<Record<Field, readonly string[]>>
  labels: readonly string[]
}
