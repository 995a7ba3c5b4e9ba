import type { AlignedArticle, AlignmentLink, LinkKind } from './alignment.ts'
import { bareText } from './similarity.ts'

type Side = readonly { number: string; bare: string }[]

/** A link of these articles, its kind read off their numbers and words. */
export function makeLink(from: Side, to: Side, similarity: number, manual = false): AlignmentLink {
  const kind = kindOf(from, to)
  const words = (side: Side) => side.map(one => one.bare).join('')
  return {
    kind,
    from: from.map(one => one.number),
    to: to.map(one => one.number),
    textChanged: words(from) !== words(to),
    similarity,
    manual,
  }
}

function kindOf(from: Side, to: Side): LinkKind {
  if (to.length === 0) return 'deleted'
  if (from.length === 0) return 'added'
  if (from.length > 1) return 'merged'
  if (to.length > 1) return 'split'
  if (from[0]?.number !== to[0]?.number) return 'moved'
  return from[0]?.bare === to[0]?.bare ? 'unchanged' : 'changed'
}

/** In the order of the newer edition; what was deleted stands after what stood before it in the older. */
export function orderLinks(
  links: readonly AlignmentLink[],
  older: readonly AlignedArticle[],
  newer: readonly AlignedArticle[],
): AlignmentLink[] {
  const oldPlace = new Map(older.map((article, index) => [article.number, index]))
  const newPlace = new Map(newer.map((article, index) => [article.number, index]))
  const ordered = links
    .filter(link => link.to.length > 0)
    .toSorted((a, b) => placeOf(newPlace, a.to) - placeOf(newPlace, b.to))
  const deleted = links
    .filter(link => link.to.length === 0)
    .toSorted((a, b) => placeOf(oldPlace, a.from) - placeOf(oldPlace, b.from))
  for (const link of deleted) {
    const before = (older[placeOf(oldPlace, link.from) - 1] ?? { number: '' }).number
    ordered.splice(ordered.findIndex(other => other.from.includes(before)) + 1, 0, link)
  }
  return ordered
}

function placeOf(places: ReadonlyMap<string, number>, [first = '']: readonly string[]): number {
  return places.get(first) ?? 0
}

/** An article as `makeLink` looks at it. */
export function bared({ number, text }: AlignedArticle): { number: string; bare: string } {
  return { number, bare: bareText(text) }
}
