import type { AlignedArticle, AlignmentLink, ManualLink } from './alignment.ts'
import { bared, makeLink, orderLinks } from './order-links.ts'
import { shinglesOf, similarity } from './similarity.ts'

export type LinkFault = {
  code: 'unknownArticle' | 'repeatedArticle' | 'manyToMany' | 'emptyLink'
  number: string
}

/** Why these corrections cannot be made; null where they can. */
export function checkManualLinks(
  manual: readonly ManualLink[],
  older: readonly AlignedArticle[],
  newer: readonly AlignedArticle[],
): LinkFault | null {
  const known = [
    new Set(older.map(article => article.number)),
    new Set(newer.map(article => article.number)),
  ] as const
  const seen = [new Set<string>(), new Set<string>()] as const
  for (const { from, to } of manual) {
    const number = from[0] ?? to[0] ?? ''
    if (from.length + to.length === 0) return { code: 'emptyLink', number }
    if (from.length > 1 && to.length > 1) return { code: 'manyToMany', number }
    for (const [side, numbers] of [from, to].entries())
      for (const one of numbers) {
        if (!known[side]?.has(one)) return { code: 'unknownArticle', number: one }
        if (seen[side]?.has(one)) return { code: 'repeatedArticle', number: one }
        seen[side]?.add(one)
      }
  }
  return null
}

/**
 * Puts the corrections in place of whatever was said of their articles. Nothing else moves: a partner that loses its link
 * becomes deleted or added, for the next correction to take.
 */
export function applyManualLinks(
  links: readonly AlignmentLink[],
  {
    older,
    newer,
    manual,
  }: { older: readonly AlignedArticle[]; newer: readonly AlignedArticle[]; manual: readonly ManualLink[] },
): AlignmentLink[] {
  if (manual.length === 0) return [...links]
  const fault = checkManualLinks(manual, older, newer)
  if (fault) throw new RangeError(`${fault.code} ${fault.number}`)
  const olderOf = byNumber(older)
  const newerOf = byNumber(newer)
  const claimedFrom = new Set(manual.flatMap(link => link.from))
  const claimedTo = new Set(manual.flatMap(link => link.to))
  const build = (from: readonly string[], to: readonly string[], isManual: boolean): AlignmentLink => {
    const left = from.flatMap(number => olderOf.get(number) ?? []).map(bared)
    const right = to.flatMap(number => newerOf.get(number) ?? []).map(bared)
    const words = (side: typeof left) => shinglesOf(side.map(one => one.bare).join(''))
    return makeLink(left, right, similarity(words(left), words(right)), isManual)
  }
  const result: AlignmentLink[] = []
  for (const link of links) {
    const from = link.from.filter(number => !claimedFrom.has(number))
    const to = link.to.filter(number => !claimedTo.has(number))
    if (from.length === link.from.length && to.length === link.to.length) result.push(link)
    else if (from.length + to.length > 0) result.push(build(from, to, false))
  }
  for (const { from, to } of manual) result.push(build(from, to, true))
  return orderLinks(result, older, newer)
}

function byNumber(articles: readonly AlignedArticle[]): Map<string, AlignedArticle> {
  return new Map(articles.map(article => [article.number, article]))
}
