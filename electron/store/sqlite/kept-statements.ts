import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type { Database } from './open-database.ts'

/** Lists of values make a text each, so what is kept is bounded: the longest unused goes first. */
const MOST_KEPT = 200

/**
 * The database as Kysely wants it, with statements kept by their text. Kysely prepares every time, and preparing costs more than
 * running an insert of one row. SQLite itself prepares a kept statement again when the schema has changed.
 */
export function keepStatements(database: Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    prepare(text) {
      const statement = kept.get(text) ?? database.prepare(text)
      // Put last again: a Map gives its keys in the order in which they came.
      kept.delete(text)
      kept.set(text, statement)
      if (kept.size > MOST_KEPT) for (const oldest of [...kept.keys()].slice(0, 1)) kept.delete(oldest)
      return statement
    },
    close() {
      kept.clear()
      database.close()
    },
  }
}
