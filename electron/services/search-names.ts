import { foldSearchText } from '#engine/search/fold-search-text'
import type { SearchNames } from '#engine/search/question-document'
import { listInstruments, listSubjects } from '#store/subjects'
import type { Reader } from '#store/store'

/** What the ids in questions are called, in every language, and which editions are no longer in force today. */
export async function readSearchNames(db: Reader, today: string): Promise<SearchNames> {
  const topics = (await listSubjects(db)).flatMap(subject =>
    subject.topics.map(topic => [
      `${subject.id}/${topic.id}`,
      telling([...Object.values(topic.name), ...Object.values(subject.name)]),
    ]),
  )
  const instruments = (await listInstruments(db)).map(instrument => [
    instrument.id,
    {
      names: telling([instrument.name, instrument.shortName]),
      superseded: instrument.editions
        .filter(({ supersededOn }) => supersededOn !== null && supersededOn <= today)
        .map(edition => edition.id),
    },
  ])
  return { topics: Object.fromEntries(topics), instruments: Object.fromEntries(instruments) }
}

/** Without names in which another one ends: 道路交通安全法第91条 is found in 中华人民共和国道路交通安全法第91条. */
function telling(names: readonly string[]): string[] {
  const folded = names.map(foldSearchText)
  return names.filter(
    (_, index) =>
      !folded.some((other, at) => {
        const own = folded[index] ?? ''
        return at !== index && other.endsWith(own) && (other !== own || at < index)
      }),
  )
}
