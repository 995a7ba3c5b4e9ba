import { sql } from 'kysely'
import type { Reader } from '../store.ts'

/** The name under which a change of topics or instruments is noted: it may concern any question. */
const NAMES = ''

/** Which change of which table concerns which question. */
const NOTED: readonly (readonly [table: string, verb: string, questionId: string])[] = [
  ['question', 'insert', 'new.id'],
  ['question', 'update', 'new.id'],
  ['question', 'delete', 'old.id'],
  ['question_review', 'insert', 'new.question_id'],
  ['question_review', 'update', 'new.question_id'],
  ['question_report', 'insert', 'new.question_id'],
  [
    'report_answer',
    'insert',
    '(select question_id from question_report where question_report.id = new.report_id)',
  ],
  ...['subject', 'topic', 'instrument', 'edition'].flatMap(table => [
    [table, 'insert', `'${NAMES}'`] as const,
    [table, 'update', `'${NAMES}'`] as const,
  ]),
]

/**
 * Notes, from now on and until the file is closed, which questions any transaction changed, whoever asked for it. A temporary table
 * and triggers: nothing of it is in the file, an undone transaction undoes its notes, and no writer has to think of it.
 */
export async function noteQuestionChanges(db: Reader): Promise<void> {
  await sql`create temp table if not exists question_change (seq integer primary key, question_id text not null)`.execute(
    db,
  )
  for (const [table, verb, changed] of NOTED)
    await sql`create temp trigger if not exists ${sql.raw(`note_${table}_${verb}`)} after ${sql.raw(verb)} on main.${sql.raw(table)}
      begin insert into question_change (question_id) select ${sql.raw(changed)}; end`.execute(db)
}

/** What was noted first: questions, whether something else changed that all of them are found by, and whether more is noted. */
export type QuestionChanges = { questionIds: string[]; names: boolean; upTo: number; areMore: boolean }

export async function readQuestionChanges(db: Reader, limit: number): Promise<QuestionChanges | null> {
  const { rows } = await sql<{ seq: number; questionId: string }>`
    select seq, question_id from temp.question_change order by seq limit ${limit}`.execute(db)
  const last = rows.at(-1)
  if (!last) return null
  const noted = new Set(rows.map(row => row.questionId))
  const names = noted.delete(NAMES)
  return { questionIds: [...noted], names, upTo: last.seq, areMore: rows.length === limit }
}

/** Called when they have been taken over. */
export async function forgetQuestionChanges(db: Reader, upTo: number): Promise<void> {
  await sql`delete from temp.question_change where seq <= ${upTo}`.execute(db)
}

/** All of them: whoever reads every question afterwards has them. */
export async function forgetAllQuestionChanges(db: Reader): Promise<void> {
  await sql`delete from temp.question_change`.execute(db)
}

/** How many are noted; one question may have several. */
export async function countQuestionChanges(db: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from temp.question_change`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
