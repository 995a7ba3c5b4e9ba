import { formatPlace } from '#engine/citation/format-citation'
import { readPlace } from '#engine/instrument/place'

/** 「第九十一条」. */
export function articleName(number: string): string {
  return formatPlace({ instrument: '', edition: '', article: number })
}

/** Several articles as somebody types them: 「91、92」, 「第九十一条」; null where one of them is no article. */
export function readArticles(text: string): string[] | null {
  const words = text.split(/[、,，;；\s]+/u).filter(word => word !== '')
  const places = words.map(word => readPlace(word))
  const articles = places.flatMap(place => (place ? [place.article] : []))
  return articles.length === words.length ? [...new Set(articles)] : null
}
