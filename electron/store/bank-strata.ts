import { sql } from 'kysely'
import type { BankEntry } from '#engine/paper/blueprint'
import type { QuestionType } from '#engine/question/question'
import type { Stratum } from '#engine/paper/stratum'
import { asDifficulty, splitIds } from './questions.ts'
import type { QuestionRow } from './schema.ts'
import type { Reader } from './store.ts'

/** On which days a question is good, where that is not always; `YYYY-MM-DD`, null: without end. */
export type DatedQuestion = { id: string; from: string | null; to: string | null }

/** Every question in use, by what a blueprint can tell apart. */
export type BankStrata = { strata: readonly Stratum[]; dated: readonly DatedQuestion[] }

const COLUMNS = ['status', 'type', 'subject', 'topic', 'difficulty', 'effective_from', 'expires_on']
const valuesOf = (row: 'old' | 'new') => `(${COLUMNS.map(column => `${row}.${column}`).join(', ')})`

/** What happens to a question that puts it into another stratum, or into none. */
const CHANGES = {
  insert: 'insert on main.question',
  delete: 'delete on main.question',
  update: `update of ${COLUMNS.join(', ')} on main.question when ${valuesOf('old')} is not ${valuesOf('new')}`,
} as const

/**
 * Has the database itself say, from now on and until the file is closed, when the strata are no longer what they were: a random number
 * in a temporary table, another one after each change. Nothing of it is in the file, and an undone transaction undoes it too. Random,
 * because a number counted up could come again for other contents.
 */
export async function noteBankRevisions(db: Reader): Promise<void> {
  await sql`create temp table bank_revision (number integer not null)`.execute(db)
  await sql`insert into temp.bank_revision values (random())`.execute(db)
  for (const [name, change] of Object.entries(CHANGES))
    await sql`create temp trigger ${sql.raw(`bank_revision_${name}`)} after ${sql.raw(change)}
      begin update bank_revision set number = random(); end`.execute(db)
}

/** The last banks read, by revision: one, but for a change that is being tried while others still read what is committed. */
const read = new Map<string, BankStrata>()
const MOST_READ = 2

/** Reads the bank only when it has changed since somebody last asked: 100,000 questions are a tenth of a second's work. */
export async function bankStrata(db: Reader): Promise<BankStrata> {
  const revision = await bankRevision(db)
  const known = read.get(revision) ?? (await readStrata(db))
  // Put last again: a Map gives its keys in the order in which they came.
  read.delete(revision)
  read.set(revision, known)
  for (const oldest of [...read.keys()].slice(0, -MOST_READ)) read.delete(oldest)
  return known
}

async function bankRevision(db: Reader): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    select cast(number as text) as number from temp.bank_revision`.execute(db)
  const [row] = rows
  if (!row) throw new Error('no bank revision')
  return row.number
}

type StratumRow = Pick<QuestionRow, 'subject' | 'topic' | 'difficulty'> & { type: QuestionType; ids: string }

async function readStrata(db: Reader): Promise<BankStrata> {
  const { rows } = await sql<StratumRow>`
    select type, subject, topic, difficulty, json_group_array(id order by id) as ids from question
    where status = 'inUse' group by type, subject, topic, difficulty`.execute(db)
  const strata = rows.map(({ type, subject, topic, difficulty, ids }): Stratum => {
    const parsed: string[] = JSON.parse(ids)
    return { type, subject, topic, difficulty: asDifficulty(difficulty), ids: parsed }
  })
  const dated = await db
    .selectFrom('question')
    .select(['id', 'effectiveFrom as from', 'expiresOn as to'])
    .where('status', '=', 'inUse')
    .where(eb => eb.or([eb('effectiveFrom', 'is not', null), eb('expiresOn', 'is not', null)]))
    .execute()
  return { strata, dated }
}

/** What papers keep of these questions, in their current versions. */
export async function bankEntries(db: Reader, ids: readonly string[]): Promise<BankEntry[]> {
  const rows = await db
    .selectFrom('question')
    .select(['id', 'currentVersionId', 'optionIds'])
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  return rows.map(row => ({
    questionId: row.id,
    versionId: row.currentVersionId,
    optionIds: splitIds(row.optionIds),
  }))
}
