import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Blueprint } from '#engine/paper/blueprint'
import { drawPaper, freezePaper } from '#engine/paper/draw-paper'
import { drawable } from '#services/draw'
import { bankEntries, bankStrata } from '#store/bank-strata'
import { standingSettings } from '#services/standing-drill'
import { type Reader, openStore } from '#store/store'
import { prepareBigFolder } from './big-bank.ts'
import { type Bench, type Row, median, ms, timed } from './measure.ts'

const TIMES = 15

/** Figures only: what 100,000 questions cost where they are drawn from. */
export const bigBank: Bench = { name: '100,000 questions', run }

async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-big-'))
  try {
    await prepareBigFolder(folder)
    return await drawing(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A paper of 100 over 20 strata, as a sitting begins: candidates, lots, versions and options. The bare limit is a hundred rows of the
 * same table in random order.
 */
async function drawing(folder: string): Promise<Row[]> {
  const store = await openStore({ folder, nowMs: Date.now() })
  const days = { from: '2026-11-23', to: '2026-11-29' }
  const first = await timed(() => bankStrata(store.reader))
  const blueprint = await twentyStrata(store.reader)
  const ours: number[] = []
  for (let count = 0; count < TIMES; count++)
    ours.push(
      await timed(async () => {
        const { strata, blueprint: whole } = await drawable(store.reader, blueprint, days)
        const result = drawPaper(strata, whole, `bench/${count}`)
        if (!result.ok) throw new Error('the paper could not be drawn')
        const ids = result.drawn.map(({ questionId }) => questionId)
        const items = freezePaper(result.drawn, await bankEntries(store.reader, ids))
        if (items.length !== 100) throw new Error(`${items.length} questions`)
      }),
    )
  await store.close()
  const bare = await randomOrder(folder)
  return [
    figure('read the bank after a change', [first], 'once, then kept until the next change'),
    {
      name: 'paper of 100 over 20 strata',
      ours: ms(median(ours)),
      bare: ms(median(bare)),
      ratio: median(ours) / median(bare),
      limit: 0.2,
      note: `ORDER BY random() of 100,000; ${TIMES} papers each`,
    },
  ]
}

async function twentyStrata(db: Reader): Promise<Blueprint> {
  const { strata } = await bankStrata(db)
  const wide = strata.filter(({ ids }) => ids.length >= 20).slice(0, 20)
  if (wide.length < 20) throw new Error(`${wide.length} strata`)
  const { blueprint } = await standingSettings(db)
  const [section] = blueprint.sections
  if (!section) throw new Error('no section')
  const sections = wide.map(({ type, subject, topic, difficulty }) => ({
    ...section,
    type,
    count: 5,
    filter: { subjects: [subject], topics: [topic], difficulties: [difficulty] },
  }))
  return { ...blueprint, sections }
}

async function randomOrder(folder: string): Promise<number[]> {
  // oxlint-disable-next-line no-restricted-syntax -- the bare limit runs beside the product's own way to the database
  const db = new BetterSqlite(join(folder, 'weekly-drill.db'), { readonly: true })
  const all = db.prepare("select * from question where status = 'inUse' order by random() limit 100")
  const times: number[] = []
  for (let count = 0; count < TIMES; count++) times.push(await timed(() => void all.all()))
  db.close()
  return times
}

function figure(name: string, times: readonly number[], note: string): Row {
  return { name, ours: ms(median(times)), bare: '', ratio: null, limit: null, note }
}
