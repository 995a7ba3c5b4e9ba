import type { SearchNames } from '#engine/search/question-document'
import { listInstruments, listSubjects } from '#store/subjects'
import type { Reader } from '#store/store'

/** What the ids in questions are called, in every language, and which editions are no longer in force today. */
export async function readSearchNames(db: Reader, today: string): Promise<SearchNames> {
  const topics = (await listSubjects(db)).flatMap(subject =>
    subject.topics.map(topic => [
      `${subject.id}/${topic.id}`,
      [...new Set([...Object.values(topic.name), ...Object.values(subject.name)])],
    ]),
  )
  const instruments = (await listInstruments(db)).map(instrument => [
    instrument.id,
    {
      names: [...new Set([instrument.name, instrument.shortName])],
      superseded: instrument.editions
        .filter(({ supersededOn }) => supersededOn !== null && supersededOn <= today)
        .map(edition => edition.id),
    },
  ])
  return { topics: Object.fromEntries(topics), instruments: Object.fromEntries(instruments) }
}
