import { assertNever } from '#engine/assert-never'
import { readCitedPlace } from '#engine/search/cited-place'
import { percentsOf } from '#engine/search/filter-fields'
import type { LabelRule } from '#engine/search/find-in'
import { foldSearchText } from '#engine/search/fold-search-text'
import type { Filter } from '#engine/search/query'
import { withDescendants } from '#engine/topic/topic-tree'
import { listMembers } from '#store/members'
import { questionsUsedSince } from '#store/search/question-use'
import type { Reader } from '#store/store'
import { listInstruments, listSubjects } from '#store/subjects'
import type { QuestionFacilities } from './question-facilities.ts'

/** Filters as the index understands them: labels, and lists of questions for what no label says. */
export type SearchRules = { rules: LabelRule[]; only: string[] | undefined; not: string[] | undefined }

const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000

/** Names become ids: a topic, an instrument, a person may be written as they are called. */
export async function searchRules(
  filters: readonly Filter[],
  { reader, nowMs, facilities }: { reader: Reader; nowMs: number; facilities: QuestionFacilities },
): Promise<SearchRules> {
  const rules: LabelRule[] = []
  const lists: { ids: string[]; without: boolean }[] = []
  for (const { field, values, without } of filters) {
    switch (field) {
      case 'subject':
      case 'topic':
        rules.push({ labels: await topicLabels(reader, field, values), without })
        break
      case 'cites':
        rules.push({ labels: await citationLabels(reader, values), without })
        break
      case 'author':
        rules.push({ labels: await authorLabels(reader, values), without })
        break
      case 'usedSince':
        lists.push({ ids: await questionsUsedSince(reader, sinceMs(values[0] ?? '', nowMs)), without })
        break
      case 'facility':
        lists.push({ ids: await facilities.within(percentsOf(values[0] ?? '')), without })
        break
      case 'type':
      case 'difficulty':
      case 'status':
      case 'origin':
      case 'tag':
      case 'flag':
        rules.push({ labels: values.map(value => `${field}:${value}`), without })
        break
      default:
        assertNever(field)
    }
  }
  const demanded = lists.filter(list => !list.without).map(list => new Set(list.ids))
  const [first, ...others] = demanded
  return {
    rules,
    only: first && [...first].filter(id => others.every(other => other.has(id))),
    not: lists.some(list => list.without)
      ? lists.filter(list => list.without).flatMap(list => list.ids)
      : undefined,
  }
}

async function topicLabels(
  reader: Reader,
  field: 'subject' | 'topic',
  values: readonly string[],
): Promise<string[]> {
  const subjects = await listSubjects(reader)
  const known = field === 'subject' ? subjects : subjects.flatMap(subject => subject.topics)
  const ids = values.flatMap(value => [
    value,
    ...known.filter(({ name }) => isCalled(value, Object.values(name))).map(({ id }) => id),
  ])
  // A topic holds what stands under it, as where a paper draws from it.
  const all = field === 'subject' ? ids : subjects.flatMap(({ topics }) => withDescendants(topics, ids))
  return [...new Set(all)].map(id => `${field}:${id}`)
}

/** 第91条 alone is that article of any instrument. */
async function citationLabels(reader: Reader, values: readonly string[]): Promise<string[]> {
  const instruments = await listInstruments(reader)
  return values.flatMap(value => {
    const { instrument, article } = readCitedPlace(value)
    return instruments
      .filter(
        ({ id, name, shortName }) =>
          instrument === '' || id === instrument || isCalled(instrument, [name, shortName]),
      )
      .map(({ id }) => `cites:${id}${article === null ? '' : `/${article}`}`)
  })
}

async function authorLabels(reader: Reader, values: readonly string[]): Promise<string[]> {
  const members = await listMembers(reader)
  return values.flatMap(value =>
    members
      .filter(({ id, name, policeNumber }) => id === value || isCalled(value, [name, policeNumber]))
      .map(({ id }) => `author:${id}`),
  )
}

function isCalled(value: string, names: readonly string[]): boolean {
  const folded = foldSearchText(value)
  return names.some(name => foldSearchText(name) === folded)
}

/** `2026-09-01` from its first moment in Shanghai, `30d` back from now. */
function sinceMs(value: string, nowMs: number): number {
  const [, days] = /^(\d+)d$/u.exec(value) ?? []
  return days === undefined ? Date.parse(`${value}T00:00:00Z`) - SHANGHAI_MS : nowMs - Number(days) * DAY_MS
}
