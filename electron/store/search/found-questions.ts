import { sql } from 'kysely'
import type { QuestionContent } from '#engine/question/question'
import type { QuestionRow } from '../schema.ts'
import type { Reader } from '../store.ts'

/** A question of a page of results, in its current version. */
export type FoundQuestion = Pick<QuestionRow, 'id' | 'status' | 'currentVersionId' | 'offeredVersionId'> & {
  number: number
  origin: 'shipped' | 'local'
  authorId: string | null
  createdAtMs: number
  content: QuestionContent
}

/** In the order of `ids`; one that is gone is left out. */
export async function readFound(db: Reader, ids: readonly string[]): Promise<FoundQuestion[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('question')
    .innerJoin('questionVersion', 'questionVersion.id', 'question.currentVersionId')
    .select(['question.id', 'status', 'currentVersionId', 'offeredVersionId'])
    .select(['questionVersion.number', 'questionVersion.origin', 'authorId', 'createdAtMs', 'contentJson'])
    // One parameter, so that the statement is the same for every page.
    .where('question.id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  const found = new Map(
    rows.map(({ contentJson, ...row }) => {
      const content: QuestionContent = JSON.parse(contentJson)
      return [row.id, { ...row, content }]
    }),
  )
  return ids.flatMap(id => found.get(id) ?? [])
}
