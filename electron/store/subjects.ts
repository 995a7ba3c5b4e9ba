import type { EditionRow, InstrumentRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export type LocalisedName = { 'zh-CN': string; 'zh-TW': string; en: string }
export type SubjectRecord = { id: string; name: LocalisedName; topics: { id: string; name: LocalisedName }[] }
export type InstrumentRecord = InstrumentRow & { editions: EditionRow[] }

function parseName(json: string): LocalisedName {
  const name: LocalisedName = JSON.parse(json)
  return name
}

export async function listSubjects(db: Reader): Promise<SubjectRecord[]> {
  const subjects = await db.selectFrom('subject').selectAll().orderBy('position').execute()
  const topics = await db.selectFrom('topic').selectAll().orderBy('position').execute()
  return subjects.map(subject => ({
    id: subject.id,
    name: parseName(subject.nameJson),
    topics: topics
      .filter(topic => topic.subjectId === subject.id)
      .map(topic => ({ id: topic.id, name: parseName(topic.nameJson) })),
  }))
}

/** Adds and renames; a subject or topic that is no longer shipped stays for the results that refer to it. */
export async function writeSubjects(trx: Writer, subjects: readonly SubjectRecord[]): Promise<void> {
  for (const [position, subject] of subjects.entries()) {
    const fields = { position, nameJson: JSON.stringify(subject.name) }
    await trx
      .insertInto('subject')
      .values({ id: subject.id, ...fields })
      .onConflict(oc => oc.column('id').doUpdateSet(fields))
      .execute()
    for (const [place, topic] of subject.topics.entries()) {
      const topicFields = { position: place, nameJson: JSON.stringify(topic.name) }
      await trx
        .insertInto('topic')
        .values({ subjectId: subject.id, id: topic.id, ...topicFields })
        .onConflict(oc => oc.columns(['subjectId', 'id']).doUpdateSet(topicFields))
        .execute()
    }
  }
}

export async function listInstruments(db: Reader): Promise<InstrumentRecord[]> {
  const instruments = await db.selectFrom('instrument').selectAll().execute()
  const editions = await db.selectFrom('edition').selectAll().orderBy('effectiveFrom').execute()
  return instruments.map(row => ({
    ...row,
    editions: editions.filter(edition => edition.instrumentId === row.id),
  }))
}

export async function writeInstruments(trx: Writer, instruments: readonly InstrumentRecord[]): Promise<void> {
  for (const { editions, ...row } of instruments) {
    const { id: _, ...fields } = row
    await trx
      .insertInto('instrument')
      .values(row)
      .onConflict(oc => oc.column('id').doUpdateSet(fields))
      .execute()
    for (const edition of editions)
      await trx
        .insertInto('edition')
        .values(edition)
        .onConflict(oc =>
          oc
            .columns(['instrumentId', 'id'])
            .doUpdateSet({ label: edition.label, effectiveFrom: edition.effectiveFrom }),
        )
        .execute()
  }
}
