import type { Random } from '../chance/random.ts'
import { compareText } from '../compare-text.ts'
import { lowestLots, type Candidate } from './candidate.ts'
import type { BankEntry } from './blueprint.ts'

/**
 * Takes up to `count` entries, one topic after the other: topics stand in a shuffled order, each turn takes the lowest lot of the
 * next topic that still has any. So two topics that both have entries left differ by at most one. What is taken joins `used`,
 * what is in `used` is passed over.
 */
export function spreadOverTopics(
  candidates: readonly Candidate[],
  count: number,
  random: Random,
  used: Set<string>,
): BankEntry[] {
  // So many that `count` are left even if all the used ones are among them.
  const enough = count + used.size
  const topics = random
    .shuffle(groupByTopic(candidates))
    .map(group => lowestLots(group, enough).filter(({ entry }) => !used.has(entry.questionId)))
  const taken: BankEntry[] = []
  const deepest = Math.max(0, ...topics.map(lots => lots.length))
  for (let turn = 0; turn < deepest; turn += 1) {
    for (const lots of topics) {
      const entry = lots[turn]?.entry
      if (taken.length === count) return taken
      if (entry === undefined || used.has(entry.questionId)) continue
      used.add(entry.questionId)
      taken.push(entry)
    }
  }
  return taken
}

/** Groups in the order of subject and topic. Two subjects may each have a topic of the same name. */
function groupByTopic(candidates: readonly Candidate[]): Candidate[][] {
  const bySubject = Map.groupBy(candidates, candidate => candidate.entry.subject)
  return inOrder(bySubject).flatMap(group => inOrder(Map.groupBy(group, candidate => candidate.entry.topic)))
}

function inOrder(groups: ReadonlyMap<string, Candidate[]>): Candidate[][] {
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group)
}
