import { type DatabaseConnection, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely'
import type { Database } from './open-database.ts'

/**
 * Kysely's dialect, except for a transaction that SQLite has already given up: a full disk or a failing COMMIT ends it, and
 * ROLLBACK would then fail as well and hide what went wrong. `access` is how Kysely reaches the same database.
 */
export function createDialect(database: Database, access: SqliteDatabase = database): SqliteDialect {
  class Driver extends SqliteDriver {
    override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
      if (database.inTransaction) await super.rollbackTransaction(connection)
    }
  }
  class Dialect extends SqliteDialect {
    override createDriver(): Driver {
      return new Driver({ database: access })
    }
  }
  return new Dialect({ database: access })
}
