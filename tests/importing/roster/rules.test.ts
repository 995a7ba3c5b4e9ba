import { describe, expect, it } from 'vitest'
import { foldName, foldNumber } from '#importing/roster/cell-text'
import { parseRoster } from '#importing/roster/parse-roster'
import { ROSTER_LIMITS } from '#importing/roster/roster-limits'
import { categoryOf, headerOf, yesNoOf } from '#importing/roster/roster-words'
import { MEMBERS, workbook, workbookParts, zipParts } from './workbook.ts'

const csv = (...lines: string[]) => Buffer.from(lines.join('\n'))

describe('header', () => {
  it.each([
    ['警 号', 'policeNumber'],
    ['工号*', 'policeNumber'],
    ['是否党员（是/否）', 'isPartyMember'],
    ['政治面貌', 'isPartyMember'],
    ['所属支部：', 'branchName'],
    ['人员类别', 'category'],
    ['Police Number', 'policeNumber'],
  ])('knows %s', (text, field) => {
    expect(headerOf(text)?.field).toBe(field)
  })

  it.each(['身份证号', '__proto__', 'constructor', '序号', ''])('does not know %s', text => {
    expect(headerOf(text)).toBeNull()
  })

  it('prefers 警号 to a serial number called 编号', async () => {
    const reading = await parseRoster(csv('编号,姓名,警号,支部', '1,张三,061204,一支部'))
    expect(reading).toMatchObject({ ok: true, rows: [{ policeNumber: '061204' }] })
  })

  it('names the column that is missing', async () => {
    expect(await parseRoster(workbook([['大队名册'], ['警号', '姓名'], ['061204', '张三']]))).toEqual({
      ok: false,
      code: 'roster.columnMissing',
      place: { sheet: '名册', row: 2 },
      values: { column: '支部' },
    })
  })

  it('is looked for in the first ten rows only', async () => {
    const lines = Array.from({ length: 10 }, () => '说明')
    const reading = await parseRoster(csv(...lines, '警号,姓名,支部', '061204,张三,一支部'))
    expect(reading).toEqual({ ok: false, code: 'roster.noHeader' })
    expect(await parseRoster(csv(...lines.slice(1), '警号,姓名,支部', '061204,张三,一支部'))).toMatchObject({
      ok: true,
      rows: [{ row: 11 }],
    })
  })

  it.each([
    ['no bytes', Buffer.alloc(0), {}],
    ['blank lines', csv('', '', ''), {}],
    ['a header alone', workbook(MEMBERS.slice(0, 1)), { place: { sheet: '名册' } }],
  ])('says that there is nothing in %s', async (_name, bytes, place) => {
    expect(await parseRoster(bytes)).toEqual({ ok: false, code: 'roster.empty', ...place })
  })
})

describe('values', () => {
  it.each([
    ['０６１２０４', '061204'],
    ['61204.0', '61204'],
    [' 061 204 ', '061204'],
    ['Ａ-１２', 'A-12'],
  ])('folds the number %s', (text, folded) => {
    expect(foldNumber(text)).toBe(folded)
  })

  it.each([
    ['张 三', '张三'],
    ['王\u3000五', '王五'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['John  Smith', 'John Smith'],
    ['第 ３ 支部（机关）', '第3支部（机关）'],
  ])('folds the name %s', (text, folded) => {
    expect(foldName(text)).toBe(folded)
  })

  it('knows categories and answers, and says when it does not', () => {
    expect(['', '民警', '警务辅助人员', '保安'].map(categoryOf)).toEqual([
      'officer',
      'officer',
      'auxiliary',
      null,
    ])
    expect(['是', '√', 'y', '1', '中共预备党员'].map(yesNoOf)).toEqual([true, true, true, true, true])
    expect(['', '否', 'Ｎ', '0', '群众', '共青团员'].map(yesNoOf)).toEqual(Array(6).fill(false))
    expect(yesNoOf('大概')).toBeNull()
  })

  it('refuses by reason, with the value cut short', async () => {
    const long = '长'.repeat(61)
    const reading = await parseRoster(
      csv('警号,姓名,支部', `${'1'.repeat(21)},张三,一支部`, `张三,${long},一支部`, '#N/A,李四,#REF!'),
    )
    expect(reading).toEqual({
      ok: true,
      sheet: '',
      rows: [],
      refused: [
        { row: 2, column: 'A 警号', value: '1'.repeat(21), reason: 'tooLong' },
        { row: 3, column: 'A 警号', value: '张三', reason: 'notANumber' },
        { row: 3, column: 'B 姓名', value: long.slice(0, 60), reason: 'tooLong' },
        { row: 4, column: 'A 警号', value: '#N/A', reason: 'missing' },
        { row: 4, column: 'C 支部', value: '#REF!', reason: 'missing' },
      ],
    })
  })

  it('passes over a header that is repeated or merged over two rows', async () => {
    const after = '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>'
    const rows = [
      ['警号', '姓名', '支部', '备注'],
      [null, null, null, '甲'],
      ['061204', '张三', '一支部'],
      ['警号', '姓名', '支部'],
    ]
    expect(await parseRoster(workbook(rows, { after }))).toMatchObject({ rows: [{ row: 3 }], refused: [] })
  })

  it('calls a number repeated even where its first row is refused', async () => {
    const reading = await parseRoster(csv('警号,姓名,支部', '061204,,一支部', '061204,张三,一支部'))
    expect(reading).toMatchObject({
      rows: [],
      refused: [{ reason: 'missing' }, { row: 3, reason: 'repeatedNumber' }],
    })
  })
})

describe('limits', () => {
  const members = (count: number) => [
    ['警号', '姓名', '支部'],
    ...Array.from({ length: count }, (_, index) => [`A${index}`, '张三', '一支部']),
  ]

  it('takes 5,000 rows and refuses the next, in both formats', async () => {
    expect(await parseRoster(workbook(members(5000)))).toMatchObject({ ok: true, rows: { length: 5000 } })
    const fault = { ok: false, code: 'roster.tooManyRows', values: { max: 5000 } }
    expect(await parseRoster(workbook(members(5001)))).toEqual({
      ...fault,
      place: { sheet: '名册', row: 5002 },
    })
    const lines = members(5001).map(cells => cells.join(','))
    expect(await parseRoster(csv(...lines))).toEqual({ ...fault, place: { row: 5002 } })
    expect(await parseRoster(csv(...members(50).map(String), ...Array<string>(60_000).fill('')))).toEqual(
      fault,
    )
  })

  it('refuses a file over 5 MiB and looks at 60 columns', async () => {
    expect(await parseRoster(Buffer.alloc(ROSTER_LIMITS.inputBytes + 1, 0x20))).toEqual({
      ok: false,
      code: 'roster.tooLarge',
      values: { maxMiB: 5 },
    })
    const far = `${','.repeat(58)}警号,姓名,支部`
    expect(await parseRoster(csv(far))).toMatchObject({
      code: 'roster.columnMissing',
      values: { column: '支部' },
    })
  })

  it('reads the first sheet that has a header', async () => {
    const parts = workbookParts()
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    const bytes = zipParts({
      ...parts,
      'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(
        '<sheets>',
        '<sheets><sheet name="A &amp; B" sheetId="2" r:id="rId2"/>',
      ),
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
        '</Relationships>',
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet2.xml': String(sheet).replace('警号', '注释'),
    })
    expect(await parseRoster(bytes)).toMatchObject({ ok: true, sheet: '名册' })
    const swapped = zipParts({ ...parts, 'xl/worksheets/sheet1.xml': String(sheet).replace('支部', '备注') })
    expect(await parseRoster(swapped)).toMatchObject({ code: 'roster.columnMissing' })
  })
})
