import type { AlignedArticle, AlignmentLink, ManualLink } from './alignment.ts'
import { applyManualLinks } from './manual-links.ts'
import { makeLink, orderLinks } from './order-links.ts'
import { type Shingles, bareText, createSharedWith, dice, shinglesOf, similarity } from './similarity.ts'

/** An article under its own number is taken for the same one with this much in common, any other only with more. */
const SAME_NUMBER_FROM = 0.3
const OTHER_NUMBER_FROM = 0.5
/** Of two articles that are alike, the one with the old number is meant. */
const SAME_NUMBER_BONUS = 0.15
/** So much of an article must stand in another for it to be a part of it. */
const PART_FROM = 0.7
/** Shorter ones are formulas that stand in many articles. */
const PART_LENGTH = 12

type Prepared = { number: string; position: number; bare: string; shingles: Shingles }
type Match = { from: Prepared; to: Prepared; score: number; similarity: number }

/**
 * Sets two editions of a statute against each other: equal texts first, then the most similar pair of what is left, again and
 * again, then parts that were split off or taken in. The same editions give the same links on every machine. Only articles that
 * have two neighbouring signs in common are compared, n × m of them at most. `manual` overrides.
 */
export function alignEditions(
  older: readonly AlignedArticle[],
  newer: readonly AlignedArticle[],
  manual: readonly ManualLink[] = [],
): AlignmentLink[] {
  const from = older.map(prepare)
  const to = newer.map(prepare)
  const matches = [...matchEqual(from, to)]
  const takenFrom = new Set(matches.map(match => match.from))
  const takenTo = new Set(matches.map(match => match.to))
  const restFrom = from.filter(one => !takenFrom.has(one))
  const restTo = to.filter(one => !takenTo.has(one))
  const similar = matchSimilar(restFrom, restTo)
  const groups = joinParts(similar, restFrom, restTo)
  const links = [
    ...matches.map(match => makeLink([match.from], [match.to], 1)),
    ...groups.map(group => makeLink(group.from, group.to, group.similarity)),
  ]
  const linked = new Set(
    links.flatMap(link => [...link.from.map(n => `<${n}`), ...link.to.map(n => `>${n}`)]),
  )
  for (const one of from) if (!linked.has(`<${one.number}`)) links.push(makeLink([one], [], 0))
  for (const one of to) if (!linked.has(`>${one.number}`)) links.push(makeLink([], [one], 0))
  return applyManualLinks(orderLinks(links, older, newer), { older, newer, manual })
}

function prepare({ number, text }: AlignedArticle, position: number): Prepared {
  const bare = bareText(text)
  return { number, position, bare, shingles: shinglesOf(bare) }
}

/** Articles with the same words: under the same number, and then the first of each with the first of each. */
function* matchEqual(from: readonly Prepared[], to: readonly Prepared[]): Generator<Match> {
  const byText = Map.groupBy(to, one => one.bare)
  const pass = (candidate: Prepared, sameNumber: boolean): Match | null => {
    const equals = byText.get(candidate.bare) ?? []
    const index = sameNumber ? equals.findIndex(one => one.number === candidate.number) : 0
    const found = equals[index]
    if (!found) return null
    equals.splice(index, 1)
    return { from: candidate, to: found, score: 1, similarity: 1 }
  }
  const left: Prepared[] = []
  for (const one of from) {
    const match = pass(one, true)
    if (match) yield match
    else left.push(one)
  }
  for (const one of left) {
    const match = pass(one, false)
    if (match) yield match
  }
}

/** Greedy by likeness. Ties go to the nearest position, then to the earlier article. */
function matchSimilar(from: readonly Prepared[], to: readonly Prepared[]): Match[] {
  const candidates: Match[] = []
  const sharedWith = createSharedWith(to.map(one => one.shingles))
  for (const old of from)
    for (const [index, shared] of sharedWith(old.shingles).entries()) {
      const next = to[index]
      if (!next || shared === 0) continue
      const alike = dice(shared, old.shingles, next.shingles)
      const sameNumber = old.number === next.number
      if (alike < (sameNumber ? SAME_NUMBER_FROM : OTHER_NUMBER_FROM)) continue
      candidates.push({
        from: old,
        to: next,
        similarity: alike,
        score: alike + (sameNumber ? SAME_NUMBER_BONUS : 0),
      })
    }
  candidates.sort(
    (a, b) =>
      b.score - a.score ||
      distance(a) - distance(b) ||
      a.from.position - b.from.position ||
      a.to.position - b.to.position,
  )
  const taken = new Set<Prepared>()
  return candidates.filter(match => {
    if (taken.has(match.from) || taken.has(match.to)) return false
    taken.add(match.from).add(match.to)
    return true
  })
}

function distance({ from, to }: Match): number {
  return Math.abs(from.position - to.position)
}

type Group = { from: Prepared[]; to: Prepared[]; similarity: number }

/**
 * A new article that is left over and stands mostly in one old article was split off from it; an old one that is left over and
 * stands mostly in one new article was taken into it. A group grows on one side only.
 */
function joinParts(matches: readonly Match[], from: readonly Prepared[], to: readonly Prepared[]): Group[] {
  const matched = new Set(matches.flatMap(match => [match.from, match.to]))
  const groups: Group[] = matches.map(match => ({
    from: [match.from],
    to: [match.to],
    similarity: match.similarity,
  }))
  const splitInto = Map.groupBy(
    to.filter(one => !matched.has(one)),
    createWholeOf(from),
  )
  for (const [whole, parts] of splitInto) {
    if (whole === null) continue
    const group = groups.find(one => one.from[0] === whole)
    if (group) group.to.push(...parts)
    else groups.push({ from: [whole], to: parts, similarity: 0 })
    matched.add(whole)
    for (const part of parts) matched.add(part)
  }
  const mergedInto = Map.groupBy(
    from.filter(one => !matched.has(one)),
    createWholeOf(to),
  )
  for (const [whole, parts] of mergedInto) {
    if (whole === null) continue
    const group = groups.find(one => one.to.includes(whole))
    if (group && group.to.length > 1) continue
    if (group) group.from.push(...parts)
    else groups.push({ from: parts, to: [whole], similarity: 0 })
  }
  for (const group of groups) if (group.from.length + group.to.length > 2) measure(group)
  return groups
}

/** For a part, the one that holds most of it, PART_FROM at least; the earlier one where two hold as much. */
function createWholeOf(among: readonly Prepared[]): (part: Prepared) => Prepared | null {
  const sharedWith = createSharedWith(among.map(one => one.shingles))
  return part => {
    if (part.shingles.length < PART_LENGTH) return null
    let best: Prepared | null = null
    let bestShare = PART_FROM
    for (const [index, shared] of sharedWith(part.shingles).entries()) {
      const share = shared / part.shingles.length
      const whole = among[index]
      if (whole && (share > bestShare || (share === bestShare && best === null)))
        [best, bestShare] = [whole, share]
    }
    return best
  }
}

function measure(group: Group): void {
  group.from.sort((a, b) => a.position - b.position)
  group.to.sort((a, b) => a.position - b.position)
  const whole = (side: Prepared[]) => shinglesOf(side.map(one => one.bare).join(''))
  group.similarity = similarity(whole(group.from), whole(group.to))
}
