import { type Kysely, type Transaction, sql } from 'kysely'
import type { Schema } from './schema.ts'

export type Write = <T>(work: (trx: Transaction<Schema>) => Promise<T>) => Promise<T>

type Job = {
  work: (trx: Transaction<Schema>) => Promise<unknown>
  settle: (outcome: { ok: true; value: unknown } | { ok: false; error: unknown }) => void
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
      await runBatch(db, batch, explain)
    }
    running = false
  }

  return <T>(work: (trx: Transaction<Schema>) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({
        work,
        settle: outcome => (outcome.ok ? resolve(outcome.value as T) : reject(explain(outcome.error))),
      })
      if (running) return
      running = true
      setImmediate(() => void drain())
    })
}

async function runBatch(
  db: Kysely<Schema>,
  batch: Job[],
  explain: (error: unknown) => unknown,
): Promise<void> {
  const outcomes: ({ ok: true; value: unknown } | { ok: false; error: unknown })[] = []
  try {
    await db.transaction().execute(async trx => {
      if (batch.length === 1) {
        const value = await batch[0]?.work(trx)
        outcomes.push({ ok: true, value })
        return
      }
      for (const job of batch) outcomes.push(await runInSavepoint(trx, job))
    })
  } catch (error) {
    for (const job of batch) job.settle({ ok: false, error: explain(error) })
    return
  }
  batch.forEach((job, index) => {
    const outcome = outcomes[index]
    if (outcome) job.settle(outcome)
  })
}

async function runInSavepoint(
  trx: Transaction<Schema>,
  job: Job,
): Promise<{ ok: true; value: unknown } | { ok: false; error: unknown }> {
  await sql`savepoint job`.execute(trx)
  try {
    const value = await job.work(trx)
    await sql`release job`.execute(trx)
    return { ok: true, value }
  } catch (error) {
    // Where SQLite has given up the whole transaction this throws as well, and all jobs of the batch are refused.
    await sql`rollback to job`.execute(trx)
    await sql`release job`.execute(trx)
    return { ok: false, error }
  }
}
