/**
 * One article. `text` has a line for each paragraph, item and sub-item, without the number of the article; `line` is where it
 * begins in the file, from 1. Headings are as printed: 「第二章 车辆和驾驶人」.
 */
export type Article = {
  number: string
  part: string | null
  chapter: string | null
  section: string | null
  line: number
  text: string
}

/**
 * What a person should look at before the text is taken over. None of these stops it except a repeated number: a citation of
 * that article would mean two texts.
 */
export type StatuteWarning =
  | { code: 'skipped'; line: number; from: string; to: string }
  | { code: 'repeated'; line: number; number: string; first: number }
  | { code: 'outOfOrder'; line: number; number: string; after: string }
  | { code: 'empty'; line: number; number: string }
  | { code: 'leadingText'; line: number; lines: number }
  | { code: 'tableOfContents'; line: number }
  | { code: 'annex'; line: number; title: string }

export type Statute = { title: string | null; articles: Article[]; warnings: StatuteWarning[] }
