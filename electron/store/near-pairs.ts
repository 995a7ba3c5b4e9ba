import { nextStamps } from './devices.ts'
import type { PairDecisionRow, QuestionRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export type ComparableRow = { id: string; versionId: string; hash: string; contentJson: string }

/** The next questions after `after`, by id, that are not out of use: what it says now is what is compared. */
export async function nextComparable(db: Reader, after: string, limit: number): Promise<ComparableRow[]> {
  return db
    .selectFrom('question')
    .innerJoin('questionVersion', 'questionVersion.id', 'question.currentVersionId')
    .select([
      'question.id as id',
      'questionVersion.id as versionId',
      'questionVersion.hash as hash',
      'questionVersion.contentJson as contentJson',
    ])
    .where('question.id', '>', after)
    .where('question.status', '!=', 'retired')
    .orderBy('question.id')
    .limit(limit)
    .execute()
}

export async function countComparable(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('question')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('status', '!=', 'retired')
    .executeTakeFirstOrThrow()
  return count
}

export type Standing = { status: QuestionRow['status']; versionId: string; hash: string }

/** Bound parameters of one statement are limited. */
const ASKED = 1000

/** How these questions stand now, by id. */
export async function standingOf(db: Reader, ids: readonly string[]): Promise<Map<string, Standing>> {
  const standing = new Map<string, Standing>()
  for (let at = 0; at < ids.length; at += ASKED) {
    const rows = await db
      .selectFrom('question')
      .innerJoin('questionVersion', 'questionVersion.id', 'question.currentVersionId')
      .select(['question.id as id', 'status', 'questionVersion.id as versionId', 'hash'])
      .where('question.id', 'in', ids.slice(at, at + ASKED))
      .execute()
    for (const { id, ...row } of rows) standing.set(id, row)
  }
  return standing
}

export type VersionPair = Pick<PairDecisionRow, 'firstVersionId' | 'secondVersionId'>

/** Two versions in the one order in which decisions about them are kept. */
export function versionPair(one: string, other: string): VersionPair {
  return one < other
    ? { firstVersionId: one, secondVersionId: other }
    : { firstVersionId: other, secondVersionId: one }
}

export async function appendPairDecision(
  trx: Writer,
  decision: Omit<PairDecisionRow, 'deviceId' | 'deviceSeq'>,
): Promise<void> {
  await trx
    .insertInto('pairDecision')
    .values({ ...decision, ...(await nextStamps(trx)) })
    .execute()
}

/** All pairs of versions that are kept as they are; whether one is among them. */
export async function keptPairs(db: Reader): Promise<(one: string, other: string) => boolean> {
  const rows = await db
    .selectFrom('pairDecision')
    .select(['firstVersionId', 'secondVersionId', 'kind'])
    .orderBy('deviceSeq')
    .execute()
  const kept = new Set<string>()
  for (const { kind, ...pair } of rows) {
    if (kind === 'kept') kept.add(keyOf(pair))
    else kept.delete(keyOf(pair))
  }
  return (one, other) => kept.has(keyOf(versionPair(one, other)))
}

const keyOf = ({ firstVersionId, secondVersionId }: VersionPair) => `${firstVersionId} ${secondVersionId}`
