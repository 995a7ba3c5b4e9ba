import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QUESTION_LIMITS } from '#importing/question/question-limits'
import { csvReader } from '#importing/question/csv/csv-reader'
import { readerFor } from '#importing/question/reader-list'
import { decodeBeginning } from '#importing/text/decode-text'
import { readCsv } from '#importing/question/table/read-csv'

const HEADER = '题型,题干,选项A,选项B,选项C,选项D,答案'
const read = async (...rows: string[]) => csvReader.read(Buffer.from([HEADER, ...rows].join('\n')))

test('law: divides every file as csv-parse does, whatever the size of the pieces', () => {
  const cell = fc.string({
    unit: fc.constantFrom('甲', 'a', ',', '"', '\n', '\r\n', ' ', ';', '1'),
    maxLength: 8,
  })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      records => {
        // With a header that is known, so that there is no doubt about the separator.
        const quoted = [['题型', '题干', '答案', '解析', '难度'], ...records]
          .map(cells => cells.map(one => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const expected: string[][] = parse(quoted, { relax_column_count: true })
        const rows = [...readCsv(Buffer.from(quoted), QUESTION_LIMITS).rows()].map(({ cells }) => [...cells])
        expect(rows).toEqual(expected)
      },
    ),
    { numRuns: 300 },
  )
})

test('a file larger than one piece keeps its rows whole', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `第${index}行,"甲""乙\n丙",${index}`)
  const table = readCsv(Buffer.from(`a,b,c\n${rows.join('\n')}\n`), QUESTION_LIMITS)
  const found = [...table.rows()]
  expect(found).toHaveLength(20_001)
  expect(found.at(-1)).toMatchObject({ row: 20_001, cells: ['第19999行', '甲"乙\n丙', '19999'] })
})

test.each([
  ['多选,甲乙丙丁戊,一,二,三,四,ABD', { type: 'multiple', key: ['A', 'B', 'D'] }],
  ['多选题,甲乙丙丁戊,一,二,三,四,"A,B,D"', { type: 'multiple', key: ['A', 'B', 'D'] }],
  ['多选,甲乙丙丁戊,一,二,三,四,Ａ、Ｂ', { type: 'multiple', key: ['A', 'B'] }],
  [
    '单选,甲乙丙丁戊,A.一,B、二,三,四,b',
    { type: 'single', key: 'B', options: [{ id: 'A', text: '一' }, { id: 'B', text: '二' }, {}, {}] },
  ],
  [',甲乙丙丁戊,一,二,三,四,AC', { type: 'multiple' }],
  ['判断,甲乙丙丁戊,,,,,√', { type: 'trueFalse', key: true }],
  ['判断题,甲乙丙丁戊,,,,,×', { type: 'trueFalse', key: false }],
  ['判断,甲乙丙丁戊,,,,,T', { type: 'trueFalse', key: true }],
  ['判断,甲乙丙丁戊,正确,错误,,,B', { type: 'trueFalse', key: false }],
  [
    '填空,甲（ ）乙（  ）丙,,,,,十二/12；二十',
    { type: 'fillIn', stem: '甲____乙____丙', blanks: [{ accept: ['十二', '12'] }, { accept: ['二十'] }] },
  ],
  ['填空,甲____乙,,,,,左；右', { type: 'fillIn', blanks: [{ accept: ['左；右'] }] }],
  ['数值,甲乙丙丁戊,,,,,80±5毫克', { type: 'numeric', key: '80', tolerance: '5', unit: '毫克' }],
  ['排序,甲乙丙丁戊,一,二,三,,B>A>C', { type: 'ordering', key: ['B', 'A', 'C'] }],
  [
    '简答,甲乙丙丁戊,,,,,"先期处置（2分）\n报告"',
    {
      type: 'shortAnswer',
      keyPoints: [
        { text: '先期处置', weight: 2 },
        { text: '报告', weight: 1 },
      ],
    },
  ],
])('reads %s', async (row, body) => {
  const { questions, faults } = await read(row)
  expect(faults).toEqual([])
  expect(questions[0]?.content.body).toMatchObject(body)
})

test('columns in any order, cases by 题组, what is wrong with row and column', async () => {
  const text = [
    '正确答案,题目内容,题组,案情,题型,A,B,C,序号',
    'B,应当怎样处理这起事故,案1,雨夜两车相撞。,单选,报警,逃逸,等待,1',
    '对,当事人应当保护现场,案1,,判断,,,,2',
    'Z9,这一题的答案写错了,,,单选,甲,乙,丙,3',
  ].join('\n')
  const { questions, faults } = await csvReader.read(Buffer.from(text))
  expect(questions).toHaveLength(1)
  expect(questions[0]?.content.body).toMatchObject({
    type: 'caseGroup',
    stem: '雨夜两车相撞。',
    parts: [{ body: { key: 'B' } }, { body: { key: true } }],
  })
  expect(faults).toMatchObject([
    { place: { row: 4, column: 'A 正确答案' }, code: 'import.fault.answerUnread' },
  ])
})

test('a header that lacks the answers says so; none at all too', async () => {
  expect((await csvReader.read(Buffer.from('题型,题干\n单选,甲'))).faults).toMatchObject([
    { code: 'import.fault.columnMissing', values: { column: '答案' } },
  ])
  expect((await csvReader.read(Buffer.from('一,二\n三,四'))).faults).toMatchObject([
    { code: 'import.fault.noHeader' },
  ])
})

test('a long table is recognised wherever its beginning is cut, and by nobody else', () => {
  const rows = Array.from(
    { length: 3_000 },
    (_, at) => `单选,第${at}号情形应当如何处罚？,罚款,拘留,警告,教育,A`,
  )
  for (const lead of ['', 'x', 'xx', 'xxx']) {
    const utf8 = Buffer.from([`${HEADER},${lead}`, ...rows].join('\r\n'))
    expect(csvReader.recognises(utf8)).toBe(true)
    expect(readerFor('试题.csv', utf8, null)?.id).toBe('csv')
    expect(readerFor('试题.txt', Buffer.from(`\ufeff${utf8.toString()}`, 'utf16le'), null)?.id).toBe('csv')
  }
})

test('the beginning of a long text is decoded though its last sign is cut in two', () => {
  const text = '机'.repeat(100)
  expect(decodeBeginning(Buffer.from(text), 100)).toBe('机'.repeat(33))
  expect(decodeBeginning(Buffer.from(text), 1_000)).toBe(text)
  expect(decodeBeginning(Buffer.from([0xbb, 0xfa, 0xb5]), 3)).toBeNull()
})
