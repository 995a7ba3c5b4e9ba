import { type FilterField, filterFieldOf, readFilterValues } from '#engine/search/filter-fields'
import { type Filter, type SearchQuery, parseQuery, printQuery, tidyQuery } from '#engine/search/query'
import type { Subject } from '../bank-types.ts'

/** What a field and a value are called in the language of the page. */
export type QueryWords = {
  field: (field: FilterField) => string
  value: (field: FilterField, value: string) => string
}

/**
 * The text of a query in the words of the page: 题型:单选 and not type:single. A word that would not be read as what it stands for
 * is not used, so that the text always means the query.
 */
export function spellQuery({ words, filters }: SearchQuery, spoken: QueryWords): string {
  const spelled = filters.map(filter => spellFilter(filter, spoken))
  return [printQuery({ words, filters: [] }), ...spelled].filter(text => text !== '').join(' ')
}

function spellFilter({ field, values, without }: Filter, spoken: QueryWords): string {
  const name = spoken.field(field)
  const isKnown = filterFieldOf(name) === field && name.toLowerCase() !== field.toLowerCase()
  const spelled = values.map(value => {
    const word = spoken.value(field, value)
    const isOnlyCase = word.toLowerCase() === value.toLowerCase()
    return !isOnlyCase && [value, word].includes(readFilterValues(field, [word]).read.join()) ? word : value
  })
  const printed = printQuery({ words: [], filters: [{ field, values: spelled, without: false }] })
  return `${without ? '-' : ''}${isKnown ? name : field}${printed.slice(field.length)}`
}

/** The query with this filter in place of the one of the same field and sign; without values it is gone. */
export function setFilter(text: string, filter: Filter): SearchQuery {
  const { words, filters } = parseQuery(text).query
  const others = filters.filter(({ field, without }) => field !== filter.field || without !== filter.without)
  return tidyQuery({ words, filters: [...others, filter] })
}

export function filterOf(text: string, field: FilterField, without = false): Filter | undefined {
  return parseQuery(text).query.filters.find(found => found.field === field && found.without === without)
}

export type Place = { subject: string | null; topic: string | null }

/** The one subject or topic a query restricts to, written by id or by any of its names. */
export function placeIn(text: string, subjects: readonly Subject[]): Place {
  const subjectWord = onlyValue(text, 'subject')
  const topicWord = onlyValue(text, 'topic')
  const inSubject =
    subjectWord === null ? subjects : subjects.filter(subject => isCalled(subject, subjectWord))
  if (topicWord === null)
    return { subject: subjectWord === null ? null : (inSubject[0]?.id ?? null), topic: null }
  for (const subject of inSubject) {
    const topic =
      subject.topics.find(({ id }) => id === topicWord) ??
      subject.topics.find(one => isCalled(one, topicWord))
    if (topic) return { subject: subject.id, topic: topic.id }
  }
  return { subject: null, topic: null }
}

/** The query restricted to a place and to no other one. A topic stands alone where no other subject has its like. */
export function choosePlace(
  text: string,
  { subject, topic }: Place,
  subjects: readonly Subject[],
): SearchQuery {
  const chosen = subjects.find(({ id }) => id === subject)?.topics.find(({ id }) => id === topic)
  const isLike = (other: NonNullable<typeof chosen>) =>
    isCalled(other, topic ?? '') ||
    (chosen !== undefined && Object.values(chosen.name).some(name => isCalled(other, name)))
  const isAlone = subjects.flatMap(({ topics }) => topics.filter(isLike)).length < 2
  const wantsSubject = subject !== null && (topic === null || !isAlone)
  const { words, filters } = parseQuery(text).query
  const others = filters.filter(({ field, without }) => without || (field !== 'subject' && field !== 'topic'))
  return tidyQuery({
    words,
    filters: [
      ...others,
      { field: 'subject', values: wantsSubject ? [subject] : [], without: false },
      { field: 'topic', values: topic === null ? [] : [topic], without: false },
    ],
  })
}

function onlyValue(text: string, field: FilterField): string | null {
  const values = filterOf(text, field)?.values ?? []
  return values.length === 1 ? (values[0] ?? null) : null
}

function isCalled({ id, name }: { id: string; name: Record<string, string> }, word: string): boolean {
  return id === word || Object.values(name).includes(word)
}

/** Both texts ask for the same. */
export function meansSame(a: string, b: string): boolean {
  return printQuery(parseQuery(a).query) === printQuery(parseQuery(b).query)
}
