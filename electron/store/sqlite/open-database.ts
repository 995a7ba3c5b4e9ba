import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { StoreError } from '../store-error.ts'
import { classifyError } from './classify-error.ts'

/** "WKDR": tells our files from any other SQLite file. */
const APPLICATION_ID = 0x574b4452

/**
 * Pragmas of every connection, and what reading them back must give. better-sqlite3 in WAL mode is synchronous=NORMAL unless
 * told otherwise: an acknowledged answer could vanish in a power cut. FULL (2) is not stored in the file, so it is set and
 * checked each time. `locking_mode=exclusive` keeps a second program off the file: one process owns the database.
 */
const PRAGMAS: readonly (readonly [name: string, set: string, readBack: string | number])[] = [
  ['locking_mode', 'exclusive', 'exclusive'],
  ['journal_mode', 'wal', 'wal'],
  ['synchronous', 'full', 2],
  ['foreign_keys', 'on', 1],
  // Without it INSERT OR REPLACE deletes a record past the trigger that refuses to delete records.
  ['recursive_triggers', 'on', 1],
  ['trusted_schema', 'off', 0],
  ['cell_size_check', 'on', 1],
  // Not 5 s: the file is ours alone (locking_mode), so the only wait is for another program that holds it when we start, and it
  // stops the whole process. Half a second, then pages are told, and backend.ts tries again every five.
  ['busy_timeout', '500', 500],
  ['wal_autocheckpoint', '1000', 1000],
]

const SMALLEST_PAGE_BYTES = 512

/** WAL-reset race fixed in 3.51.3; 3.52.0 was withdrawn. */
const OLDEST_SQLITE = [3, 51, 3] as const

export type Database = BetterSqlite.Database

/**
 * The only place that opens a database (with openCopy below; a test keeps it so).
 *
 * @param file path of the database; its folder is made when absent
 * @throws StoreError folderNotWritable, databaseInUse, databaseDamaged (also for a file that is not ours), diskFull
 */
export function openDatabase(file: string): Database {
  let database: Database | null = null
  try {
    mkdirSync(dirname(file), { recursive: true })
    accessSync(dirname(file), constants.W_OK)
    database = new BetterSqlite(file, { timeout: 500 })
    // Before anything is read: in WAL mode it is the first reading that takes the lock, and the lock then stays.
    database.pragma('locking_mode = exclusive')
    const isNew = checkOwner(database, file)
    for (const [name, value, expected] of PRAGMAS) {
      database.pragma(`${name} = ${value}`)
      const got: unknown = database.pragma(name, { simple: true })
      if (got !== expected) throw new Error(`pragma ${name} is ${String(got)}, not ${expected}`)
    }
    // Setting it anew would write: a file that is refused later, by its schema, has to stay as it was.
    if (isNew) database.pragma(`application_id = ${APPLICATION_ID}`)
    return database
  } catch (error) {
    database?.close()
    throw withFile(classifyError(error), file)
  }
}

/**
 * A copy that was just made, to prove it and to close it: no records are ever written there, so it goes without the pragmas.
 *
 * @throws when there is no such file
 */
export function openCopy(file: string): Database {
  return new BetterSqlite(file, { fileMustExist: true })
}

/** True for a file that holds nothing yet, also where a kill left it between its first page and our mark. */
function checkOwner(database: Database, file: string): boolean {
  const version = String(database.prepare('select sqlite_version()').pluck().get())
  const parts = version.split('.').map(Number)
  const older = OLDEST_SQLITE.findIndex((floor, index) => (parts[index] ?? 0) !== floor)
  if (older >= 0 && (parts[older] ?? 0) < (OLDEST_SQLITE[older] ?? 0))
    throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`)
  const id: unknown = database.pragma('application_id', { simple: true })
  if (id === APPLICATION_ID) return false
  const { size } = statSync(file)
  const tables: unknown = database.prepare('select count(*) from sqlite_master').pluck().get()
  // SQLite calls a file of some bytes empty and would write over them.
  const holdsNothing = size === 0 || (size >= SMALLEST_PAGE_BYTES && id === 0 && tables === 0)
  if (!holdsNothing) throw new StoreError('databaseDamaged')
  return true
}

function withFile(error: unknown, file: string): unknown {
  return error instanceof StoreError
    ? new StoreError(error.code, { ...error.values, file }, { cause: error.cause })
    : error
}
