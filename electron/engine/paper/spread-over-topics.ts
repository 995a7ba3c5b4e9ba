import type { Held, TopicPool } from './topic-pool.ts'

/**
 * Takes up to `count` questions, one topic after the other: each turn takes the next free one of the next topic that still has any.
 * So two topics that both have questions left differ by at most one. What is taken joins `used`.
 *
 * @param topics in a random order: the first ones get one more where it does not come out even
 */
export function spreadOverTopics(topics: readonly TopicPool[], count: number, used: Set<string>): Held[] {
  const taken: Held[] = []
  for (let open = topics; open.length > 0 && taken.length < count;) {
    const stillOpen: TopicPool[] = []
    for (const topic of open) {
      if (taken.length === count) break
      const held = topic.next(used)
      if (held === null) continue
      used.add(held.questionId)
      taken.push(held)
      stillOpen.push(topic)
    }
    open = stillOpen
  }
  return taken
}
