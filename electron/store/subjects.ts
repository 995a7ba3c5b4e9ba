import type { KnownArticles } from '#engine/instrument/known-articles'
import type { EditionRow, InstrumentRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export type LocalisedName = { 'zh-CN': string; 'zh-TW': string; en: string }
export type SubjectRecord = {
  id: string
  name: LocalisedName
  isOwn: boolean
  topics: { id: string; name: LocalisedName; isOwn: boolean; parentId: string | null }[]
}
export type ShippedSubject = {
  id: string
  name: LocalisedName
  topics: readonly { id: string; name: LocalisedName }[]
}
export type InstrumentRecord = InstrumentRow & { editions: (EditionRow & { hasText: boolean })[] }
/** What is known of an edition when it is entered. */
export type NewEdition = Pick<EditionRow, 'instrumentId' | 'id' | 'label' | 'effectiveFrom'> & {
  issuingBody?: string | null
  adopted?: string | null
  articles?: number | null | undefined
  lastArticle?: number | undefined
  suffixed?: readonly string[] | undefined
}

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
    isOwn: subject.isOwn === 1,
    topics: topics
      .filter(topic => topic.subjectId === subject.id)
      .map(topic => ({
        id: topic.id,
        name: parseName(topic.nameJson),
        isOwn: topic.isOwn === 1,
        parentId: topic.parentId,
      })),
  }))
}

/** Adds and renames; a subject or topic that is no longer shipped stays for the results that refer to it. */
export async function writeSubjects(trx: Writer, subjects: readonly ShippedSubject[]): Promise<void> {
  for (const [position, subject] of subjects.entries()) {
    const fields = { position, nameJson: JSON.stringify(subject.name) }
    await trx
      .insertInto('subject')
      .values({ id: subject.id, isOwn: 0, ...fields })
      .onConflict(oc => oc.column('id').doUpdateSet(fields))
      .execute()
    for (const [place, topic] of subject.topics.entries()) {
      const topicFields = { position: place, nameJson: JSON.stringify(topic.name) }
      await trx
        .insertInto('topic')
        .values({ subjectId: subject.id, id: topic.id, isOwn: 0, parentId: null, ...topicFields })
        .onConflict(oc => oc.columns(['subjectId', 'id']).doUpdateSet(topicFields))
        .execute()
    }
  }
}

export async function listInstruments(db: Reader): Promise<InstrumentRecord[]> {
  const instruments = await db.selectFrom('instrument').selectAll().execute()
  const editions = await db.selectFrom('edition').selectAll().orderBy('effectiveFrom').execute()
  const texts = await db.selectFrom('editionText').select(['instrumentId', 'editionId']).execute()
  const withText = new Set(texts.map(text => `${text.instrumentId}/${text.editionId}`))
  return instruments.map(row => ({
    ...row,
    editions: editions
      .filter(edition => edition.instrumentId === row.id)
      .map(edition => ({ ...edition, hasText: withText.has(`${row.id}/${edition.id}`) })),
  }))
}

/** Adds and renames. What was entered of an edition by hand stays where the new list does not say otherwise. */
export async function writeInstruments(
  trx: Writer,
  instruments: readonly (InstrumentRow & { editions: readonly NewEdition[] })[],
): Promise<void> {
  for (const { editions, ...row } of instruments) {
    const { id: _, ...fields } = row
    await trx
      .insertInto('instrument')
      .values(row)
      .onConflict(oc => oc.column('id').doUpdateSet(fields))
      .execute()
    for (const { instrumentId, id, label, effectiveFrom, ...known } of editions) {
      const { issuingBody, adopted, articles } = known
      // Which articles there are is said together, or not at all.
      const which =
        articles === undefined
          ? {}
          : { lastArticle: known.lastArticle ?? null, suffixedJson: JSON.stringify(known.suffixed ?? []) }
      await trx
        .insertInto('edition')
        .values({
          instrumentId,
          id,
          label,
          effectiveFrom,
          issuingBody: issuingBody ?? null,
          adopted: adopted ?? null,
          articles: articles ?? null,
          supersededBy: null,
          supersededOn: null,
          lastArticle: null,
          suffixedJson: '[]',
          ...which,
        })
        .onConflict(oc =>
          oc.columns(['instrumentId', 'id']).doUpdateSet({
            label,
            effectiveFrom,
            ...(issuingBody === undefined ? {} : { issuingBody }),
            ...(adopted === undefined ? {} : { adopted }),
            ...(articles === undefined ? {} : { articles }),
            ...which,
          }),
        )
        .execute()
    }
    await chainEditions(trx, row.id)
  }
}

/** Each edition is superseded by the one that takes effect next, on the day that one does. */
async function chainEditions(trx: Writer, instrumentId: string): Promise<void> {
  const editions = await trx
    .selectFrom('edition')
    .select(['id', 'supersededBy', 'supersededOn'])
    .select('effectiveFrom')
    .where('instrumentId', '=', instrumentId)
    .orderBy('effectiveFrom')
    .orderBy('id')
    .execute()
  for (const [index, edition] of editions.entries()) {
    const next = editions[index + 1]
    const [supersededBy, supersededOn] = next ? [next.id, next.effectiveFrom] : [null, null]
    if (edition.supersededBy === supersededBy && edition.supersededOn === supersededOn) continue
    await trx
      .updateTable('edition')
      .set({ supersededBy, supersededOn })
      .where('instrumentId', '=', instrumentId)
      .where('id', '=', edition.id)
      .execute()
  }
}

/** Which articles an edition is known to have. */
export function knownArticles({
  articles,
  lastArticle,
  suffixedJson,
}: Pick<EditionRow, 'articles' | 'lastArticle' | 'suffixedJson'>): KnownArticles {
  const suffixed: string[] = JSON.parse(suffixedJson)
  return { articles, lastArticle, suffixed }
}
