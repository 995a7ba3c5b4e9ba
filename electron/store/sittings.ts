import type { Blueprint, PaperItem } from '#engine/paper/blueprint'
import type { Mark } from '#engine/marking/rule'
import type { SittingEvent } from '#engine/sitting/sitting'
import { nextStamps } from './devices.ts'
import type { SittingResultRow, SittingRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export type PaperRecord = {
  id: string
  drillId: string
  blueprint: Blueprint
  items: PaperItem[]
  seed: string
}

export type NewSitting = {
  id: string
  memberId: string
  branchId: string
  attempt: number
  paper: PaperRecord
  startedAtMs: number
}

/** Paper and sitting are made together: there is no paper that nobody sits, no sitting without its frozen paper. */
export async function insertSitting(trx: Writer, sitting: NewSitting): Promise<void> {
  const { paper, ...row } = sitting
  await trx
    .insertInto('paper')
    .values({
      id: paper.id,
      drillId: paper.drillId,
      blueprintJson: JSON.stringify(paper.blueprint),
      itemsJson: JSON.stringify(paper.items),
      seed: paper.seed,
      createdAtMs: row.startedAtMs,
    })
    .execute()
  await trx
    .insertInto('paperQuestion')
    .values(paper.items.map(({ questionId, versionId }) => ({ paperId: paper.id, questionId, versionId })))
    .execute()
  await trx
    .insertInto('sitting')
    .values({ ...row, drillId: paper.drillId, paperId: paper.id, ...(await nextStamps(trx)) })
    .execute()
  await trx.insertInto('sittingClock').values({ sittingId: row.id, spentMs: 0, position: 0 }).execute()
}

export async function findSitting(db: Reader, id: string): Promise<SittingRow | null> {
  const row = await db.selectFrom('sitting').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function findPaper(db: Reader, id: string): Promise<PaperRecord> {
  const row = await db.selectFrom('paper').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const blueprint: Blueprint = JSON.parse(row.blueprintJson)
  const items: PaperItem[] = JSON.parse(row.itemsJson)
  return { id: row.id, drillId: row.drillId, blueprint, items, seed: row.seed }
}

/** `provisional`: a short answer on it still waits for its mark, so the score may rise. */
export type SittingSummary = Omit<SittingRow, 'deviceId' | 'deviceSeq'> & {
  result: (Omit<SittingResultRow, 'marksJson' | 'sittingId'> & { provisional: boolean }) | null
}

/** Sittings of a member, of a drill or of both, oldest first. */
export async function listSittings(
  db: Reader,
  filter: { memberId?: string; drillId?: string },
): Promise<SittingSummary[]> {
  const rows = await db
    .selectFrom('sitting')
    .leftJoin('sittingResult', 'sittingResult.sittingId', 'sitting.id')
    .select([
      'id',
      'memberId',
      'branchId',
      'drillId',
      'paperId',
      'attempt',
      'startedAtMs',
      'scoreCents',
      'fullCents',
      'spentMs',
      'submittedBy',
      'submittedAtMs',
    ])
    .select(eb =>
      eb
        .exists(
          eb
            .selectFrom('markingTask')
            .select('markingTask.item')
            .whereRef('markingTask.sittingId', '=', 'sitting.id')
            .where('state', '<>', 'final'),
        )
        .as('isWaiting'),
    )
    .$if(filter.memberId !== undefined, query => query.where('memberId', '=', filter.memberId ?? ''))
    .$if(filter.drillId !== undefined, query => query.where('drillId', '=', filter.drillId ?? ''))
    .orderBy('startedAtMs')
    .orderBy('id')
    .execute()
  return rows.map(({ scoreCents, fullCents, spentMs, submittedBy, submittedAtMs, isWaiting, ...row }) => ({
    ...row,
    result:
      scoreCents === null ||
      fullCents === null ||
      spentMs === null ||
      submittedBy === null ||
      submittedAtMs === null
        ? null
        : { scoreCents, fullCents, spentMs, submittedBy, submittedAtMs, provisional: Boolean(isWaiting) },
  }))
}

/** Open sittings of drills whose window is over. */
export async function overdueSittings(db: Reader, nowMs: number): Promise<string[]> {
  const rows = await db
    .selectFrom('sitting')
    .innerJoin('drill', 'drill.id', 'sitting.drillId')
    .leftJoin('sittingResult', 'sittingResult.sittingId', 'sitting.id')
    .select('sitting.id as id')
    .where('sittingResult.sittingId', 'is', null)
    .where('drill.closesAtMs', '<=', nowMs)
    .execute()
  return rows.map(row => row.id)
}

export async function readEvents(db: Reader, sittingId: string): Promise<SittingEvent[]> {
  const rows = await db
    .selectFrom('answerEvent')
    .select('payloadJson')
    .where('sittingId', '=', sittingId)
    .orderBy('seq')
    .execute()
  return rows.map(row => {
    const event: SittingEvent = JSON.parse(row.payloadJson)
    return event
  })
}

/** Appends events as `firstSeq`, `firstSeq` + 1, …; a number that is taken fails the change. */
export async function appendEvents(
  trx: Writer,
  place: { sittingId: string; firstSeq: number; atMs: number },
  events: readonly SittingEvent[],
): Promise<void> {
  if (events.length === 0) return
  const stamp = await nextStamps(trx, events.length)
  await trx
    .insertInto('answerEvent')
    .values(
      events.map((event, index) => ({
        sittingId: place.sittingId,
        seq: place.firstSeq + index,
        kind: event.kind,
        item: 'item' in event ? event.item : null,
        rev: 'rev' in event ? event.rev : null,
        payloadJson: JSON.stringify(event),
        spentMs: event.spentMs,
        atMs: place.atMs,
        deviceId: stamp.deviceId,
        deviceSeq: stamp.deviceSeq + index,
      })),
    )
    .execute()
}

export async function readClock(
  db: Reader,
  sittingId: string,
): Promise<{ spentMs: number; position: number }> {
  const row = await db
    .selectFrom('sittingClock')
    .select(['spentMs', 'position'])
    .where('sittingId', '=', sittingId)
    .executeTakeFirst()
  return row ?? { spentMs: 0, position: 0 }
}

export async function writeClock(
  trx: Writer,
  sittingId: string,
  clock: { spentMs: number; position: number },
): Promise<void> {
  await trx.updateTable('sittingClock').set(clock).where('sittingId', '=', sittingId).execute()
}

export type ResultRecord = Omit<SittingResultRow, 'marksJson'> & { marks: Mark[] }

export async function insertResult(trx: Writer, { marks, ...row }: ResultRecord): Promise<void> {
  await trx
    .insertInto('sittingResult')
    .values({ ...row, marksJson: JSON.stringify(marks) })
    .execute()
}

/** A result is derived: a mark given by hand makes it anew. */
export async function updateResult(
  trx: Writer,
  sittingId: string,
  { marks, scoreCents, fullCents }: Pick<ResultRecord, 'marks' | 'scoreCents' | 'fullCents'>,
): Promise<void> {
  await trx
    .updateTable('sittingResult')
    .set({ scoreCents, fullCents, marksJson: JSON.stringify(marks) })
    .where('sittingId', '=', sittingId)
    .execute()
}

export async function findResult(db: Reader, sittingId: string): Promise<ResultRecord | null> {
  const row = await db
    .selectFrom('sittingResult')
    .selectAll()
    .where('sittingId', '=', sittingId)
    .executeTakeFirst()
  if (!row) return null
  const { marksJson, ...rest } = row
  const marks: Mark[] = JSON.parse(marksJson)
  return { ...rest, marks }
}

/** How many members began and finished each drill. */
export async function countByDrill(
  db: Reader,
  drillIds: readonly string[],
): Promise<Map<string, { started: number; finished: number }>> {
  if (drillIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('sitting')
    .leftJoin('sittingResult', 'sittingResult.sittingId', 'sitting.id')
    .select(eb => [
      'drillId',
      eb.fn.count<number>('memberId').distinct().as('started'),
      eb.fn
        .count<number>(
          eb.case().when('sittingResult.sittingId', 'is not', null).then(eb.ref('memberId')).end(),
        )
        .distinct()
        .as('finished'),
    ])
    .where('drillId', 'in', drillIds)
    .groupBy('drillId')
    .execute()
  return new Map(rows.map(row => [row.drillId, { started: row.started, finished: row.finished }]))
}
