import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawPaper } from '#engine/paper/draw-paper'
import { drawable } from '#services/draw'
import { standingSettings } from '#services/standing-drill'
import { openStore } from '#store/store'
import { type Client, startTestBackend } from '../helpers/test-backend.ts'
import { ADMINISTRATOR, prepareBigFolder } from './big-bank.ts'
import { type Bench, type Row, median, ms, timed } from './measure.ts'

const TIMES = 15

/** Figures only: what 100,000 questions cost where they are drawn from and searched. */
export const bigBank: Bench = { name: '100,000 questions', run }

async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-big-'))
  try {
    await prepareBigFolder(folder)
    return [...(await drawing(folder)), ...(await searching(folder))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function drawing(folder: string): Promise<Row[]> {
  const store = await openStore({ folder, nowMs: Date.now() })
  const { blueprint } = await standingSettings(store.reader)
  const reads: number[] = []
  const draws: number[] = []
  for (let count = 0; count < TIMES; count++) {
    const readAt = performance.now()
    const { bank, blueprint: whole } = await drawable(store.reader, blueprint, {
      from: '2026-11-23',
      to: '2026-11-29',
    })
    const drawAt = performance.now()
    const drawn = drawPaper(bank, whole, `bench/${count}`)
    if (!drawn.ok) throw new Error('the paper could not be drawn')
    reads.push(drawAt - readAt)
    draws.push(performance.now() - drawAt)
  }
  await store.close()
  return [
    figure('read all candidates', reads, 'the covering index, whole bank'),
    figure('draw a paper of 20', draws, 'engine only'),
  ]
}

async function searching(folder: string): Promise<Row[]> {
  const backend = await startTestBackend({ dataFolder: folder })
  try {
    const { client } = backend.windowClient()
    const [member] = (await client.session.choices({})).flatMap(branch => branch.members)
    await client.session.signIn({ memberId: member?.memberId ?? '', pin: ADMINISTRATOR.pin })
    return [
      await search(client, 'first page', {}),
      await search(client, 'last page', { offset: 99_900 }),
      await search(client, 'two characters, common', { text: '事故' }),
      await search(client, 'six characters, rare', { text: '酒精血液检验' }),
      await search(client, 'nothing found', { text: '没有这个词' }),
    ]
  } finally {
    await backend.stop()
  }
}

async function search(client: Client, name: string, what: { text?: string; offset?: number }): Promise<Row> {
  const times: number[] = []
  let total = 0
  for (let count = 0; count < TIMES; count++)
    times.push(
      await timed(async () => {
        total = (await client.question.list({ offset: 0, limit: 50, ...what })).total
      }),
    )
  return figure(`question.list: ${name}`, times, `${total} found`)
}

function figure(name: string, times: readonly number[], note: string): Row {
  return { name, ours: ms(median(times)), bare: '', ratio: null, limit: null, note }
}
