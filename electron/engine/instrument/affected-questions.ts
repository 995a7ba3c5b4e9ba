import type { AlignedArticle, AlignmentLink, LinkKind } from './alignment.ts'
import { placeText, wordsWithoutNumber } from './paragraphs.ts'
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

/** A paragraph that was only pushed down stands word for word in the new article and has not changed. */
function isCitedChanged(
  place: Place,
  to: readonly string[],
  { older, newer }: { older: ReadonlyMap<string, string>; newer: ReadonlyMap<string, string> },
): boolean | null {
  const cited = placeText(older.get(place.article) ?? '', place)
  if (cited === null || to.length === 0) return null
  const bare = bareText(wordsWithoutNumber(cited))
  const now = to.map(number => bareText(newer.get(number) ?? '')).join('\n')
  return bare === '' ? null : !now.includes(bare)
}
