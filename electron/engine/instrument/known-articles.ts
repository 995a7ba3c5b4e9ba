/**
 * What is known of an edition's articles without its text: how many there are, the number of the last one, and those with 之. Where
 * only the count is known, none is taken to have 之.
 */
export type KnownArticles = {
  articles: number | null
  lastArticle: number | null
  suffixed: readonly string[]
}

/** Whether the edition has the article "133-1"; null where too little is known of it. */
export function hasArticle(
  { articles, lastArticle, suffixed }: KnownArticles,
  number: string,
): boolean | null {
  const last = lastArticle ?? articles
  if (last === null) return null
  return number.includes('-') ? suffixed.includes(number) : Number(number) <= last
}
