import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../helpers/test-backend.ts'

/** A value of the library, by whatever way it is loaded; types are nobody's connection. */
const LOADS = /import (?!type )[^'"]*['"]better-sqlite3['"]|(?:require|import)\(['"]better-sqlite3['"]\)/u

const sources = globSync('electron/**/*.ts', { cwd: ROOT }).map(file => file.replaceAll('\\', '/'))

it('a database is opened in one file, where the pragmas are', () => {
  expect(sources.length).toBeGreaterThan(100)
  const openers = sources.filter(file => LOADS.test(readFileSync(join(ROOT, file), 'utf8')))
  expect(openers).toEqual(['electron/store/sqlite/open-database.ts'])
})

it('control: every way to load the library is seen, and its types are not', () => {
  for (const seen of [
    `import BetterSqlite from 'better-sqlite3'`,
    `import BetterSqlite, { type Database } from "better-sqlite3"`,
    `const made = await import('better-sqlite3')`,
    `require('better-sqlite3')`,
  ])
    expect(seen).toMatch(LOADS)
  expect(`import type { Database } from 'better-sqlite3'`).not.toMatch(LOADS)
})
