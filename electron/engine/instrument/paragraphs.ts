import { NUMBER_SIGNS, readNumber } from './chinese-number.ts'
import type { Place } from './place.ts'

/** An item (项) with what stands under it. */
export type Item = { number: number; text: string }
/** A paragraph (款): its words before the items, and the items. */
export type Paragraph = { text: string; items: Item[] }

const ITEM_HEAD = new RegExp(String.raw`^[（(][ \t\u3000]*([${NUMBER_SIGNS}]{1,5})[ \t\u3000]*[）)]`, 'u')
/** 目: "1." under an item, and （1）. They belong to what stands above them. */
const SUB_ITEM_HEAD = /^(?:[（(]\d{1,3}[）)]|\d{1,3}[.．、])/u

/**
 * Paragraphs and items of one article, whose text has one of them a line. A line that begins with （一） is an item of the
 * paragraph above it; whatever else begins a line is a new paragraph, also after items.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    const current = paragraphs.at(-1)
    const last = current?.items.at(-1)
    const item = itemNumber(line)
    if (item !== null && !SUB_ITEM_HEAD.test(line)) {
      const owner = current ?? { text: '', items: [] }
      if (!current) paragraphs.push(owner)
      owner.items.push({ number: item, text: line })
    } else if (current && SUB_ITEM_HEAD.test(line)) {
      if (last) last.text += `\n${line}`
      else current.text += `\n${line}`
    } else paragraphs.push({ text: line, items: [] })
  }
  return paragraphs
}

function itemNumber(line: string): number | null {
  const words = ITEM_HEAD.exec(line)?.[1]
  const number = words === undefined ? null : readNumber(words)
  return number === 0 ? null : number
}

/** The whole paragraph as it stands, items included. */
export function paragraphText({ text, items }: Paragraph): string {
  return [text, ...items.map(item => item.text)].filter(part => part !== '').join('\n')
}

/**
 * The words of a place within its article. An item without a paragraph is looked for in the whole article, as 「第十条第（三）项」
 * is used where only one paragraph has items. Null where the article has no such place.
 */
export function placeText(articleText: string, { paragraph, item }: Omit<Place, 'article'>): string | null {
  const paragraphs = splitParagraphs(articleText)
  if (paragraph === undefined && item === undefined) return articleText
  const within = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph)
  if (item !== undefined)
    return within.flatMap(one => one.items).find(one => one.number === item)?.text ?? null
  const [only] = within
  return only ? paragraphText(only) : null
}

/** The part of a place that its article does not have; null where it has all of it. */
export function missingPart(
  paragraphs: readonly { items: readonly { number: number }[] }[],
  { paragraph, item }: { paragraph?: number | undefined; item?: number | undefined },
): 'paragraph' | 'item' | null {
  const within = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph)
  if (within.length === 0) return 'paragraph'
  if (item === undefined) return null
  return within.some(one => one.items.some(({ number }) => number === item)) ? null : 'item'
}

/** An item without its （二）: the same item may have another number in another edition. */
export function wordsWithoutNumber(itemText: string): string {
  return itemText.replace(/^[（(][^）)]{1,6}[）)]/u, '')
}
