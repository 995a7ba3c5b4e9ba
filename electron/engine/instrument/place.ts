import { ARTICLE_WORDS, articleNumber } from './article-number.ts'
import { NUMBER_SIGNS, readNumber } from './chinese-number.ts'

/** A place in a statute: article "133-1", its paragraph (款) and item (项). */
export type Place = { article: string; paragraph?: number; item?: number }

const NUMBER = `[${NUMBER_SIGNS}０-９]{1,9}`
const SPACE = String.raw`[ \t\u3000]*`
const PARAGRAPH = String.raw`(?:${SPACE}第?${SPACE}(${NUMBER})${SPACE}款)?`
const ITEM = String.raw`(?:${SPACE}第?${SPACE}[（(]?${SPACE}(${NUMBER})${SPACE}[）)]?${SPACE}项)?`
const WORDS = new RegExp(`^${SPACE}${ARTICLE_WORDS}${PARAGRAPH}${ITEM}${SPACE}$`, 'u')
/** 「91条3款」 and 「九十一条」, as people type. */
const SHORT = new RegExp(
  `^${SPACE}(${NUMBER})${SPACE}条(?:${SPACE}之${SPACE}(${NUMBER}))?${PARAGRAPH}${ITEM}${SPACE}$`,
  'u',
)
const PLAIN = /^[ \t\u3000]*([1-9]\d{0,3}(?:-[1-9]\d?)?)[ \t\u3000]*$/u

/**
 * What somebody means by 「第九十一条第三款第（二）项」, 「第91条」, 「91条3款」, 「第一百三十三条之一」, "91" or "133-1".
 * Null for anything else, also for a place within a longer text.
 */
export function readPlace(text: string): Place | null {
  if (text.length > 60) return null
  const plain = PLAIN.exec(text.normalize('NFKC'))
  if (plain?.[1] !== undefined) return { article: plain[1] }
  const match = WORDS.exec(text) ?? SHORT.exec(text)
  if (!match) return null
  const [, main = '', suffix, paragraphWords, itemWords] = match
  const article = articleNumber(main, suffix)
  const paragraph = paragraphWords === undefined ? undefined : readNumber(paragraphWords)
  const item = itemWords === undefined ? undefined : readNumber(itemWords)
  if (article === null || paragraph === null || item === null || paragraph === 0 || item === 0) return null
  return {
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  }
}
