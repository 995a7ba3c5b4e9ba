import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docxReader } from '#importing/question/docx/docx-reader'
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

/** 000001 and 50% as numbers are what the eye sees in XLSX; the formats of an old workbook are lost with its reader. */
test.each([
  ['questions-typed.xlsx', ['000001', '000002', '000003', '000004'], '50%'],
  ['questions-typed.xls', ['1', '2', '3', '4'], '0.5'],
])('%s: numbers as numbers, days as days, merged cells, letters in two colours', async (name, ids, half) => {
  const { questions, faults } = await xlsxReader.read(fixture(name))
  expect(faults).toEqual([])
  expect(questions.map(({ id }) => id)).toEqual(ids)
  const contents = questions.map(({ content }) => content)
  expect(contents.map(({ subject, topic, difficulty }) => [subject, topic, difficulty])).toEqual([
    ['道路交通安全法', '饮酒驾驶', 3],
    ['道路交通安全法', '饮酒驾驶', 2],
    ['道路交通安全法', '行人', 1],
    ['道路交通安全法', '超速', 4],
  ])
  expect(contents[0]).toMatchObject({ effectiveFrom: '2026-01-31', body: { type: 'numeric', key: '20' } })
  expect(contents[1]?.body).toMatchObject({
    stem: '驾驶机动车应当依法取得驾驶证，初次申领后的实习期为几个月？',
    options: [{ text: '6' }, { text: '12' }, { text: '18' }, { text: '24' }],
    key: 'B',
  })
  expect(contents[2]?.body).toMatchObject({ type: 'trueFalse', key: false })
  expect(contents[3]).toMatchObject({
    body: { blanks: [{ accept: [half] }] },
    explanation: '第一行\n第二行',
  })
})

test('questions-numbered.docx: what Writer numbers by itself, and a blank of underlined space', async () => {
  const { questions, faults } = await docxReader.read(fixture('questions-numbered.docx'))
  expect(faults).toEqual([])
  expect(questions.map(({ content: { body } }) => body)).toMatchObject([
    { type: 'single', options: [{}, { id: 'B', text: '停车让行' }, {}, {}], key: 'B' },
    { type: 'single', options: [{}, {}, { id: 'C', text: '五年' }], key: 'C' },
    { type: 'fillIn', stem: '中国共产党成立于____年。', blanks: [{ accept: ['1921'] }] },
    { type: 'trueFalse', key: true },
  ])
  expect(questions[0]?.content.citations).toMatchObject([{ article: '47', paragraph: 1 }])
})

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
    [...((await readWorkbook(bytes, QUESTION_LIMITS)).tables[0]?.rows() ?? [])].map(({ cells }) => [...cells])
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
