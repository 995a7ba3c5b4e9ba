import { describe, expect, it } from 'vitest'
import { parseRoster } from '#importing/roster/parse-roster'
import { MEMBERS, type Parts, workbook, workbookParts, zipParts } from './workbook.ts'
import { type HandEntry, zipByHand } from './zip-by-hand.ts'
import { cpuMs } from '../../helpers/cpu-time.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const MIB = 1024 * 1024

function entries(parts: Parts = workbookParts()): HandEntry[] {
  return Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) }))
}

function withSheet(change: (xml: string) => string): Parts {
  const parts = workbookParts()
  return { ...parts, [SHEET]: change(String(parts[SHEET])) }
}

const unreadable = (hint: string) => ({ ok: false, code: 'roster.unreadable', values: { hint } })
const tooLarge = { ok: false, code: 'roster.tooLarge', values: { maxMiB: 5 } }

describe('archives built to harm', () => {
  it('the writer of these archives writes good ones too', async () => {
    expect(await parseRoster(zipByHand(entries()))).toMatchObject({ ok: true, rows: { length: 3 } })
  })

  it('refuses a bomb by its ratio and by its size, before inflating', async () => {
    const bomb = { name: 'xl/media/image1.bin', content: Buffer.alloc(60 * MIB) }
    expect(await parseRoster(zipByHand([...entries(), bomb]))).toEqual(tooLarge)
    const noise = Buffer.alloc(MIB, '0123456789abcdef<c r="A1">')
    const parts = Array.from({ length: 65 }, (_, index) => ({
      name: `xl/media/${index}.xml`,
      content: noise,
    }))
    expect(await parseRoster(zipByHand([...entries(), ...parts]))).toEqual(tooLarge)
  })

  it('refuses an entry that claims to be smaller or larger than it is', async () => {
    for (const declaredSize of [10, 900_000]) {
      const lying = entries().map(entry => (entry.name === SHEET ? { ...entry, declaredSize } : entry))
      expect(await parseRoster(zipByHand(lying))).toEqual(unreadable('damaged'))
    }
  })

  it('refuses two entries of one name and more than 200 of them', async () => {
    const twice = [...entries(), { name: 'XL/worksheets/sheet1.xml', content: Buffer.from('<x/>') }]
    expect(await parseRoster(zipByHand(twice))).toEqual(unreadable('unsafe'))
    const many = Array.from({ length: 200 }, (_, index) => ({ name: `a${index}`, content: Buffer.from('') }))
    expect(await parseRoster(zipByHand([...entries(), ...many]))).toEqual(tooLarge)
  })

  it.each(['../../evil.xml', '..\\evil.xml', '/etc/evil.xml', 'C:/evil.xml'])(
    'refuses the name %s',
    async name => {
      const bytes = zipByHand([...entries(), { name, content: Buffer.from('<x/>') }])
      expect(await parseRoster(bytes)).toEqual(unreadable('damaged'))
    },
  )

  it('refuses a changed byte and every truncation', async () => {
    const good = zipByHand(entries().map(entry => ({ ...entry, store: true })))
    const changed = Buffer.from(good)
    changed[changed.indexOf('张三')] = 0xe6
    expect(await parseRoster(changed)).toEqual(unreadable('damaged'))
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = good.subarray(0, Math.floor(good.length * share))
      expect(await parseRoster(cut)).toEqual(unreadable('damaged'))
    }
  })

  it('refuses a ZIP that is no workbook', async () => {
    expect(await parseRoster(zipParts({ 'word/document.xml': '<x/>' }))).toEqual(unreadable('notATable'))
    expect(await parseRoster(zipParts({ mimetype: 'application/vnd.oasis' }))).toEqual(
      unreadable('notATable'),
    )
    expect(await parseRoster(Buffer.from('PK\u0003\u0004 only the first bytes'))).toEqual(
      unreadable('damaged'),
    )
  })
})

describe('XML built to harm', () => {
  it('refuses a DOCTYPE', async () => {
    const bytes = zipParts(
      withSheet(xml => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet')),
    )
    expect(await parseRoster(bytes)).toEqual(unreadable('unsafe'))
  })

  it('is not held up by a merge or a drop-down over the whole sheet', async () => {
    const after =
      '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>'
    const start = cpuMs()
    const reading = await parseRoster(workbook(MEMBERS, { after }))
    expect(reading).toMatchObject({ ok: true, rows: { length: 3 } })
    expect(cpuMs() - start).toBeLessThan(1000)
  })

  it('reads a member in the last row and cells in the last column', async () => {
    const last =
      '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>9</t></is></c><c r="B1048576" t="inlineStr"><is><t>末行</t></is></c>' +
      '<c r="C1048576" t="inlineStr"><is><t>一支部</t></is></c><c r="XFD1048576"><v>1</v></c></row>'
    const bytes = zipParts(withSheet(xml => xml.replace('</sheetData>', `${last}</sheetData>`)))
    expect(await parseRoster(bytes)).toMatchObject({
      ok: true,
      rows: { length: 4, 3: { row: 1_048_576, name: '末行' } },
    })
  })

  it('gives up on endless rows that are as wide as a sheet', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<row><c r="XFD${index + 5}" z="${index}"/></row>`,
    )
    const bytes = zipParts(withSheet(xml => xml.replace('</sheetData>', `${rows.join('')}</sheetData>`)))
    // That it ends at all is the point; the runner's limit ends what hangs.
    expect(await parseRoster(bytes)).toEqual({ ...unreadable('damaged'), place: { sheet: '名册' } })
  })

  it.each(['r="-5"', 'r="x"', 'r="1e99"', 'r="2.5"'])('refuses a row with the number %s', async number => {
    const bytes = zipParts(withSheet(xml => xml.replace('r="2"', number)))
    expect(await parseRoster(bytes)).toEqual({ ...unreadable('damaged'), place: { sheet: '名册' } })
  })

  it('leaves prototypes alone, whatever things are called', async () => {
    const rows = [
      ['__proto__', 'constructor', ...(MEMBERS[0] ?? [])],
      ['polluted', 'polluted', ...(MEMBERS[1] ?? [])],
    ]
    const reading = await parseRoster(workbook(rows, { sheetName: '__proto__' }))
    expect(reading).toMatchObject({ ok: true, sheet: '__proto__', rows: [{ policeNumber: '061204' }] })
    const parts = withSheet(xml => xml.replace('<row r="1"', '<row __proto__="1" constructor="1" r="1"'))
    expect(await parseRoster(zipParts({ ...parts, 'xl/toString.xml': '<x/>' }))).toMatchObject({ ok: true })
    expect(Object.keys(Object.prototype)).toEqual([])
    expect({}).not.toHaveProperty('polluted')
  })

  it('survives nesting of 100,000 elements', async () => {
    const deep = '<a>'.repeat(100_000)
    const bytes = zipParts(withSheet(xml => xml.replace('<sheetData>', `${deep}<sheetData>`)))
    expect(await parseRoster(bytes)).toHaveProperty('ok')
    const parts = workbookParts()
    const workbookXml = String(parts['xl/workbook.xml']).replace('</workbook>', deep)
    expect(await parseRoster(zipParts({ ...parts, 'xl/workbook.xml': workbookXml }))).toHaveProperty('ok')
  })
})
