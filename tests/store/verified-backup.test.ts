import { closeSync, copyFileSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { listBranches } from '#store/branches'
import { openDatabase } from '#store/sqlite/open-database'
import { verifiedBackup } from '#store/sqlite/verified-backup'
import { openStore } from '#store/store'
import { seedBranches } from './seed.ts'
import { NOW_MS, sha256, tempFolder, tempStore } from './temp-store.ts'

it('holds what the database held, is whole, and leaves nothing beside it', async () => {
  const store = await tempStore()
  await seedBranches(store, 'one', 'two')
  const target = join(tempFolder(), '新 backups', 'weekly-drill.db')
  await store.backUp(target)
  expect(readdirSync(dirname(target))).toEqual(['weekly-drill.db'])
  const copy = await openStore({ folder: dirname(target), nowMs: NOW_MS })
  onTestFinished(() => copy.close())
  expect(await listBranches(copy.reader)).toEqual(await listBranches(store.reader))
})

it('is not spoilt by what a kill left of an earlier one', async () => {
  const store = await tempStore()
  await seedBranches(store, 'one')
  const target = join(tempFolder(), 'b.db')
  await seedBranches(store, 'two')
  copyFileSync(`${store.file}-wal`, `${target}.partial-wal`)
  writeFileSync(`${target}.partial`, 'half a backup')
  await store.backUp(target)
  expect(countBranches(target)).toBe(2)
  expect(readdirSync(dirname(target))).toEqual(['b.db'])
})

it('has what is committed in the -wal only', async () => {
  const store = await tempStore()
  await seedBranches(store, 'one')
  // Control: the main file alone does not have it yet, so copying that file would have lost it.
  expect(countBranches(store.file, { readonlyCopyOfMainFile: true })).toBe('no such table')
  const target = join(tempFolder(), 'b.db')
  await store.backUp(target)
  expect(countBranches(target)).toBe(1)
})

it('is whole while changes go on', async () => {
  const store = await tempStore()
  const changes = Array.from({ length: 60 }, async (_, index) => {
    await new Promise(resolve => setTimeout(resolve, index))
    await seedBranches(store, `branch ${index}`)
  })
  const target = join(tempFolder(), 'b.db')
  await store.backUp(target)
  await Promise.all(changes)
  expect(await listBranches(store.reader)).toHaveLength(60)
  expect(countBranches(target)).toBeLessThanOrEqual(60)
})

it('is refused where the copy is damaged, and an earlier backup stays', async () => {
  const folder = tempFolder()
  const database = openDatabase(join(folder, 'a.db'))
  onTestFinished(() => void database.close())
  database.exec('create table record (text text unique)')
  database.exec('begin')
  const insert = database.prepare('insert into record values (?)')
  for (let count = 0; count < 400; count++) insert.run(`记录 ${count} `.repeat(30))
  database.exec('commit')
  const target = join(folder, 'b.db')
  await verifiedBackup(database, target)
  const before = sha256(target)
  // The page stays damaged on its way through SQLite's own backup, as it would from a dying disk.
  database.pragma('wal_checkpoint(truncate)')
  const handle = openSync(join(folder, 'a.db'), 'r+')
  writeSync(handle, Buffer.alloc(4096, 0xee), 0, 4096, 4096 * 20)
  closeSync(handle)
  database.pragma('shrink_memory')
  await expect(verifiedBackup(database, target)).rejects.toThrow(/damaged|malformed/)
  expect(sha256(target)).toBe(before)
})

function countBranches(file: string, how: { readonlyCopyOfMainFile?: true } = {}): unknown {
  const database = how.readonlyCopyOfMainFile
    ? new BetterSqlite(mainFileOnly(file), { readonly: true })
    : new BetterSqlite(file)
  try {
    return database.prepare('select count(*) from branch').pluck().get()
  } catch (error) {
    return String(error).includes('no such table') ? 'no such table' : error
  } finally {
    database.close()
  }
}

function mainFileOnly(file: string): string {
  const target = join(tempFolder(), 'main-only.db')
  copyFileSync(file, target)
  return target
}
