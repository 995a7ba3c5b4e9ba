import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { HandMarkEntry, HandMarking } from '#engine/marking/settle-hand-marks'
import { nextStamps } from './devices.ts'
import type { HandMarkRow, MarkingTaskRow, Schema } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export type HandMarkRecord = HandMarkEntry & {
  id: string
  sittingId: string
  item: number
  note: string
  atMs: number
}

/** All that was ever said of the short answers of a sitting, in the order in which it was said. */
export async function readHandMarks(db: Reader, sittingId: string): Promise<HandMarkRecord[]> {
  const rows = await db
    .selectFrom('handMark')
    .select(['id', 'sittingId', 'item', 'seq', 'kind', 'markerId', 'pointsJson', 'note', 'atMs'])
    .where('sittingId', '=', sittingId)
    .orderBy('item')
    .orderBy('seq')
    .execute()
  return rows.map(toRecord)
}

function toRecord(row: Omit<HandMarkRow, 'deviceId' | 'deviceSeq'>): HandMarkRecord {
  const { pointsJson, ...rest } = row
  const points: number[] = JSON.parse(pointsJson)
  return { ...rest, points }
}

/** Appends as `seq`; a number that is taken fails the change. */
export async function insertHandMark(trx: Writer, { points, ...row }: HandMarkRecord): Promise<void> {
  await trx
    .insertInto('handMark')
    .values({ ...row, pointsJson: JSON.stringify(points), ...(await nextStamps(trx)) })
    .execute()
}

export type MarkingState = HandMarking['state']
export type MarkingTask = Omit<MarkingTaskRow, 'state'> & { state: MarkingState }

export async function insertTasks(trx: Writer, tasks: readonly MarkingTask[]): Promise<void> {
  if (tasks.length > 0) await trx.insertInto('markingTask').values(tasks).execute()
}

export async function writeTaskState(
  trx: Writer,
  place: { sittingId: string; item: number },
  state: MarkingState,
): Promise<void> {
  await trx
    .updateTable('markingTask')
    .set({ state })
    .where('sittingId', '=', place.sittingId)
    .where('item', '=', place.item)
    .execute()
}

export async function findTask(db: Reader, sittingId: string, item: number): Promise<MarkingTask | null> {
  const row = await db
    .selectFrom('markingTask')
    .selectAll()
    .where('sittingId', '=', sittingId)
    .where('item', '=', item)
    .executeTakeFirst()
  return row ?? null
}

export type TaskQuery = {
  states: readonly MarkingState[]
  drillId?: string | undefined
  /** Leaves out what this marker sat, and what waits for somebody else than this marker. */
  forMarker?: string | undefined
  offset: number
  limit: number
}

/** Oldest submission first. */
export async function listTasks(
  db: Reader,
  wanted: TaskQuery,
): Promise<{ total: number; rows: (MarkingTask & { memberId: string })[] }> {
  const matches = (eb: ExpressionBuilder<Schema, 'markingTask' | 'sitting'>) =>
    eb.and([
      eb('state', 'in', wanted.states),
      ...(wanted.drillId === undefined ? [] : [eb('markingTask.drillId', '=', wanted.drillId)]),
      ...(wanted.forMarker === undefined ? [] : [isFor(eb, wanted.forMarker)]),
    ])
  const base = db.selectFrom('markingTask').innerJoin('sitting', 'sitting.id', 'markingTask.sittingId')
  const { total } = await base
    .select(eb => eb.fn.countAll<number>().as('total'))
    .where(matches)
    .executeTakeFirstOrThrow()
  const rows = await base
    .selectAll('markingTask')
    .select('sitting.memberId as memberId')
    .where(matches)
    .orderBy('submittedAtMs')
    .orderBy('sittingId')
    .orderBy('item')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute()
  return { total, rows }
}

function isFor(
  eb: ExpressionBuilder<Schema, 'markingTask' | 'sitting'>,
  markerId: string,
): Expression<SqlBool> {
  return eb.and([
    eb('sitting.memberId', '<>', markerId),
    eb.or([
      eb('state', 'not in', ['second', 'differing']),
      eb.not(
        eb.exists(
          eb
            .selectFrom('handMark')
            .select('handMark.id')
            .whereRef('handMark.sittingId', '=', 'markingTask.sittingId')
            .whereRef('handMark.item', '=', 'markingTask.item')
            .where('markerId', '=', markerId),
        ),
      ),
    ]),
  ])
}

/** How many answers of each drill stand where. */
export async function countTasks(
  db: Reader,
): Promise<{ drillId: string; state: MarkingState; count: number }[]> {
  return db
    .selectFrom('markingTask')
    .select(eb => ['drillId', 'state', eb.fn.countAll<number>().as('count')])
    .groupBy(['drillId', 'state'])
    .execute()
}
