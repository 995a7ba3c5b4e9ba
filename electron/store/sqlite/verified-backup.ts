import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Database, openCopy } from './open-database.ts'

/**
 * Copies the open database with SQLite's own backup and proves the copy before it gets its name: a kill at any moment leaves
 * either no backup or a whole one. Copying the file itself while it is open would not be safe.
 *
 * @throws when the copy does not pass integrity_check or holds other row counts
 */
export async function verifiedBackup(database: Database, target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true })
  const partial = `${target}.partial`
  // Also what a kill left beside it: a stale -wal would be replayed into the new copy.
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${partial}${end}`, { force: true })
  await database.backup(partial)
  const copy = openCopy(partial)
  try {
    // A backup is one file, also on a medium that cannot be written.
    copy.pragma('journal_mode = delete')
    const verdict: unknown = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`backup is damaged: ${String(verdict)}`)
    if (rowCounts(copy) !== rowCounts(database)) throw new Error('backup holds other rows than the database')
  } finally {
    copy.close()
  }
  const handle = openSync(partial, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(partial, target)
}

function rowCounts(database: Database): string {
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
    .all()
  return tables
    .map(
      name =>
        `${String(name)}=${String(
          database
            .prepare(`select count(*) from "${String(name)}"`)
            .pluck()
            .get(),
        )}`,
    )
    .join(' ')
}
