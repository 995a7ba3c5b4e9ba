import type { BranchRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export async function readBrigadeName(db: Reader): Promise<string | null> {
  const row = await db.selectFrom('brigade').select('name').executeTakeFirst()
  return row?.name ?? null
}

export async function insertBrigade(
  trx: Writer,
  id: string,
  name: string,
  createdAtMs: number,
): Promise<void> {
  await trx.insertInto('brigade').values({ id, name, createdAtMs }).execute()
}

export async function listBranches(db: Reader): Promise<BranchRow[]> {
  return db.selectFrom('branch').selectAll().orderBy('position').orderBy('id').execute()
}

/** New branches stand last. */
export async function insertBranch(
  trx: Writer,
  id: string,
  name: string,
  createdAtMs: number,
): Promise<void> {
  const last = await trx
    .selectFrom('branch')
    .select(eb => eb.fn.max('position').as('position'))
    .executeTakeFirst()
  await trx
    .insertInto('branch')
    .values({ id, name, position: (last?.position ?? 0) + 1, createdAtMs })
    .execute()
}

export async function renameBranch(trx: Writer, id: string, name: string): Promise<boolean> {
  const result = await trx.updateTable('branch').set({ name }).where('id', '=', id).executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** True where a member ever belonged to it. */
export async function branchWasUsed(db: Reader, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('membership')
    .select('memberId')
    .where('branchId', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteBranch(trx: Writer, id: string): Promise<boolean> {
  const result = await trx.deleteFrom('branch').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows === 1n
}
