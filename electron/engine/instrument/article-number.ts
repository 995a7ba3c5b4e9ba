import { NUMBER_SIGNS, readNumber } from './chinese-number.ts'

/** 第一百三十三条之一, 第 133 条之1, 第９１条: the article and, where there is one, its 之. Not anchored. */
export const ARTICLE_WORDS = String.raw`第[ \t\u3000]*([${NUMBER_SIGNS}０-９ \t\u3000]{1,16}?)[ \t\u3000]*条(?:[ \t\u3000]*之[ \t\u3000]*([${NUMBER_SIGNS}０-９]{1,4}))?`

/** The number that citations and records use: "133", and "133-1" for 第一百三十三条之一. Null where it is no number. */
export function articleNumber(article: string, suffix?: string): string | null {
  const main = readNumber(article.replaceAll(/\s/gu, ''))
  if (main === null || main < 1) return null
  if (suffix === undefined) return String(main)
  const after = readNumber(suffix)
  // 之 is counted from one and rarely reaches ten.
  return after === null || after < 1 || after > 99 ? null : `${main}-${after}`
}

/** Order of the articles: 133, 133-1, 133-2, 134. */
export function compareArticleNumbers(left: string, right: string): number {
  const [leftMain = 0, leftSuffix = 0] = left.split('-').map(Number)
  const [rightMain = 0, rightSuffix = 0] = right.split('-').map(Number)
  return leftMain - rightMain || leftSuffix - rightSuffix
}

/** Whether `next` is the number that may follow `last` without anything missing: the next article, or the next 之. */
export function followsDirectly(last: string | null, next: string): boolean {
  const [nextMain = 0, nextSuffix = 0] = next.split('-').map(Number)
  if (last === null) return nextMain === 1 && nextSuffix === 0
  const [lastMain = 0, lastSuffix = 0] = last.split('-').map(Number)
  if (nextSuffix > 0) return nextMain === lastMain && nextSuffix === lastSuffix + 1
  return nextMain === lastMain + 1
}
