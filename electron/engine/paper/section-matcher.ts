import type { BlueprintSection } from './blueprint.ts'
import type { Stratum } from './stratum.ts'

/** A test for one section: type and filter, where an empty list restricts nothing. Built once, asked for every stratum. */
export function sectionMatcher({
  type,
  filter,
}: Pick<BlueprintSection, 'type' | 'filter'>): (what: Omit<Stratum, 'ids'>) => boolean {
  const subjects = new Set(filter.subjects)
  const topics = new Set(filter.topics)
  const difficulties = new Set(filter.difficulties)
  return what =>
    what.type === type &&
    (subjects.size === 0 || subjects.has(what.subject)) &&
    (topics.size === 0 || topics.has(what.topic)) &&
    (difficulties.size === 0 || difficulties.has(what.difficulty))
}
