import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../helpers/test-backend.ts'

const ENTRY = join(ROOT, 'out/main/backend.js')

/** Words of libraries that are needed for some task and not for the start, as they stand in the built files. */
const LATER = {
  yaml: 'YAMLParseError',
  'csv-parse': 'CSV_INVALID',
  hucre: 'hucre',
  yauzl: 'end of central directory',
  'the reader of the bank': 'bank.unknownFile',
} as const

/** The entry and every file that is loaded before its first line runs; what `import()` loads is not among them. */
function loadedWith(entry: string): Map<string, string> {
  const loaded = new Map<string, string>()
  const load = (file: string): void => {
    if (loaded.has(file)) return
    const code = readFileSync(file, 'utf8')
    loaded.set(file, code)
    for (const [, from = ''] of code.matchAll(/^\s*(?:import|export)\b[^'"();]*["'](\.\/[^"']+)["']/gmu))
      load(resolve(dirname(file), from))
  }
  load(entry)
  return loaded
}

function foundIn(files: Iterable<string>): string[] {
  const all = [...files]
  return Object.entries(LATER)
    .filter(([, word]) => all.some(code => code.includes(word)))
    .map(([name]) => name)
}

// `npm test` builds first; a lone vitest run may have no build to look at, and says so.
describe.skipIf(!existsSync(ENTRY))('the backend at its start', () => {
  it('has loaded no importer and no YAML', () => {
    const loaded = loadedWith(ENTRY)
    expect(loaded.size).toBeGreaterThan(3)
    expect([...loaded.values()].some(code => code.includes('better-sqlite3'))).toBe(true)
    expect(foundIn(loaded.values())).toEqual([])
  })

  it('control: each is found in the files that need it', () => {
    const workers = ['roster-worker', 'question-worker'].map(name => join(ROOT, 'out/main', `${name}.js`))
    const bank = [readFileSync(ENTRY, 'utf8'), ...loadedWith(ENTRY).values()]
      .join('')
      .match(/\.\/read-bank-[\w-]+\.js/u)
    const entries = [...workers, resolve(dirname(ENTRY), bank?.[0] ?? '')]
    const code = entries.flatMap(entry => [...loadedWith(entry).values()])
    expect(foundIn(code)).toEqual(Object.keys(LATER))
  })
})
