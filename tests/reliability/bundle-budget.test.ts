import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstScreenFiles, sumOf } from '../bench/first-screen.ts'
import { FIRST_SCREEN_LIMIT_BYTES } from '../bench/page-bundle.bench.ts'
import { ROOT } from '../bench/places.ts'

describe('what the first screen loads', () => {
  it('stays within its budget', () => {
    execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')])
    const files = firstScreenFiles(join(ROOT, 'out', 'renderer'))
    // The bundle with React in it must be among them, or the graph was not followed.
    expect(Math.max(...files.map(file => file.bytes))).toBeGreaterThan(100_000)
    expect(sumOf(files).gzipBytes).toBeLessThan(FIRST_SCREEN_LIMIT_BYTES)
  }, 120_000)

  it('is followed through static imports and not through those on demand', () => {
    const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-page-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(
      join(folder, 'index.html'),
      '<script type="module" src="./assets/a.js"></script><link rel="stylesheet" href="./assets/a.css">',
    )
    writeFileSync(join(folder, 'assets/a.js'), `import{b}from"./b.js";b(()=>import("./later.js"))`)
    writeFileSync(join(folder, 'assets/b.js'), `export*from"./c.js";export const b=1`)
    writeFileSync(join(folder, 'assets/c.js'), `import"./a.js";export const text='import "./text.js"'`)
    writeFileSync(join(folder, 'assets/a.css'), 'a{}')
    expect(
      firstScreenFiles(folder)
        .map(({ file }) => file)
        .toSorted(),
    ).toEqual(['assets/a.css', 'assets/a.js', 'assets/b.js', 'assets/c.js', 'index.html'])
    rmSync(folder, { recursive: true, force: true })
  })
})
