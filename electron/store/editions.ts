import type { AlignmentLink, ManualLink } from '#engine/instrument/alignment'
import type { EditionAlignmentRow, EditionRow, EditionTextRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/** One edition: which instrument, which of its editions. */
export type EditionKey = { instrumentId: string; editionId: string }
/** An older edition and a newer one of the same instrument. */
export type EditionPair = { instrumentId: string; fromEdition: string; toEdition: string }

/** What was found, and the corrections by hand on top of it. */
export type AlignmentRecord = Omit<EditionAlignmentRow, 'linksJson'> & {
  found: AlignmentLink[]
  manual: ManualLink[]
}

/** Oldest first; of one day, by id. */
export async function editionsOf(db: Reader, instrumentId: string): Promise<EditionRow[]> {
  return db
    .selectFrom('edition')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .orderBy('effectiveFrom')
    .orderBy('id')
    .execute()
}

export type EditionTextRecord = EditionTextRow & { importedByName: string | null; articleCount: number }

/** Every imported text, with who brought it and how many articles it has. */
export async function listEditionTexts(db: Reader): Promise<EditionTextRecord[]> {
  const texts = await db
    .selectFrom('editionText')
    .leftJoin('member', 'member.id', 'editionText.importedBy')
    .selectAll('editionText')
    .select('member.name as importedByName')
    .execute()
  const counts = await db
    .selectFrom('article')
    .select(eb => ['instrumentId', 'editionId', eb.fn.countAll<number>().as('count')])
    .groupBy(['instrumentId', 'editionId'])
    .execute()
  const countOf = new Map(counts.map(row => [`${row.instrumentId}/${row.editionId}`, row.count]))
  return texts.map(text => ({
    ...text,
    articleCount: countOf.get(`${text.instrumentId}/${text.editionId}`) ?? 0,
  }))
}

export async function findEditionText(db: Reader, key: EditionKey): Promise<EditionTextRow | null> {
  const row = await db
    .selectFrom('editionText')
    .selectAll()
    .where('instrumentId', '=', key.instrumentId)
    .where('editionId', '=', key.editionId)
    .executeTakeFirst()
  return row ?? null
}

/** Questions that are not retired, by the edition their current version names. */
export async function countQuestionsByEdition(
  db: Reader,
): Promise<{ instrumentId: string; editionId: string; questions: number }[]> {
  return db
    .selectFrom('question')
    .innerJoin('versionCitation', 'versionCitation.versionId', 'question.currentVersionId')
    .select(eb => [
      'versionCitation.instrumentId as instrumentId',
      'versionCitation.editionId as editionId',
      eb.fn.count<number>('question.id').distinct().as('questions'),
    ])
    .where('status', '!=', 'retired')
    .groupBy(['versionCitation.instrumentId', 'versionCitation.editionId'])
    .execute()
}

export async function findAlignment(db: Reader, pair: EditionPair): Promise<AlignmentRecord | null> {
  const row = await db
    .selectFrom('editionAlignment')
    .selectAll()
    .where('instrumentId', '=', pair.instrumentId)
    .where('fromEdition', '=', pair.fromEdition)
    .where('toEdition', '=', pair.toEdition)
    .executeTakeFirst()
  if (!row) return null
  const { linksJson, ...record } = row
  const links: Pick<AlignmentRecord, 'found' | 'manual'> = JSON.parse(linksJson)
  return { ...record, ...links }
}

export async function writeAlignment(
  trx: Writer,
  { found, manual, ...record }: AlignmentRecord,
): Promise<void> {
  const { instrumentId, fromEdition, toEdition, ...said } = record
  const fields = { ...said, linksJson: JSON.stringify({ found, manual }) }
  await trx
    .insertInto('editionAlignment')
    .values({ instrumentId, fromEdition, toEdition, ...fields })
    .onConflict(oc => oc.columns(['instrumentId', 'fromEdition', 'toEdition']).doUpdateSet(fields))
    .execute()
}

/** An edition came between two others: what was said of the two is no longer what a person compares. */
export async function dropAlignment(trx: Writer, pair: EditionPair): Promise<void> {
  await trx
    .deleteFrom('editionAlignment')
    .where('instrumentId', '=', pair.instrumentId)
    .where('fromEdition', '=', pair.fromEdition)
    .where('toEdition', '=', pair.toEdition)
    .execute()
}
