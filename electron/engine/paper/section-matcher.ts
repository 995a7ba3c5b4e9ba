import type { BankEntry, BlueprintSection } from './blueprint.ts'

/** A test for one section: type and filter, where an empty list restricts nothing. Built once, asked for every entry. */
export function sectionMatcher({ type, filter }: BlueprintSection): (entry: BankEntry) => boolean {
  const subjects = new Set(filter.subjects)
  const topics = new Set(filter.topics)
  const difficulties = new Set(filter.difficulties)
  return entry =>
    entry.type === type &&
    (subjects.size === 0 || subjects.has(entry.subject)) &&
    (topics.size === 0 || topics.has(entry.topic)) &&
    (difficulties.size === 0 || difficulties.has(entry.difficulty))
}
