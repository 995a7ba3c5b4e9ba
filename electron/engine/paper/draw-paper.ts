import { createLots } from '../chance/lots.ts'
import { createRandom } from '../chance/random.ts'
import type { BankEntry, Blueprint, DrawResult, PaperItem, Shortage } from './blueprint.ts'
import { compareCandidates, compareEntries, type Candidate } from './candidate.ts'
import { refillSection, type Hand } from './refill-section.ts'
import { sectionMatcher } from './section-matcher.ts'
import { spreadOverTopics } from './spread-over-topics.ts'

/**
 * Draws the questions of a paper. The same seed and the same bank, in whatever order it comes, give the same paper; no question
 * stands twice; inside a section questions spread evenly over topics.
 *
 * Sections with the fewest candidates draw first, so that a wide section does not eat what a narrow one needs; what still comes
 * out short is refilled by handing entries on. A shortage therefore means that the bank really cannot give this paper; all short
 * sections are listed, `available` being what they could get beside the others.
 *
 * Items come back by section and question id with options in bank order: `arrangePaper` shuffles, for the paper or for each member.
 */
export function drawPaper(bank: readonly BankEntry[], blueprint: Blueprint, seed: string): DrawResult {
  const hands = dealHands(bank, blueprint, seed)
  const used = new Set<string>()
  for (const hand of hands.toSorted((a, b) => a.candidates.length - b.candidates.length)) {
    const random = createRandom(`${seed}/topics/${hand.section}`)
    hand.held = spreadOverTopics(hand.candidates, hand.count, random, used)
  }
  refill(hands, used)
  const shortages: Shortage[] = hands
    .filter(isShort)
    .map(hand => ({ section: hand.section, wanted: hand.count, available: hand.held.length }))
  if (shortages.length > 0) return { ok: false, shortages }
  return { ok: true, items: hands.flatMap(toItems) }
}

/** One pass over the bank, which may hold 100,000 entries: only those that a section can use get a lot. */
function dealHands(bank: readonly BankEntry[], blueprint: Blueprint, seed: string): Hand[] {
  const lotOf = createLots(seed)
  const hands = blueprint.sections.map((section, index): Hand => {
    return {
      section: index,
      count: section.count,
      matches: sectionMatcher(section),
      candidates: [],
      held: [],
      cursor: 0,
    }
  })
  for (const entry of bank) {
    let candidate: Candidate | null = null
    for (const hand of hands) {
      if (!hand.matches(entry)) continue
      candidate ??= { entry, lot: lotOf(entry.questionId) }
      hand.candidates.push(candidate)
    }
  }
  return hands
}

function refill(hands: readonly Hand[], used: Set<string>): void {
  if (!hands.some(isShort)) return
  for (const hand of hands) hand.candidates.sort(compareCandidates)
  for (const hand of hands) {
    let refilled = true
    while (isShort(hand) && refilled) refilled = refillSection(hand, hands, used)
  }
}

function isShort(hand: Hand): boolean {
  return hand.held.length < hand.count
}

function toItems({ section, held }: Hand): PaperItem[] {
  return held.toSorted(compareEntries).map(entry => ({
    section,
    questionId: entry.questionId,
    versionId: entry.versionId,
    optionOrder: [...entry.optionIds],
  }))
}
