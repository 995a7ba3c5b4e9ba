import { existsSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { Client } from '../helpers/test-backend.ts'
import { refusalOf } from '../helpers/test-backend.ts'
import { newPlace, start, startBrigade } from './brigade.ts'

/** Every row of a closed database as text. */
function dump(file: string): string {
  const database = new BetterSqlite(file, { readonly: true })
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table' order by name`)
    .pluck()
    .all()
  const rows = tables.map(table => [table, database.prepare(`select * from ${String(table)}`).all()])
  database.close()
  return JSON.stringify(rows)
}

async function signInTo(page: Client, index: number): Promise<void> {
  const { samplePin } = await page.app.status({})
  const [branch] = await page.session.choices({})
  const memberId = branch?.members[index]?.memberId ?? ''
  await page.session.signIn({ memberId, pin: samplePin ?? '' })
}

it('is a file of its own: the real one is not touched, and leaving leads back to first start', async () => {
  const place = newPlace()
  const real = join(place.dataFolder, 'weekly-drill.db')
  const test = await start(place)
  const page = test.windowClient().client
  await page.setup.trySample({})
  const before = dump(real)
  expect(await page.app.status({})).toMatchObject({
    state: 'ready',
    sample: true,
    brigadeName: '示例交警大队',
  })
  await signInTo(page, 0)
  const members = await page.member.list({ includeLeft: true })
  expect(members).toHaveLength(24)
  expect((await page.board.week({ week: '2026-W48' })).members.length).toBeGreaterThan(5)
  await page.branch.create({ name: '样例里的支部' })
  expect(dump(real)).toBe(before)
  // Control: what is looked for is found where it is.
  expect(members[0]?.name).toBe('周建国')
  expect(before).not.toContain('周建国')

  await page.setup.removeSample({})
  expect(existsSync(join(place.dataFolder, 'sample'))).toBe(false)
  expect(await page.app.status({})).toMatchObject({ state: 'setup', sample: false, samplePin: null })
  expect(await page.session.current({})).toBe(null)
  expect(await page.session.choices({})).toEqual([])
  await test.stop()
  expect(dump(real)).toBe(before)
})

it('stays over a restart with what was done in it', async () => {
  const place = newPlace()
  const first = await start(place)
  const page = first.windowClient().client
  await page.setup.trySample({})
  await signInTo(page, 0)
  await page.branch.create({ name: '新支部' })
  await first.stop()
  const second = await start(place)
  const again = second.windowClient().client
  expect(await again.app.status({})).toMatchObject({ state: 'ready', sample: true })
  await signInTo(again, 0)
  expect((await again.branch.list({})).map(branch => branch.name)).toContain('新支部')
  expect(await again.member.list({ includeLeft: true })).toHaveLength(24)
})

it('begins anew each time', async () => {
  const test = await start(newPlace())
  const page = test.windowClient().client
  await page.setup.trySample({})
  await signInTo(page, 0)
  await page.branch.create({ name: '新支部' })
  await page.setup.removeSample({})
  await page.setup.trySample({})
  await signInTo(page, 0)
  expect((await page.branch.list({})).map(branch => branch.name)).toEqual(['一支部', '二支部', '三支部'])
})

it('two clicks at once leave one whole sample', async () => {
  const place = newPlace()
  const test = await start(place)
  const pages = [test.windowClient().client, test.windowClient().client]
  const results = await Promise.allSettled(pages.map(page => page.setup.trySample({})))
  expect(results.map(result => result.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const page = test.windowClient().client
  await signInTo(page, 0)
  await page.branch.create({ name: '新支部' })
  // What was written went into the file that a restart finds.
  await test.stop()
  const again = (await start(place)).windowClient().client
  await signInTo(again, 0)
  expect((await again.branch.list({})).map(branch => branch.name)).toContain('新支部')
  expect(await again.member.list({ includeLeft: true })).toHaveLength(24)
})

it('is not offered and not removed beside a real brigade', async () => {
  const { admin } = await startBrigade()
  expect(await refusalOf(admin.setup.trySample({}))).toEqual({ code: 'setup.alreadyDone' })
  expect(await refusalOf(admin.setup.removeSample({}))).toEqual({ code: 'setup.notSample' })
  expect(await admin.app.status({})).toMatchObject({ state: 'ready', brigadeName: '直属大队' })
})
