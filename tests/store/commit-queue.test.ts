import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { insertBranch, listBranches } from '#store/branches'
import type { Store } from '#store/store'
import { NOW_MS, tempFolder, tempStore } from './temp-store.ts'

const add = (store: Store, name: string) => store.write(trx => insertBranch(trx, name, name, NOW_MS))
const names = async (store: Store) => (await listBranches(store.reader)).map(branch => branch.name)

/** What a machine would find if the power went now: a copy of the file and its -wal, opened elsewhere. */
function afterPowerCut(store: Store): string[] {
  const copy = join(tempFolder(), 'weekly-drill.db')
  copyFileSync(store.file, copy)
  if (existsSync(`${store.file}-wal`)) copyFileSync(`${store.file}-wal`, `${copy}-wal`)
  const database = new BetterSqlite(copy)
  const rows = database.prepare('select name from branch order by position').pluck().all()
  database.close()
  return rows.map(String)
}

/** Commit frames in the -wal: a frame header's second word is the size of the database for a commit, else 0. */
function commitsInWal(store: Store): number {
  const copy = join(tempFolder(), 'wal')
  copyFileSync(`${store.file}-wal`, copy)
  const bytes = readFileSync(copy)
  const frame = 24 + bytes.readUInt32BE(8)
  const salt = bytes.subarray(16, 24)
  let commits = 0
  for (let at = 32; at + frame <= bytes.length; at += frame)
    if (salt.equals(bytes.subarray(at + 8, at + 16)) && bytes.readUInt32BE(at + 4) > 0) commits++
  return commits
}

describe('sharing a commit', () => {
  it('changes of one turn share one', async () => {
    const store = await tempStore()
    const before = commitsInWal(store)
    await Promise.all(Array.from({ length: 40 }, (_, index) => add(store, `b${index}`)))
    expect(commitsInWal(store) - before).toBe(1)
    expect(await names(store)).toEqual(Array.from({ length: 40 }, (_, index) => `b${index}`))
  })

  it('control: one after the other they cost one each', async () => {
    const store = await tempStore()
    const before = commitsInWal(store)
    for (let index = 0; index < 5; index++) await add(store, `b${index}`)
    expect(commitsInWal(store) - before).toBe(5)
  })

  it('what is asked for while a commit is under way shares the next', async () => {
    const store = await tempStore()
    const before = commitsInWal(store)
    const late: Promise<void>[] = []
    const first = store.write(async trx => {
      await insertBranch(trx, 'first', 'first', NOW_MS)
      for (let index = 0; index < 10; index++) late.push(add(store, `late ${index}`))
    })
    await first
    await Promise.all(late)
    expect(commitsInWal(store) - before).toBe(2)
  })

  it('keeps the order of asking', async () => {
    const store = await tempStore()
    const answered: number[] = []
    const asked = Array.from({ length: 20 }, (_, index) =>
      store
        .write(async trx => {
          // Uneven work inside does not let a later one overtake.
          for (let turn = 0; turn < 20 - index; turn++) await Promise.resolve()
          await insertBranch(trx, `b${index}`, `b${index}`, NOW_MS)
        })
        .then(() => answered.push(index)),
    )
    await Promise.all(asked)
    expect(answered).toEqual(Array.from({ length: 20 }, (_, index) => index))
    expect(await names(store)).toEqual(answered.map(index => `b${index}`))
  })
})

describe('acknowledging', () => {
  it('comes after COMMIT: at that instant a power cut would keep the change', async () => {
    const store = await tempStore()
    for (let index = 0; index < 10; index++) {
      await add(store, `b${index}`)
      expect(afterPowerCut(store)).toContain(`b${index}`)
    }
  })

  it('control: before COMMIT the file does not have it', async () => {
    const store = await tempStore()
    let inside: string[] = ['not looked']
    await store.write(async trx => {
      await insertBranch(trx, 'a', 'a', NOW_MS)
      inside = afterPowerCut(store)
    })
    expect(inside).toEqual([])
    expect(afterPowerCut(store)).toEqual(['a'])
  })

  it('gives the value of the change', async () => {
    const store = await tempStore()
    expect(await Promise.all([store.write(async () => 1), store.write(async () => 'two')])).toEqual([
      1,
      'two',
    ])
  })

  it('readers never see what is not committed', async () => {
    const store = await tempStore()
    const write = store.write(async trx => {
      await insertBranch(trx, 'a', 'a', NOW_MS)
      await new Promise(resolve => setTimeout(resolve, 20))
      throw new Error('undone')
    })
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(await names(store)).toEqual([])
    await expect(write).rejects.toThrow('undone')
  })
})

describe('failing', () => {
  it.each([0, 1, 2])('change %i of three is undone alone', async failing => {
    const store = await tempStore()
    const results = await Promise.allSettled(
      [0, 1, 2].map(index =>
        store.write(async trx => {
          await insertBranch(trx, `b${index}`, `b${index}`, NOW_MS)
          if (index === failing) throw new Error('mine')
        }),
      ),
    )
    expect(results.map(result => result.status)).toEqual(
      [0, 1, 2].map(index => (index === failing ? 'rejected' : 'fulfilled')),
    )
    expect(await names(store)).toEqual([0, 1, 2].filter(index => index !== failing).map(index => `b${index}`))
  })

  it('a change that fails alone is undone, and the queue goes on', async () => {
    const store = await tempStore()
    const failing = store.write(async trx => {
      await insertBranch(trx, 'a', 'a', NOW_MS)
      throw new Error('mine')
    })
    await expect(failing).rejects.toThrow('mine')
    await add(store, 'b')
    expect(await names(store)).toEqual(['b'])
  })

  it.each([1, 3])('a failing COMMIT refuses all %i, each with what SQLite said', async count => {
    const store = await tempStore()
    const broken = Array.from({ length: count }, (_, index) =>
      store.write(async trx => {
        await sql`pragma defer_foreign_keys = on`.execute(trx)
        await insertBranch(trx, `b${index}`, `b${index}`, NOW_MS)
        // A deferred violation is found by COMMIT only.
        await sql`insert into membership values ('nobody', 'nowhere', ${String(index)}, null)`.execute(trx)
      }),
    )
    for (const result of await Promise.allSettled(broken))
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' } })
    expect(await names(store)).toEqual([])
    await add(store, 'after')
    expect(await names(store)).toEqual(['after'])
  })
})

it('grows no -wal without end', async () => {
  const store = await tempStore()
  const text = 'x'.repeat(200_000)
  for (let index = 0; index < 60; index++)
    await store.write(trx =>
      trx
        .insertInto('setting')
        .values({ key: `k${index}`, valueJson: text })
        .execute(),
    )
  // 1000 pages of 4 KiB and the change that crossed them, not the 12 MB that were written.
  expect(statSync(`${store.file}-wal`).size).toBeLessThan(5_000_000)
})
