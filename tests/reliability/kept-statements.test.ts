import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepStatements } from '#store/sqlite/kept-statements'
import { type Database, openDatabase } from '#store/sqlite/open-database'

let folder: string
let database: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekly-drill-kept-'))
  database = openDatabase(join(folder, 'a.db'))
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('statements that are kept', () => {
  it('are prepared once for each text', () => {
    const kept = keepStatements(database)
    expect(kept.prepare('select 1 as a')).toBe(kept.prepare('select 1 as a'))
    expect(kept.prepare('select 2 as a')).not.toBe(kept.prepare('select 1 as a'))
  })

  it('follow the schema when it changes', () => {
    const kept = keepStatements(database)
    database.exec('create table t (a integer)')
    kept.prepare('insert into t (a) values (?)').run([1])
    expect(kept.prepare('select * from t').all([])).toEqual([{ a: 1 }])
    database.exec('alter table t add column b integer default 2')
    expect(kept.prepare('select * from t').all([])).toEqual([{ a: 1, b: 2 }])
  })

  it('are bounded, the longest unused going first', () => {
    const kept = keepStatements(database)
    const [often, once] = [kept.prepare('select 0 as often'), kept.prepare('select 0 as once')]
    for (let count = 1; count < 500; count++) {
      kept.prepare(`select ${count} as a`)
      kept.prepare('select 0 as often')
    }
    expect(kept.prepare('select 0 as often')).toBe(often)
    expect(kept.prepare('select 0 as once')).not.toBe(once)
  })
})
