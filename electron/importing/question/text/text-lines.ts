/** One line of a document with its number, from 1. */
export type TextLine = { text: string; line: number }

/**
 * Invisible and without width: a writer sets it before words of a question that would be taken for a mark of the layout (an option's
 * letter, 「答案：」), and before a line that continues the one above. Readers take it out again.
 */
export const GUARD = '\u2060'
/** Before a line that belongs to the one above, where a single one only guards the words behind it. */
export const CONTINUES = GUARD + GUARD

const INVISIBLE = /[\u200B\uFEFF]/gu

export function textLines(text: string): TextLine[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029\v\f]/u)
    .map((line, index) => ({ text: line.replaceAll(INVISIBLE, ''), line: index + 1 }))
}

export function withoutGuards(text: string): string {
  return text.replaceAll(GUARD, '')
}
