import type { Inputs, Outputs } from '#contract/contract'
import { assertNever } from '#engine/assert-never'
import { foldSearchText } from '#engine/search/fold-search-text'
import { listMembers } from '#store/members'
import type { Reader } from '#store/store'
import { listInstruments, listSubjects } from '#store/subjects'
import type { SearchFeed } from './search-feed.ts'

type Wanted = Inputs['questionSearch']['suggest']
type Suggestion = Outputs['questionSearch']['suggest'][number]
/** A value and everything it is called; the first name is the one that is shown. */
type Known = { value: string; names: readonly string[] }

/** Values that questions have, whose name holds what was typed; the most frequent first. */
export async function suggestValues(
  reader: Reader,
  feed: SearchFeed,
  { field, text, limit }: Wanted,
): Promise<Suggestion[]> {
  const counts = await feed.ask(finder => finder.countLabels(`${field}:`))
  const values = Array.from(counts.keys(), label => label.slice(field.length + 1))
  const known = new Map((await knownValues(reader, field)).map(({ value, names }) => [value, names]))
  const typed = foldSearchText(text)
  return values
    .map(value => ({ value, names: known.get(value) ?? [value] }))
    .filter(({ value, names }) => [value, ...names].some(name => foldSearchText(name).includes(typed)))
    .map(({ value, names }) => ({
      value,
      label: names[0] ?? value,
      questions: counts.get(`${field}:${value}`) ?? 0,
    }))
    .sort((a, b) => b.questions - a.questions || (a.value < b.value ? -1 : 1))
    .slice(0, limit)
}

async function knownValues(reader: Reader, field: Wanted['field']): Promise<Known[]> {
  switch (field) {
    case 'subject':
      return (await listSubjects(reader)).map(({ id, name }) => ({ value: id, names: Object.values(name) }))
    case 'topic':
      return (await listSubjects(reader)).flatMap(subject =>
        subject.topics.map(({ id, name }) => ({ value: id, names: Object.values(name) })),
      )
    case 'author':
      return (await listMembers(reader)).map(({ id, name, policeNumber }) => ({
        value: id,
        names: [name, policeNumber],
      }))
    case 'cites':
      return (await listInstruments(reader)).map(({ id, name, shortName }) => ({
        value: id,
        names: [shortName, name],
      }))
    case 'tag':
      return []
    default:
      return assertNever(field)
  }
}
