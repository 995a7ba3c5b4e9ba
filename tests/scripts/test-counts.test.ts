import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

type Counts = { passed: number; failed: number; skipped: number; note?: string }
type CountsModule = {
  countReport: (name: string, file: string, read: (report: unknown) => Counts) => Counts
  readVitest: (report: unknown) => Counts
  readPlaywright: (report: unknown) => Counts
  sum: (list: Partial<Counts>[]) => Counts
  closingLines: (counts: Counts) => string
}

const file = resolve(import.meta.dirname, '../../scripts/test-counts.mjs')
const { closingLines, countReport, readPlaywright, readVitest, sum }: CountsModule = await import(file)

const written = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'counts-')), 'report.json')
  writeFileSync(path, content)
  return path
}

const vitest = (changes: object): object => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
  testResults: [],
  ...changes,
})

describe('countReport', () => {
  it.each<[string, string]>([
    ['no file', '/nowhere/report.json'],
    ['half a file', written('{"numPassedTests": 3')],
    ['an empty file', written('')],
  ])('counts %s as a failure', (_name, path) => {
    expect(countReport('unit', path, readVitest)).toMatchObject({
      passed: 0,
      failed: 1,
      note: 'unit left no report',
    })
  })

  it('counts a run without tests as a failure', () => {
    const path = written(JSON.stringify(vitest({ numPassedTests: 0 })))
    expect(countReport('unit', path, readVitest)).toMatchObject({
      passed: 0,
      failed: 1,
      note: 'unit ran no test',
    })
  })
})

describe('readVitest', () => {
  it('counts tests', () => {
    expect(readVitest(vitest({ numFailedTests: 2, numPendingTests: 1, success: false }))).toEqual({
      passed: 3,
      failed: 2,
      skipped: 1,
    })
  })

  it('counts a file that could not be loaded', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(readVitest(vitest({ testResults, success: false })).failed).toBe(1)
  })

  it('counts an error outside of all tests', () => {
    expect(readVitest(vitest({ success: false })).failed).toBe(1)
  })
})

describe('readPlaywright', () => {
  it('does not forgive what passed only at the second try', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 }
    expect(readPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 3, skipped: 3 })
  })
})

describe('closingLines', () => {
  it('is the sum over all runners', () => {
    const total = sum([
      { passed: 6, failed: 0 },
      { passed: 3, failed: 1, skipped: 0 },
    ])
    expect(closingLines(total)).toBe('9 passed, 1 failed')
    expect(closingLines({ ...total, skipped: 2 })).toBe('2 skipped\n9 passed, 1 failed')
  })
})
