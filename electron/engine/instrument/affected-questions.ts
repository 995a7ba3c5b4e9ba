import type { AlignedArticle, AlignmentLink, LinkKind } from './alignment.ts'
import { paragraphText, placeText, splitParagraphs, wordsWithoutNumber } from './paragraphs.ts'
import type { Place } from './place.ts'
import { bareText } from './similarity.ts'

/** A question and one place of the older edition that it rests on. */
export type QuestionCitation = Place & { questionId: string }

/**
 * A citation whose article is not what it was. `textChanged` is false where only its number is another. `citedChanged` says
 * whether the cited paragraph or item itself reads differently; null where it cannot be found on one of the sides.
 */
export type AffectedCitation = QuestionCitation & {
  kind: Exclude<LinkKind, 'unchanged' | 'added'>
  to: string[]
  textChanged: boolean
  citedChanged: boolean | null
}

/** Which citations are touched by a new edition, in their own order. One of an article that the older text lacks is left out. */
export function affectedQuestions(
  citations: readonly QuestionCitation[],
  links: readonly AlignmentLink[],
  texts: { older: readonly AlignedArticle[]; newer: readonly AlignedArticle[] },
): AffectedCitation[] {
  const linkOf = new Map(links.flatMap(link => link.from.map(number => [number, link] as const)))
  const older = new Map(texts.older.map(article => [article.number, article.text]))
  const newer = new Map(texts.newer.map(article => [article.number, article.text]))
  return citations.flatMap(citation => {
    const link = linkOf.get(citation.article)
    if (!link || link.kind === 'unchanged' || link.kind === 'added') return []
    const { kind, to, textChanged } = link
    const citedChanged = textChanged ? isCitedChanged(citation, to, { older, newer }) : false
    return [{ ...citation, kind, to, textChanged, citedChanged }]
  })
}

/**
 * A paragraph that was only pushed down is there as a whole, word for word, and has not changed. One that got a clause more is
 * another one, although its old words are all there.
 */
function isCitedChanged(
  place: Place,
  to: readonly string[],
  { older, newer }: { older: ReadonlyMap<string, string>; newer: ReadonlyMap<string, string> },
): boolean | null {
  const cited = placeText(older.get(place.article) ?? '', place)
  if (cited === null || to.length === 0) return null
  if (place.paragraph === undefined && place.item === undefined) return true
  const paragraphs = to.flatMap(number => splitParagraphs(newer.get(number) ?? ''))
  const now =
    place.item === undefined
      ? paragraphs.map(paragraphText)
      : paragraphs.flatMap(paragraph => paragraph.items.map(item => item.text))
  const words = (text: string) => bareText(wordsWithoutNumber(text))
  return !now.some(text => words(text) === words(cited))
}
