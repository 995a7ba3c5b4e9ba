import type { AlignedArticle, AlignmentLink } from './alignment.ts'
import { paragraphText, placeText, splitParagraphs, wordsWithoutNumber } from './paragraphs.ts'
import type { Place } from './place.ts'
import { bareText } from './similarity.ts'

/**
 * Where a cited place stands in the newer edition. Of an article that was split it is the part that has the cited words; a
 * paragraph that was pushed down is followed; a paragraph or item that is no more is left out of the place. `article` overrides
 * the link, by the word of a person. Null where nothing became of the article.
 */
export function movePlace(
  place: Place,
  link: AlignmentLink | undefined,
  texts: { older: readonly AlignedArticle[]; newer: readonly AlignedArticle[]; article?: string | undefined },
): Place | null {
  const candidates = texts.article === undefined ? (link ? link.to : [place.article]) : [texts.article]
  const cited = placeText(textOf(texts.older, place.article), place)
  const words = cited === null ? '' : bareText(wordsWithoutNumber(cited))
  const holds = candidates.find(
    number => words !== '' && bareText(textOf(texts.newer, number)).includes(words),
  )
  const article = holds ?? candidates[0]
  if (article === undefined) return null
  return within(article, textOf(texts.newer, article), { place, words })
}

function within(article: string, text: string, { place, words }: { place: Place; words: string }): Place {
  const { paragraph, item } = place
  if (paragraph === undefined && item === undefined) return { article }
  const paragraphs = splitParagraphs(text)
  const bare = paragraphs.map(one => bareText(paragraphText(one)))
  const stayed = paragraph !== undefined && (bare[paragraph - 1] ?? '').includes(words) && words !== ''
  const found = stayed || words === '' ? -1 : bare.findIndex(one => one.includes(words))
  const now = paragraph === undefined ? undefined : found === -1 ? paragraph : found + 1
  const moved: Place = {
    article,
    ...(now !== undefined && now <= paragraphs.length ? { paragraph: now } : {}),
  }
  if (item === undefined) return moved
  const items = (now === undefined ? paragraphs : paragraphs.slice(now - 1, now)).flatMap(one => one.items)
  const same =
    items.find(one => words !== '' && bareText(wordsWithoutNumber(one.text)) === words) ??
    items.find(one => one.number === item)
  return same ? { ...moved, item: same.number } : moved
}

function textOf(articles: readonly AlignedArticle[], number: string): string {
  return articles.find(article => article.number === number)?.text ?? ''
}
