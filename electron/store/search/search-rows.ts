import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../store.ts'

/**
 * Questions as whoever indexes them wants them: one row (engine/search SearchRow) as JSON a line, unread and in UTF-8. 100,000
 * questions are 100 MB of text; made into objects here, they would be made into bytes again for the thread that reads them.
 */
export type SearchRows = { lines: Uint8Array; count: number; lastId: string | null }

/** The next `limit` questions by id. */
export async function nextSearchRows(db: Reader, afterId: string, limit: number): Promise<SearchRows> {
  return readRows(db, sql`where question.id > ${afterId} order by question.id limit ${limit}`)
}

/** These questions, as far as they are there. */
export async function searchRowsOf(db: Reader, ids: readonly string[]): Promise<SearchRows> {
  return readRows(db, sql`where question.id in (${sql.join(ids)})`)
}

/** Rests on an article that a new edition changed, and nobody has looked yet. */
const UNDER_REVIEW = sql`select question_id from question_review where state = 'waiting'`
/** A trainee said that something is wrong with it, and nobody has answered. */
const REPORTED = sql`select question_id from question_report
  where not exists (select 1 from report_answer where report_answer.report_id = question_report.id)`

async function readRows(db: Reader, which: RawBuilder<unknown>): Promise<SearchRows> {
  const { rows } = await sql<{ lines: Uint8Array; count: number; lastId: string | null }>`
    select cast(coalesce(group_concat(json, char(10)), '') as blob) as lines, count(*) as count, max(id) as last_id
    from (
      select question.id as id,
        '{"id":' || json_quote(question.id) || ',"status":' || json_quote(question.status)
        || ',"origin":' || json_quote(version.origin) || ',"authorId":' || json_quote(version.author_id)
        || ',"flags":[' || rtrim(
          iif(question.offered_version_id is null, '', '"offered",') || iif(question.pending_version_id is null, '', '"pending",')
          || iif(question.id in (${UNDER_REVIEW}), '"review",', '') || iif(question.id in (${REPORTED}), '"reported",', ''), ',')
        || ']'
        || ',"content":' || version.content_json || '}' as json
      from question join question_version as version on version.id = question.current_version_id
      ${which}
    )`.execute(db)
  const [row] = rows
  return row ?? { lines: new Uint8Array(), count: 0, lastId: null }
}

/** Which of these questions are there. */
export async function knownQuestionIds(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('question').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(row => row.id))
}

export async function countAllQuestions(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('question')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
