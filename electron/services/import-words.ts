import type { KnownWords } from '#importing/question/plan/import-plan'
import type { ExportWords } from '#importing/question/writer-list'
import type { Reader } from '#store/store'
import { listInstruments, listSubjects } from '#store/subjects'

/** What a file may call a subject, a topic or an instrument: its id, or its name in any language. */
export async function readKnownWords(db: Reader): Promise<KnownWords> {
  return {
    subjects: (await listSubjects(db)).map(({ id, name, topics }) => ({
      id,
      names: Object.values(name),
      topics: topics.map(topic => ({ id: topic.id, names: Object.values(topic.name) })),
    })),
    instruments: await readInstruments(db),
  }
}

/** What ids are called in a file for people. Statutes and topics are printed in Chinese, as they are cited. */
export async function readExportWords(db: Reader): Promise<ExportWords> {
  return {
    subjects: (await listSubjects(db)).map(({ id, name, topics }) => ({
      id,
      name: name['zh-CN'],
      topics: topics.map(topic => ({ id: topic.id, name: topic.name['zh-CN'] })),
    })),
    instruments: await readInstruments(db),
  }
}

async function readInstruments(db: Reader): Promise<KnownWords['instruments']> {
  return (await listInstruments(db)).map(({ id, name, shortName, editions }) => ({
    id,
    name,
    shortName,
    editions: editions.map(edition => ({ id: edition.id, label: edition.label })),
  }))
}
