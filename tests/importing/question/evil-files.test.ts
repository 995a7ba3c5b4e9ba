import { zipSync, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { csvOf } from '#importing/question/table/error-workbook'
import { looksActive } from '#importing/question/table/inert-cell'
import { HEADER_ROW } from '#importing/question/table/write-rows'
import { writeWorkbook } from '#importing/question/table/write-workbook'
import { csvReader } from '#importing/question/csv/csv-reader'
import { packageReader } from '#importing/question/package/package-reader'
import { xlsxReader } from '#importing/question/xlsx/xlsx-reader'
import { type Parts, workbookParts, zipParts } from '../roster/workbook.ts'
import { type HandEntry, zipByHand } from '../roster/zip-by-hand.ts'
import { cpuMs } from '../../helpers/cpu-time.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const MIB = 1024 * 1024
const ROWS = [
  ['题型', '题干', '选项A', '选项B', '答案'],
  ['单选', '夜间会车用何种灯光？', '远光', '近光', 'B'],
]

function entries(parts: Parts = workbookParts(ROWS)): HandEntry[] {
  return Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) }))
}

function sheet(change: (xml: string) => string): Uint8Array {
  const parts = workbookParts(ROWS)
  return zipParts({ ...parts, [SHEET]: change(String(parts[SHEET])) })
}

async function codeOf(bytes: Uint8Array): Promise<string | undefined> {
  const { questions, faults } = await xlsxReader.read(bytes)
  expect(questions).toEqual([])
  return faults[0]?.code
}

describe('the evil corpus of reliability.md, row 13', () => {
  test('the writer of these archives writes good ones too', async () => {
    expect((await xlsxReader.read(zipByHand(entries()))).questions).toHaveLength(1)
  })

  test('a bomb is refused by its ratio before anything is inflated', async () => {
    const bomb = { name: 'xl/media/image1.bin', content: Buffer.alloc(100 * MIB) }
    expect(await codeOf(zipByHand([...entries(), bomb]))).toBe('import.fault.tooLarge')
  })

  test('sizes that lie, names that lead out, two entries of one name, a broken archive', async () => {
    const lying = entries().map(entry => (entry.name === SHEET ? { ...entry, declaredSize: 10 } : entry))
    expect(await codeOf(zipByHand(lying))).toBe('import.fault.damaged')
    for (const name of ['../../evil.xml', '..\\evil.xml', '/etc/evil.xml', 'C:/evil.xml'])
      expect(await codeOf(zipByHand([...entries(), { name, content: Buffer.from('<x/>') }]))).toBe(
        'import.fault.damaged',
      )
    const twice = { name: 'XL/worksheets/sheet1.xml', content: Buffer.from('<x/>') }
    expect(await codeOf(zipByHand([...entries(), twice]))).toBe('import.fault.unsafe')
    expect(await codeOf(zipByHand(entries()).subarray(0, 300))).toBe('import.fault.damaged')
  })

  test('DOCTYPE and entities are refused', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    expect(await codeOf(sheet(xml => xml.replace('<worksheet', `${bomb}<worksheet`)))).toBe(
      'import.fault.unsafe',
    )
  })

  test('row 2³¹, column XFD, a merge and a drop-down over the whole sheet cost nothing', async () => {
    const startedAt = cpuMs()
    const far = sheet(xml =>
      xml
        .replace('</sheetData>', '<row r="2147483648"><c r="XFD2147483648"><v>1</v></c></row></sheetData>')
        .replace(
          '</worksheet>',
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations></worksheet>',
        ),
    )
    expect((await xlsxReader.read(far)).questions).toHaveLength(1)
    expect(cpuMs() - startedAt).toBeLessThan(2_000)
  })

  test('a million rows in a small file end at the limit', async () => {
    const many = sheet(xml =>
      xml.replace('</sheetData>', `${'<row><c><v>1</v></c></row>'.repeat(250_000)}</sheetData>`),
    )
    expect((await xlsxReader.read(many)).faults.at(-1)?.code).toBe('import.fault.tooLarge')
  })

  test('__proto__ as header, sheet, part and field is a word like others', async () => {
    const rows = [
      ['__proto__', 'constructor', ...(ROWS[0] ?? [])],
      ['polluted', 'x', ...(ROWS[1] ?? [])],
    ]
    const bytes = zipParts({ ...workbookParts(rows, { sheetName: '__proto__' }), __proto__x: '<x/>' })
    expect((await xlsxReader.read(bytes)).questions).toHaveLength(1)
    const line =
      '{"id":"Q","content":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}\n'
    const sha256 = [
      {
        part: 'questions.jsonl',
        sha256: (await import('#importing/question/package/package-writer')).hashOf(strToU8(line)),
      },
    ]
    const manifest = JSON.stringify({ format: 'weekly-drill-questions', version: 1, questions: 1, sha256 })
    const pack = zipSync({ 'manifest.json': strToU8(manifest), 'questions.jsonl': strToU8(line) })
    expect((await packageReader.read(pack)).faults[0]?.code).toBe('import.fault.notTheFormat')
    expect('polluted' in {}).toBe(false)
  })

  test('a package of a newer app, or with one byte changed, is refused whole', async () => {
    const manifest = (version: number) =>
      strToU8(JSON.stringify({ format: 'weekly-drill-questions', version, questions: 0, sha256: [] }))
    const newer = await packageReader.read(zipSync({ 'manifest.json': manifest(2) }))
    expect(newer.faults[0]).toMatchObject({ code: 'import.fault.newerPackage', values: { found: 2 } })
    const unsigned = await packageReader.read(
      zipSync({ 'manifest.json': manifest(1), 'questions.jsonl': strToU8('{}\n') }),
    )
    expect(unsigned).toMatchObject({ questions: [], faults: [{ code: 'import.fault.damaged' }] })
  })

  test('text in UTF-16, lone surrogates, an open quotation mark', async () => {
    const text = `${ROWS.map(row => row.join(',')).join('\r\n')}\r\n`
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
    const swapped = Buffer.from(utf16).swap16()
    for (const bytes of [utf16, swapped, utf16.subarray(2), Buffer.from(text), Buffer.from(`\ufeff${text}`)])
      expect((await csvReader.read(bytes)).questions, String(bytes.subarray(0, 4))).toHaveLength(1)
    const surrogate = Buffer.from('题型,题干,答案\n判断,\ud800甲乙丙丁,对\n', 'utf16le')
    expect((await csvReader.read(surrogate)).faults.length).toBeLessThan(2)
    const open = await csvReader.read(Buffer.from('题型,题干,答案\n判断,"甲乙,对\n判断,丙,对\n'))
    expect(open.faults[0]).toMatchObject({ code: 'import.fault.openQuote' })
  })

  test('exported cells are inert: = + - @ and their full-width forms', async () => {
    const active = ['=1+1', '+cmd', '-2', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', "'=1"]
    const csv = new TextDecoder().decode(csvOf([active]))
    for (const cell of csv.trim().split(',')) expect(looksActive(cell)).toBe(false)
    const bytes = writeWorkbook([
      { name: 'x', rows: [HEADER_ROW, active], widths: [], dropDowns: [], hasHeader: true },
    ])
    const xml = new TextDecoder().decode((await import('fflate')).unzipSync(bytes)[SHEET])
    expect(xml).not.toContain('<f')
    // Style 2 has quotePrefix: still a text after somebody has edited the cell.
    expect(xml.match(/<c r="[A-H]2" s="2" t="inlineStr">/gu)).toHaveLength(8)
  })

  test('a workbook from before 2007 that cannot be read says what to do', async () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])
    expect(await codeOf(ole)).toBe('import.fault.saveAsXlsx')
  })
})
