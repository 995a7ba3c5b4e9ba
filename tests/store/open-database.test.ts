import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '#store/sqlite/open-database'
import { sha256, storeErrorOf, tempFolder } from './temp-store.ts'

function open(file: string): BetterSqlite.Database {
  const database = openDatabase(file)
  onTestFinished(() => void database.close())
  return database
}

/** A file of ours with some pages of rows in it. */
function ourFile(): string {
  const file = join(tempFolder(), 'weekly-drill.db')
  const database = openDatabase(file)
  database.exec('create table record (text text)')
  database.exec('begin')
  const insert = database.prepare('insert into record values (?)')
  for (let count = 0; count < 200; count++) insert.run(`记录 ${count} `.repeat(20))
  database.exec('commit')
  database.close()
  return file
}

describe('pragmas', () => {
  it.each([
    ['locking_mode', 'exclusive'],
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['busy_timeout', 500],
    ['wal_autocheckpoint', 1000],
    ['application_id', 0x574b4452],
  ])('%s is %s on every connection, not only the first', (name, expected) => {
    const file = join(tempFolder(), 'weekly-drill.db')
    openDatabase(file).close()
    expect(open(file).pragma(name, { simple: true })).toBe(expected)
  })

  it('control: a plain connection to the same file is synchronous=NORMAL and could lose an acknowledged answer', () => {
    const plain = new BetterSqlite(ourFile())
    onTestFinished(() => void plain.close())
    expect(plain.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(plain.pragma('synchronous', { simple: true })).toBe(1)
  })

  it('carries an SQLite without the WAL-reset race', () => {
    const version = open(join(tempFolder(), 'a.db')).prepare('select sqlite_version()').pluck().get()
    const [major = 0, minor = 0, patch = 0] = String(version).split('.').map(Number)
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003)
    expect(version).not.toBe('3.52.0')
  })
})

it('a second opening of the same file is refused, and works once the first is closed', async () => {
  const file = ourFile()
  const first = openDatabase(file)
  expect(await storeErrorOf(() => openDatabase(file))).toEqual({ code: 'databaseInUse', values: { file } })
  first.close()
  expect(open(file).prepare('select count(*) from record').pluck().get()).toBe(200)
})

it('opening and closing a file writes nothing into it', () => {
  const file = ourFile()
  const before = sha256(file)
  openDatabase(file).close()
  expect(sha256(file)).toBe(before)
  expect(readdirSync(join(file, '..'))).toEqual(['weekly-drill.db'])
})

it('another program cannot even read the file while it is open', () => {
  const file = ourFile()
  const database = openDatabase(file)
  const read = () =>
    spawnSync(
      process.execPath,
      [
        '-e',
        `console.log(require('better-sqlite3')(process.argv[1], { timeout: 50 }).prepare('select count(*) from record').pluck().get())`,
        file,
      ],
      { encoding: 'utf8' },
    )
  const during = read()
  database.close()
  expect(during.stderr).toContain('SQLITE_BUSY')
  expect(read().stdout.trim()).toBe('200')
})

it('takes up a file that a kill left between its first page and our mark', () => {
  const file = join(tempFolder(), 'weekly-drill.db')
  const first = new BetterSqlite(file)
  first.pragma('journal_mode = wal')
  first.close()
  expect(statSync(file).size).toBeGreaterThan(0)
  expect(open(file).pragma('application_id', { simple: true })).toBe(0x574b4452)
})

describe('a file that is not ours stays as it is', () => {
  function foreign(journal: string): string {
    const file = join(tempFolder(), 'weekly-drill.db')
    const other = new BetterSqlite(file)
    other.pragma(`journal_mode = ${journal}`)
    other.exec('create table theirs (x); insert into theirs values (1)')
    other.close()
    return file
  }
  function written(bytes: string | Uint8Array): string {
    const file = join(tempFolder(), 'weekly-drill.db')
    writeFileSync(file, bytes)
    return file
  }
  function truncated(bytes: number): string {
    const file = ourFile()
    truncateSync(file, bytes)
    return file
  }

  it.each<[string, () => string]>([
    ['another SQLite file', () => foreign('delete')],
    ['another SQLite file in WAL mode', () => foreign('wal')],
    ['a text file', () => written('这不是数据库。\n'.repeat(100))],
    ['a short text file', () => written('x')],
    ['a page of zeros', () => written(new Uint8Array(4096))],
    ['our file cut in the middle', () => truncated(4096 * 3)],
    ['our file cut inside a page', () => truncated(4096 * 2 + 77)],
    ['our file cut inside its header', () => truncated(60)],
  ])('%s', async (_, make) => {
    const file = make()
    const before = sha256(file)
    expect(await storeErrorOf(() => openDatabase(file))).toEqual({
      code: 'databaseDamaged',
      values: { file },
    })
    expect(sha256(file)).toBe(before)
    expect(readdirSync(join(file, '..'))).toEqual(['weekly-drill.db'])
  })
})

describe('folder', () => {
  it('makes missing parents', () => {
    const file = join(tempFolder(), '甲 大队', 'b', 'weekly-drill.db')
    expect(open(file).open).toBe(true)
  })

  it.each<[string, (folder: string) => string]>([
    [
      'is a file',
      folder => {
        writeFileSync(join(folder, 'taken'), 'text')
        return join(folder, 'taken', 'weekly-drill.db')
      },
    ],
    [
      'lies under a file',
      folder => {
        writeFileSync(join(folder, 'taken'), 'text')
        return join(folder, 'taken', 'below', 'weekly-drill.db')
      },
    ],
    [
      'holds a folder where the database should be',
      folder => {
        mkdirSync(join(folder, 'weekly-drill.db'))
        return join(folder, 'weekly-drill.db')
      },
    ],
  ])('%s: folderNotWritable', async (_, place) => {
    const file = place(tempFolder())
    const error = await storeErrorOf(() => openDatabase(file))
    expect(error).toEqual({ code: 'folderNotWritable', values: { file } })
  })
})
