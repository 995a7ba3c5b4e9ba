import type { Section, Subject } from './drill-types.ts'

type Filter = Section['filter']

/** Keys of the topic tree: `traffic-law` for a whole subject, `traffic-law/alcohol` for one topic. */
export function filterToKeys({ subjects, topics }: Filter, tree: readonly Subject[]): string[] {
  return tree.flatMap(subject => {
    const inSubject = subjects.length === 0 || subjects.includes(subject.id)
    if (!inSubject) return []
    const chosen = subject.topics.filter(topic => topics.includes(topic.id))
    if (topics.length > 0 && chosen.length < subject.topics.length) {
      return chosen.map(topic => `${subject.id}/${topic.id}`)
    }
    return topics.length > 0 || subjects.length > 0 ? [subject.id] : []
  })
}

/**
 * A section draws from questions whose subject AND topic are named (engine/paper/section-matcher). So one whole subject beside a
 * single topic of another is written as the topics of both.
 */
export function keysToFilter(
  keys: readonly string[],
  tree: readonly Subject[],
): Pick<Filter, 'subjects' | 'topics'> {
  const whole = new Set(keys.filter(key => !key.includes('/')))
  const single = new Set(keys.filter(key => key.includes('/')))
  const subjects = tree.filter(
    subject => whole.has(subject.id) || subject.topics.some(topic => single.has(`${subject.id}/${topic.id}`)),
  )
  if (single.size === 0) return { subjects: subjects.map(subject => subject.id), topics: [] }
  return {
    subjects: subjects.map(subject => subject.id),
    topics: subjects.flatMap(subject =>
      subject.topics
        .filter(topic => whole.has(subject.id) || single.has(`${subject.id}/${topic.id}`))
        .map(topic => topic.id),
    ),
  }
}
