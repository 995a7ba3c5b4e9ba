import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/** Records are append-only: the database itself refuses to change or delete them. */
export async function refuseChanges(db: Kysely<Schema>, table: string): Promise<void> {
  for (const verb of ['update', 'delete'])
    await sql`create trigger ${sql.raw(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.raw(table)}
      begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`.execute(db)
}
