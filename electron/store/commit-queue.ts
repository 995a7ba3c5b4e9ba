import { type Kysely, type Transaction, sql } from 'kysely'
import type { Schema } from './schema.ts'

export type Write = <T>(work: (trx: Transaction<Schema>) => Promise<T>) => Promise<T>

/** `done` and `failed` answer whoever asked for the change; called after COMMIT or after everything is undone. */
type Job = {
  run: (trx: Transaction<Schema>) => Promise<void>
  done: () => void
  failed: (error: unknown) => void
}

/**
 * Every change goes through here. All changes asked for in one turn of the event loop, or while a commit is under way, share
 * the next transaction, and each is answered only after its COMMIT returned: one fsync carries a room full of answers, and
 * none is acknowledged before it is on disk.
 *
 * One failing change is undone alone (savepoint) when it shares; a failing COMMIT fails all of them.
 */
export function createCommitQueue(db: Kysely<Schema>, explain: (error: unknown) => unknown): Write {
  let waiting: Job[] = []
  let running = false

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await commit(db, batch)
    }
    running = false
  }

  return <T>(work: (trx: Transaction<Schema>) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      let answer = () => {}
      waiting.push({
        run: async trx => {
          const value = await work(trx)
          answer = () => resolve(value)
        },
        done: () => answer(),
        failed: error => reject(explain(error)),
      })
      if (running) return
      running = true
      setImmediate(() => void drain())
    })
}

async function commit(db: Kysely<Schema>, batch: Job[]): Promise<void> {
  const failures = new Map<Job, unknown>()
  try {
    await db.transaction().execute(async trx => {
      const [only] = batch
      if (batch.length === 1 && only) return only.run(trx)
      for (const job of batch) await runApart(trx, job, failures)
    })
  } catch (error) {
    for (const job of batch) job.failed(failures.get(job) ?? error)
    return
  }
  for (const job of batch) {
    if (failures.has(job)) job.failed(failures.get(job))
    else job.done()
  }
}

async function runApart(trx: Transaction<Schema>, job: Job, failures: Map<Job, unknown>): Promise<void> {
  await sql`savepoint job`.execute(trx)
  try {
    await job.run(trx)
  } catch (error) {
    failures.set(job, error)
    try {
      await sql`rollback to job`.execute(trx)
    } catch {
      // SQLite has given up the whole transaction (a full disk): all jobs of the batch are refused, with what it said first.
      throw error
    }
  }
  await sql`release job`.execute(trx)
}
