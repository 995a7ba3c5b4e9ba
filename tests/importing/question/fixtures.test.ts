import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { QUESTION_LIMITS } from '#importing/question/question-limits'
import { addReasons } from '#importing/question/table/error-workbook'
import { xlsxReader } from '#importing/question/xlsx/xlsx-reader'
import { readWorkbook } from '#importing/question/table/read-workbook'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/importing', name))

test.each(['questions-libreoffice.xlsx', 'questions-libreoffice.xls'])(
  '%s, as LibreOffice writes it',
  async name => {
    const { questions, faults } = await xlsxReader.read(fixture(name))
    expect(faults).toEqual([])
    expect(questions.map(({ id, place }) => [id, place.row])).toEqual([
      ['LO-001', 2],
      ['LO-002', 3],
      ['LO-003', 4],
    ])
    const [first, second, third] = questions.map(({ content }) => content)
    expect(first?.body).toMatchObject({ type: 'single', key: 'B' })
    expect(first).toMatchObject({ effectiveFrom: '2026-01-31', citations: [{ article: '91', paragraph: 1 }] })
    expect(second?.body).toMatchObject({ type: 'trueFalse', key: true })
    expect(third?.body).toMatchObject({ type: 'multiple', key: ['A', 'B', 'D'] })
  },
)

test('the same workbook back: one column more, everything else as it was, and again without the old reasons', async () => {
  const reasons = (text: string) =>
    new Map([['questions-libreoffice', { headerRow: 1, reasons: new Map([[3, text]]) }]])
  const original = fixture('questions-libreoffice.xlsx')
  const once = await addReasons(original, {
    title: '错误原因',
    rows: reasons('=答案错'),
    limits: QUESTION_LIMITS,
  })
  const rowsOf = async (bytes: Uint8Array) =>
    [...((await readWorkbook(bytes, QUESTION_LIMITS))[0]?.rows() ?? [])].map(({ cells }) => [...cells])
  const before = await rowsOf(original)
  const after = await rowsOf(once ?? new Uint8Array())
  expect(after[0]?.at(-1)).toBe('错误原因')
  expect(after[2]?.at(-1)).toBe('=答案错')
  const asWide = (rows: string[][]) =>
    rows.map(cells => Array.from({ length: 12 }, (_, column) => cells[column] ?? ''))
  expect(asWide(after)).toEqual(asWide(before))
  const twice = await addReasons(once ?? new Uint8Array(), {
    title: '错误原因',
    rows: reasons('别的'),
    limits: QUESTION_LIMITS,
  })
  const again = await rowsOf(twice ?? new Uint8Array())
  expect(again.flat().filter(cell => cell === '错误原因')).toHaveLength(1)
  expect(again.flat()).not.toContain('=答案错')
  expect(again[2]?.at(-1)).toBe('别的')
})
