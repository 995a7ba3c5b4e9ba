import type { Kysely } from 'kysely'
import { StoreError } from './store-error.ts'
import { MIGRATIONS, type Migration } from './migrations/migration-list.ts'
import type { Schema } from './schema.ts'

/** Number of the newest migration the file has seen; 0 for an empty file. */
export async function schemaNumber(db: Kysely<Schema>): Promise<number> {
  const tables = await db.introspection.getTables()
  if (!tables.some(table => table.name === 'migration')) return 0
  const row = await db
    .selectFrom('migration')
    .select(eb => eb.fn.max('number').as('newest'))
    .executeTakeFirst()
  return row?.newest ?? 0
}

export type MigrateOptions = {
  migrations?: readonly Migration[]
  nowMs: number
  /** Called before the first change to a file that already holds data; a failure here stops everything. */
  backUp: (from: number) => Promise<void>
}

/**
 * Brings the file to the newest schema in one transaction: after any failure it is exactly what it was. A file from a newer
 * edition of the program is refused untouched.
 */
export async function migrate(
  db: Kysely<Schema>,
  options: MigrateOptions,
): Promise<{ from: number; to: number }> {
  const migrations = options.migrations ?? MIGRATIONS
  const newest = migrations.at(-1)?.number ?? 0
  const from = await schemaNumber(db)
  if (from > newest) throw new StoreError('newerDatabase', { found: from, known: newest })
  if (from === newest) return { from, to: from }
  if (from > 0) await options.backUp(from)
  await db.transaction().execute(async trx => {
    if (from === 0)
      await trx.schema
        .createTable('migration')
        .addColumn('number', 'integer', c => c.primaryKey())
        .addColumn('name', 'text', c => c.notNull())
        .addColumn('appliedAtMs', 'bigint', c => c.notNull())
        .execute()
    for (const migration of migrations) {
      if (migration.number <= from) continue
      await migration.up(trx)
      await trx
        .insertInto('migration')
        .values({ number: migration.number, name: migration.name, appliedAtMs: options.nowMs })
        .execute()
    }
  })
  return { from, to: newest }
}
