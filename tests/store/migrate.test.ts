import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listBranches } from '#store/branches'
import { MIGRATIONS, type Migration } from '#store/migrations/migration-list'
import { openDatabase } from '#store/sqlite/open-database'
import { type Store, openStore } from '#store/store'
import { seedBranches } from './seed.ts'
import { NOW_MS, sha256, storeErrorOf, tempFolder } from './temp-store.ts'

/** Of the newest migration this edition knows. */
const NEWEST = MIGRATIONS.at(-1)?.number ?? 0
const LATER: Migration = {
  number: NEWEST + 10,
  name: 'later',
  up: async db => void (await sql`alter table branch add column colour text`.execute(db)),
}
const FAILING: Migration = {
  number: NEWEST + 20,
  name: 'failing',
  async up(db) {
    await sql`create table half_made (x integer)`.execute(db)
    await sql`update branch set name = 'spoilt' where id = 'one'`.execute(db)
    throw new Error('the third migration is wrong')
  },
}

async function open(folder: string, migrations?: readonly Migration[]): Promise<Store> {
  const store = await openStore({ folder, nowMs: NOW_MS, ...(migrations ? { migrations } : {}) })
  onTestFinished(() => store.close())
  return store
}

/** A data folder with two branches in it, closed. */
async function usedFolder(migrations?: readonly Migration[]): Promise<string> {
  const folder = tempFolder()
  const store = await open(folder, migrations)
  await seedBranches(store, 'one', 'two')
  await store.close()
  return folder
}

const BACKUP = `before-migration-${NEWEST}.db`
const fileOf = (folder: string) => join(folder, 'weekly-drill.db')
const backupsOf = (folder: string) =>
  existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')).toSorted() : []

/** Schema and branches as they stand in a file. */
function insideOf(file: string): unknown {
  const database = openDatabase(file)
  const schema = database.prepare('select type, name, sql from sqlite_master order by name').all()
  const branches = database.prepare('select id, name from branch order by id').all()
  const applied = database.prepare('select number, name from migration order by number').all()
  database.close()
  return { schema, branches, applied }
}

describe('from empty', () => {
  it('makes every table, notes each migration, and makes no backup of nothing', async () => {
    const folder = tempFolder()
    const store = await open(folder)
    const rows = await store.reader.selectFrom('migration').selectAll().execute()
    expect(rows).toEqual(MIGRATIONS.map(({ number, name }) => ({ number, name, appliedAtMs: NOW_MS })))
    expect(backupsOf(folder)).toEqual([])
  })

  it('a second opening finds nothing to do', async () => {
    const folder = await usedFolder()
    const before = sha256(fileOf(folder))
    await (await open(folder)).close()
    expect(sha256(fileOf(folder))).toBe(before)
    expect(backupsOf(folder)).toEqual([])
  })
})

it('numbers rise by ten or stand between', () => {
  const numbers = MIGRATIONS.map(migration => migration.number)
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
})

describe('a file with data', () => {
  it('is backed up as it was, then brought up', async () => {
    const folder = await usedFolder()
    const before = insideOf(fileOf(folder))
    const store = await open(folder, [...MIGRATIONS, LATER])
    expect(await sql`select colour from branch`.execute(store.reader)).toMatchObject({
      rows: [{ colour: null }, { colour: null }],
    })
    expect(backupsOf(folder)).toEqual([BACKUP])
    expect(insideOf(join(folder, 'backups', BACKUP))).toEqual(before)
  })

  it('is what it was when the second of two migrations fails, and the backup is there', async () => {
    const folder = await usedFolder()
    const before = insideOf(fileOf(folder))
    await expect(
      openStore({ folder, nowMs: NOW_MS, migrations: [...MIGRATIONS, LATER, FAILING] }),
    ).rejects.toThrow('the third migration is wrong')
    expect(insideOf(fileOf(folder))).toEqual(before)
    expect(insideOf(join(folder, 'backups', BACKUP))).toEqual(before)
    // A second try never overwrites the first backup.
    const again = openStore({ folder, nowMs: NOW_MS, migrations: [...MIGRATIONS, FAILING] })
    await expect(again).rejects.toThrow('the third migration is wrong')
    expect(backupsOf(folder)).toEqual([`before-migration-${NEWEST}-2.db`, BACKUP])
    // Control: without the failing one the same file comes up.
    await open(folder, [...MIGRATIONS, LATER])
  })

  it('is not touched when the backup cannot be made', async () => {
    const folder = await usedFolder()
    const before = insideOf(fileOf(folder))
    writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
    const error = await storeErrorOf(() =>
      openStore({ folder, nowMs: NOW_MS, migrations: [...MIGRATIONS, LATER] }),
    )
    expect(error.code).toBe('folderNotWritable')
    expect(insideOf(fileOf(folder))).toEqual(before)
  })
})

describe('a file from a newer program', () => {
  it('is refused with both numbers and stays as it is, byte for byte', async () => {
    const folder = await usedFolder([...MIGRATIONS, LATER])
    const before = sha256(fileOf(folder))
    const error = await storeErrorOf(() => openStore({ folder, nowMs: NOW_MS }))
    expect(error).toEqual({ code: 'newerDatabase', values: { found: NEWEST + 10, known: NEWEST } })
    expect(sha256(fileOf(folder))).toBe(before)
    expect(readdirSync(folder)).toEqual(['weekly-drill.db'])
  })

  it('is not kept locked by the refusal', async () => {
    const folder = await usedFolder([...MIGRATIONS, LATER])
    await storeErrorOf(() => openStore({ folder, nowMs: NOW_MS }))
    const store = await open(folder, [...MIGRATIONS, LATER])
    expect(await listBranches(store.reader)).toHaveLength(2)
  })
})
