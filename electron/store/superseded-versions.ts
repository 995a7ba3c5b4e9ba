import type { Reader } from './store.ts'

/** Those of these versions that cite an edition no longer in force on `day`, themselves or by a part of their case. */
export async function supersededVersions(
  db: Reader,
  day: string,
  versionIds: readonly string[],
): Promise<Set<string>> {
  if (versionIds.length === 0) return new Set()
  const rows = await superseded(db, day)
    .select('versionCitation.versionId')
    .distinct()
    .where('versionCitation.versionId', 'in', versionIds)
    .execute()
  return new Set(rows.map(row => row.versionId))
}

/** Every question whose current version does. */
export async function supersededQuestions(db: Reader, day: string): Promise<Set<string>> {
  const rows = await superseded(db, day)
    .innerJoin('question', 'question.currentVersionId', 'versionCitation.versionId')
    .select('question.id')
    .distinct()
    .execute()
  return new Set(rows.map(row => row.id))
}

function superseded(db: Reader, day: string) {
  return db
    .selectFrom('versionCitation')
    .innerJoin('edition', join =>
      join
        .onRef('edition.instrumentId', '=', 'versionCitation.instrumentId')
        .onRef('edition.id', '=', 'versionCitation.editionId'),
    )
    .where('edition.supersededOn', '<=', day)
}
