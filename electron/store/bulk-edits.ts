import type { BulkEditItemRow, BulkEditRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export async function insertBulkEdit(
  trx: Writer,
  edit: Omit<BulkEditRow, 'undoneAtMs'>,
  items: readonly Omit<BulkEditItemRow, 'bulkEditId'>[],
): Promise<void> {
  await trx
    .insertInto('bulkEdit')
    .values({ ...edit, undoneAtMs: null })
    .execute()
  // Bound parameters of one statement are limited, six a row.
  for (let at = 0; at < items.length; at += 500)
    await trx
      .insertInto('bulkEditItem')
      .values(items.slice(at, at + 500).map(item => ({ ...item, bulkEditId: edit.id })))
      .execute()
}

export async function findBulkEdit(
  db: Reader,
  id: string,
): Promise<{ edit: BulkEditRow; items: BulkEditItemRow[] } | null> {
  const edit = await db.selectFrom('bulkEdit').selectAll().where('id', '=', id).executeTakeFirst()
  if (!edit) return null
  const items = await db.selectFrom('bulkEditItem').selectAll().where('bulkEditId', '=', id).execute()
  return { edit, items }
}

export async function markUndone(trx: Writer, id: string, atMs: number): Promise<void> {
  await trx.updateTable('bulkEdit').set({ undoneAtMs: atMs }).where('id', '=', id).execute()
}

export async function lastBulkEdits(
  db: Reader,
  limit: number,
): Promise<(BulkEditRow & { questions: number })[]> {
  return db
    .selectFrom('bulkEdit')
    .leftJoin('bulkEditItem', 'bulkEditItem.bulkEditId', 'bulkEdit.id')
    .selectAll('bulkEdit')
    .select(eb => eb.fn.count<number>('bulkEditItem.questionId').as('questions'))
    .groupBy('bulkEdit.id')
    .orderBy('bulkEdit.id', 'desc')
    .limit(limit)
    .execute()
}
