/**
 * Elements of WordprocessingML whose content is not what is read: what was struck out in a revision, how a paragraph or a run looked
 * before it, the codes of fields, and the second form of a drawing.
 */
export const NOT_READ: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'delText',
  'pPrChange',
  'rPrChange',
  'instrText',
  'Fallback',
])
