import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CamelCasePlugin, type Kysely, Kysely as KyselyClass, type Transaction } from 'kysely'
import { noteBankRevisions } from './bank-strata.ts'
import { type Write, createCommitQueue } from './commit-queue.ts'
import { type MigrateOptions, migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { classifyError } from './sqlite/classify-error.ts'
import { createDialect } from './sqlite/dialect.ts'
import { keepStatements } from './sqlite/kept-statements.ts'
import { openDatabase } from './sqlite/open-database.ts'
import { verifiedBackup } from './sqlite/verified-backup.ts'

/** Reads anything that is committed. */
export type Reader = Kysely<Schema>
/** Inside a change: reads what the change has done so far, writes. */
export type Writer = Transaction<Schema>

/** An open database. `write` is the only way to change it (commit-queue.ts). */
export type Store = {
  readonly reader: Reader
  readonly write: Write
  readonly file: string
  backUp(target: string): Promise<void>
  close(): Promise<void>
}

export type OpenStoreOptions = { folder: string; nowMs: number; migrations?: MigrateOptions['migrations'] }

/**
 * Opens or creates the database of a data folder and brings it to the newest schema.
 *
 * @throws StoreError newerDatabase, folderNotWritable, databaseDamaged, databaseInUse, diskFull; the file is then unchanged
 */
export async function openStore({ folder, nowMs, migrations }: OpenStoreOptions): Promise<Store> {
  const file = join(folder, 'weekly-drill.db')
  const database = openDatabase(file)
  const reader = new KyselyClass<Schema>({
    dialect: createDialect(database, keepStatements(database)),
    plugins: [new CamelCasePlugin()],
  })
  try {
    await migrate(reader, {
      nowMs,
      ...(migrations ? { migrations } : {}),
      backUp: from => verifiedBackup(database, freeName(join(folder, 'backups', `before-migration-${from}`))),
    })
    await noteBankRevisions(reader)
  } catch (error) {
    await reader.destroy()
    throw classifyError(error)
  }
  return {
    reader,
    write: createCommitQueue(reader, classifyError),
    file,
    backUp: target => verifiedBackup(database, target),
    close: () => reader.destroy(),
  }
}

/** An earlier backup is never overwritten. */
function freeName(stem: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? `${stem}.db` : `${stem}-${count}.db`
    if (!existsSync(name)) return name
  }
}
