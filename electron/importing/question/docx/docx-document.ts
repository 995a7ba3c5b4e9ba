import type { ReadPicture } from '../question-reading.ts'

/** A document as values: what a writer says and `buildDocx` puts into WordprocessingML. */
export type DocxStyle =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'stem'
  | 'option'
  | 'below'
  | 'plain'
  | 'line'
  | 'end'
export type DocxParagraph = {
  kind: 'paragraph'
  style: DocxStyle
  text: string
  keepsWithNext?: boolean
}
/** Cells hold plain texts; `widths` in hundredths of a millimetre. */
export type DocxTable = { kind: 'table'; widths: readonly number[]; rows: readonly (readonly string[])[] }
export type DocxBlock = DocxParagraph | DocxTable

/** Pages of one kind, which count for themselves. */
export type DocxSection = {
  blocks: readonly DocxBlock[]
  /** Small, above each page; null without one. */
  header: string | null
  /** Words around the page numbers below each page: 第 1 页 共 4 页. */
  footer: readonly [string, string, string] | null
}

export type DocxDocument = { sections: readonly DocxSection[]; pictures: readonly ReadPicture[] }
