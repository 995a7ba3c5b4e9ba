import { expect, it } from 'vitest'
import { type Row, exitCode } from '../bench/measure.ts'

const row = (ratio: number | null, limit: number | null): Row => ({
  name: 'n',
  ours: '',
  bare: '',
  ratio,
  limit,
  note: '',
})

it.each<[string, Row[], 0 | 1]>([
  ['within its limit', [row(1, 1)], 0],
  ['without a promise', [row(9, null), row(null, null)], 0],
  ['over its limit', [row(1, 2), row(1.01, 1)], 1],
  ['not measured', [row(Number.NaN, 1)], 1],
  ['nothing at all', [], 1],
])('a run %s ends with what it says', (_, rows, code) => {
  expect(exitCode(rows, [])).toBe(code)
})

it('only shows, where that is asked for', () => {
  expect(exitCode([row(2, 1)], ['--print', 'search'])).toBe(0)
})
