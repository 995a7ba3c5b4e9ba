import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { type Client, startTestBackend } from '../helpers/test-backend.ts'
import { type Bench, type Row, ms, quantile, timed } from './measure.ts'

const WARM_UP = 300
const PAIRS = 2_000
const LIMIT = 3

/**
 * An answer from the page's client through the port door, dispatch, service and store to its COMMIT and back, against one bare
 * row committed in a database with the same pragmas on the same disk; in turn, one of each.
 */
export const answerSave: Bench = { name: 'answer.save', run }

async function run(): Promise<Row[]> {
  const backend = await startTestBackend()
  try {
    const save = await openSitting(backend.windowClient().client)
    const bare = openBare(join(backend.dataFolder, 'bare.db'))
    const ours: number[] = []
    const limits: number[] = []
    for (let count = 0; count < WARM_UP + PAIRS; count++) {
      const [a, b] = [await timed(() => save(count)), await timed(() => bare.commit(count))]
      if (count < WARM_UP) continue
      ours.push(a)
      limits.push(b)
    }
    bare.close()
    return [0.5, 0.99].map(part => {
      const [a, b] = [quantile(ours, part), quantile(limits, part)]
      return {
        name: `answer.save p${part * 100}`,
        ours: ms(a),
        bare: ms(b),
        ratio: a / b,
        limit: part === 0.5 ? LIMIT : null,
        note: `${PAIRS} pairs, bare = one row, WAL, synchronous=FULL`,
      }
    })
  } finally {
    await backend.dispose()
  }
}

/** A brigade with a trainee at this week's drill; what comes back saves one answer after the other. */
export async function openSitting(client: Client): Promise<(count: number) => Promise<unknown>> {
  await client.setup.create({
    brigadeName: '测量大队',
    branches: ['一支部'],
    administrator: { name: '周建国', policeNumber: '061201', branch: 0, pin: '260148' },
  })
  const [drill] = (await client.drill.today({})).drills
  if (!drill) throw new Error('there is no drill this week')
  const view = await client.sitting.start({ drillId: drill.drillId })
  const singles = view.items.flatMap((item, index) => (item.type === 'single' ? [index] : []))
  return count =>
    client.answer.save({
      sittingId: view.sittingId,
      item: singles[count % singles.length] ?? 0,
      rev: 1 + Math.floor(count / singles.length),
      answer: { type: 'single', option: count % 2 === 0 ? 'A' : 'B' },
    })
}

function openBare(file: string) {
  // The bare limit is measured beside the product's own database, hence not by openDatabase().
  const db = new BetterSqlite(file)
  db.pragma('locking_mode = exclusive')
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.exec('create table answer (id integer primary key, item integer not null, payload text not null)')
  const insert = db.prepare('insert into answer (item, payload) values (?, ?)')
  return {
    commit: (count: number) =>
      void insert.run(count, `{"kind":"answered","item":3,"rev":${count},"answer":{"type":"single"}}`),
    close: () => db.close(),
  }
}
