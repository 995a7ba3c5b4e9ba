import { createRandom } from '../chance/random.ts'
import { compareText } from '../compare-text.ts'
import type { BankEntry, Blueprint, DrawResult, Drawn, PaperItem, Shortage } from './blueprint.ts'
import { type Hand, refillSection } from './refill-section.ts'
import { sectionMatcher } from './section-matcher.ts'
import { spreadOverTopics } from './spread-over-topics.ts'
import { type Stratum, compareStrata } from './stratum.ts'
import { type TopicPool, createTopicPool } from './topic-pool.ts'

/**
 * Draws the questions of a paper. The same seed and the same bank, in whatever order its strata come, give the same paper; no
 * question stands twice; inside a section questions spread evenly over topics. What it costs grows with the paper and the number
 * of strata, not with the bank.
 *
 * Sections with the fewest candidates draw first, so that a wide section does not eat what a narrow one needs; what still comes
 * out short is refilled by handing questions on. A shortage therefore means that the bank really cannot give this paper; all short
 * sections are listed, `available` being what they could get beside the others.
 *
 * Questions come back by section and id: `freezePaper` makes items of them, `arrangePaper` shuffles those, for the paper or for each
 * member.
 */
export function drawPaper(strata: readonly Stratum[], blueprint: Blueprint, seed: string): DrawResult {
  const hands = dealHands(strata.toSorted(compareStrata), blueprint, seed)
  const used = new Set<string>()
  for (const { hand } of hands.toSorted((a, b) => a.candidates - b.candidates))
    hand.held = spreadOverTopics(hand.topics, hand.count, used)
  const all = hands.map(({ hand }) => hand)
  for (const hand of all) {
    let refilled = true
    while (isShort(hand) && refilled) refilled = refillSection(hand, all, used)
  }
  const shortages: Shortage[] = all
    .filter(isShort)
    .map(hand => ({ section: hand.section, wanted: hand.count, available: hand.held.length }))
  if (shortages.length > 0) return { ok: false, shortages }
  return { ok: true, drawn: all.flatMap(toDrawn) }
}

/** The places of a paper, with options in bank order. `entries` are the questions that were drawn, in any order. */
export function freezePaper(drawn: readonly Drawn[], entries: readonly BankEntry[]): PaperItem[] {
  const entryOf = new Map(entries.map(entry => [entry.questionId, entry]))
  return drawn.map(({ section, questionId }) => {
    const entry = entryOf.get(questionId)
    if (!entry) throw new Error(`${questionId} was drawn and is not in the bank`)
    return { section, questionId, versionId: entry.versionId, optionOrder: [...entry.optionIds] }
  })
}

function dealHands(
  strata: readonly Stratum[],
  blueprint: Blueprint,
  seed: string,
): { hand: Hand; candidates: number }[] {
  return blueprint.sections.map((section, index) => {
    const matches = sectionMatcher(section)
    const topics = topicPools(strata.filter(matches), `${seed}/${index}`)
    const hand: Hand = { section: index, count: section.count, matches, topics, held: [] }
    return { hand, candidates: topics.reduce((sum, { size }) => sum + size, 0) }
  })
}

/** In a random order. Two subjects may each have a topic of the same name; strata of one topic lie side by side. */
function topicPools(strata: readonly Stratum[], seed: string): TopicPool[] {
  const groups: Stratum[][] = []
  for (const stratum of strata) {
    const last = groups.at(-1)
    const [first] = last ?? []
    if (last && first?.subject === stratum.subject && first.topic === stratum.topic) last.push(stratum)
    else groups.push([stratum])
  }
  const pools = groups.map(group => {
    const [{ subject, topic } = { subject: '', topic: '' }] = group
    return createTopicPool(group, createRandom(`${seed}/${subject}/${topic}`))
  })
  return createRandom(`${seed}/topics`).shuffle(pools)
}

function isShort(hand: Hand): boolean {
  return hand.held.length < hand.count
}

function toDrawn({ section, held }: Hand): Drawn[] {
  return held
    .map(({ questionId }) => ({ section, questionId }))
    .toSorted((a, b) => compareText(a.questionId, b.questionId))
}
