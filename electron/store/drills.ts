import type { PaperItem } from '#engine/paper/blueprint'
import type { DrillRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/** `settings` is whatever was stored; services check it against the contract's schema when they read it. */
export type DrillRecord = Omit<DrillRow, 'settingsJson'> & { settings: unknown }

function toRecord({ settingsJson, ...row }: DrillRow): DrillRecord {
  const settings: unknown = JSON.parse(settingsJson)
  return { ...row, settings }
}

export async function drillsOfWeek(db: Reader, week: string): Promise<DrillRecord[]> {
  const rows = await db
    .selectFrom('drill')
    .selectAll()
    .where('week', '=', week)
    .where('withdrawn', '=', 0)
    .orderBy('origin', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toRecord)
}

export async function drillsOfYear(db: Reader, year: number): Promise<DrillRecord[]> {
  const rows = await db
    .selectFrom('drill')
    .selectAll()
    .where('week', '>=', `${year}-W`)
    .where('week', '<', `${year + 1}-W`)
    .where('withdrawn', '=', 0)
    .orderBy('week', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toRecord)
}

export async function findDrill(db: Reader, id: string): Promise<DrillRecord | null> {
  const row = await db
    .selectFrom('drill')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawn', '=', 0)
    .executeTakeFirst()
  return row ? toRecord(row) : null
}

export async function insertDrill(trx: Writer, drill: DrillRecord): Promise<void> {
  const { settings, ...row } = drill
  await trx
    .insertInto('drill')
    .values({ ...row, settingsJson: JSON.stringify(settings) })
    .execute()
}

export async function updateDrill(
  trx: Writer,
  id: string,
  fields: { settings: unknown; opensAtMs: number; closesAtMs: number },
): Promise<void> {
  const { settings, ...times } = fields
  await trx
    .updateTable('drill')
    .set({ ...times, settingsJson: JSON.stringify(settings) })
    .where('id', '=', id)
    .execute()
}

export async function withdrawDrill(trx: Writer, id: string): Promise<void> {
  await trx.updateTable('drill').set({ withdrawn: 1 }).where('id', '=', id).execute()
}

export async function findDraw(db: Reader, drillId: string): Promise<PaperItem[] | null> {
  const row = await db
    .selectFrom('drillDraw')
    .select('itemsJson')
    .where('drillId', '=', drillId)
    .executeTakeFirst()
  if (!row) return null
  const items: PaperItem[] = JSON.parse(row.itemsJson)
  return items
}

export async function insertDraw(
  trx: Writer,
  drillId: string,
  items: PaperItem[],
  drawnAtMs: number,
): Promise<void> {
  await trx
    .insertInto('drillDraw')
    .values({ drillId, itemsJson: JSON.stringify(items), drawnAtMs })
    .execute()
}
