import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { csvReader } from '#importing/question/csv/csv-reader'
import { questionWorkbook, templateWorkbook } from '#importing/question/table/question-workbook'
import { xlsxReader } from '#importing/question/xlsx/xlsx-reader'
import { pngOf } from '../../engine/picture/picture-files.ts'
import { type Parts, workbookParts, zipParts } from '../roster/workbook.ts'

const RED = Uint8Array.from(pngOf(4, 3))
const BLUE = Uint8Array.from(pngOf(5, 3))
const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const mark = (bytes: Uint8Array, words = '') => `![${words}](picture:${nameOf(bytes)})`

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const rels = (...targets: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      (target, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/image" Target="${target}"/>`,
    )
    .join('')}</Relationships>`
const picture = (relation: string, name: string) =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="${name}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${relation}"/></xdr:blipFill></xdr:pic>`
const NAMESPACES = `xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}"`

const HEADER = ['题型', '题干', '选项A', '选项B', '答案', '解析', '备注']

/** As WPS writes it: the picture of a cell is a formula's result, and the pictures lie in a list of their own. */
function wps(rows: (string | null)[][], change: (parts: Parts) => void = () => {}): Uint8Array {
  const parts = workbookParts([HEADER, ...rows])
  const sheet = String(parts['xl/worksheets/sheet1.xml'])
  parts['xl/worksheets/sheet1.xml'] = sheet.replaceAll(
    /t="inlineStr"><is><t>(ID_\w+)<\/t><\/is>/gu,
    't="str"><f>_xlfn.DISPIMG("$1",1)</f><v>=DISPIMG("$1",1)</v>',
  )
  parts['xl/cellimages.xml'] =
    `<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" ${NAMESPACES}>${['ID_RED', 'ID_BLUE'].map((id, index) => `<etc:cellImage>${picture(`rId${index + 1}`, id)}</etc:cellImage>`).join('')}</etc:cellImages>`
  parts['xl/_rels/cellimages.xml.rels'] = rels('media/image1.png', 'media/image2.png')
  parts['xl/media/image1.png'] = RED
  parts['xl/media/image2.png'] = BLUE
  change(parts)
  return zipParts(parts)
}

/** Pictures that hang on cells, as Excel lays them. Rows and columns from 0, as the file counts. */
function excel(
  rows: (string | null)[][],
  corners: [row: number, column: number, relation: string][],
): Uint8Array {
  const parts = workbookParts([HEADER, ...rows])
  const anchors = corners.map(
    ([row, column, relation], index) =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to>${picture(relation, `图形 ${index + 1}`)}</xdr:twoCellAnchor>`,
  )
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = rels('../drawings/drawing1.xml')
  parts['xl/drawings/drawing1.xml'] = `<xdr:wsDr ${NAMESPACES}>${anchors.join('')}</xdr:wsDr>`
  parts['xl/drawings/_rels/drawing1.xml.rels'] = rels(
    '../media/image1.png',
    '/xl/media/image2.png',
    'http://x/a.png',
  )
  parts['xl/media/image1.png'] = RED
  parts['xl/media/image2.png'] = BLUE
  return zipParts(parts)
}

describe('pictures in cells, as WPS has them', () => {
  it('are read into stem and options', async () => {
    const reading = await xlsxReader.read(
      wps([
        ['单选', 'ID_RED', 'ID_BLUE', '让行', 'A', '看图'],
        ['判断', '停车让行。', null, null, '对', 'ID_RED'],
      ]),
    )
    expect(reading).toMatchObject({ faults: [], leftOut: [] })
    expect(reading.questions.map(({ content }) => [content.body, content.explanation])).toMatchObject([
      [
        {
          stem: mark(RED),
          options: [
            { id: 'A', text: mark(BLUE) },
            { id: 'B', text: '让行' },
          ],
          key: 'A',
        },
        '看图',
      ],
      [{ stem: '停车让行。' }, mark(RED)],
    ])
    expect(reading.pictures.map(({ bytes }) => Buffer.from(bytes))).toEqual([
      Buffer.from(RED),
      Buffer.from(BLUE),
    ])
  })

  it('that are not there refuse their row at their column, and are never a text', async () => {
    const bytes = wps([
      ['单选', '这是？', 'ID_5F', '让行', 'B', ''],
      ['判断', '停车让行。', null, null, '对', ''],
    ])
    const { questions, faults } = await xlsxReader.read(bytes)
    expect(questions.map(({ content }) => content.body.stem)).toEqual(['停车让行。'])
    expect(faults).toEqual([
      {
        place: { sheet: '名册', row: 2, column: 'C 选项A' },
        field: 'optionA',
        code: 'import.fault.pictureMissing',
        values: { name: 'ID_5F' },
      },
    ])
    // The control: without the list of pictures too, and in what a CSV keeps of it.
    const bare = wps([['单选', '这是？', 'ID_RED', '让行', 'B', '']], parts => {
      for (const name of Object.keys(parts)) if (/cellimages|media/u.test(name)) delete parts[name]
    })
    expect((await xlsxReader.read(bare)).faults).toMatchObject([{ code: 'import.fault.pictureMissing' }])
    const csv = await csvReader.read(
      Buffer.from('题型,题干,选项A,选项B,答案\n单选,这是？,"=DISPIMG(""ID_5F"",1)",让行,B\n'),
    )
    expect(csv).toMatchObject({ questions: [], faults: [{ code: 'import.fault.pictureMissing' }] })
  })

  it('a text that only speaks of the formula stays a text', async () => {
    const csv = await csvReader.read(Buffer.from('题型,题干,答案\n判断,公式 DISPIMG( 用于图片。,对\n'))
    expect(csv.questions[0]?.content.body.stem).toBe('公式 DISPIMG( 用于图片。')
  })
})

/** As Excel 365 writes it: an error, and four lists that lead from its number to a picture. */
function excel365(kind: '_localImage' | '_error'): Uint8Array {
  const parts = workbookParts([HEADER, ['单选', '这是？', 'VM', '让行', 'A', '']])
  const sheet = String(parts['xl/worksheets/sheet1.xml'])
  parts['xl/worksheets/sheet1.xml'] = sheet.replace(
    't="inlineStr"><is><t>VM</t></is>',
    't="e" vm="2"><v>#VALUE!</v>',
  )
  parts['xl/metadata.xml'] =
    '<metadata xmlns:xlrd="x"><metadataTypes><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="2"><bk><extLst><ext><xlrd:rvb i="1"/></ext></extLst></bk><bk><extLst><ext><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><valueMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="1" v="1"/></bk></valueMetadata></metadata>'
  parts['xl/richData/rdrichvaluestructure.xml'] =
    `<rvStructures><s t="${kind}"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s></rvStructures>`
  parts['xl/richData/rdrichvalue.xml'] =
    '<rvData count="2"><rv s="0"><v>1</v><v>5</v></rv><rv s="0"><v>0</v><v>5</v></rv></rvData>'
  parts['xl/richData/richValueRel.xml'] =
    `<richValueRels xmlns:r="${RELATIONS}"><rel r:id="rId1"/><rel r:id="rId2"/></richValueRels>`
  parts['xl/richData/_rels/richValueRel.xml.rels'] = rels('../media/image1.png', '../media/image2.png')
  parts['xl/media/image1.png'] = RED
  parts['xl/media/image2.png'] = BLUE
  return zipParts(parts)
}

describe('pictures in cells, as Excel 365 has them', () => {
  it('are read into the option, over all four lists', async () => {
    const reading = await xlsxReader.read(excel365('_localImage'))
    expect(reading).toMatchObject({ faults: [], leftOut: [] })
    expect(reading.questions[0]?.content.body).toMatchObject({
      options: [
        { id: 'A', text: mark(BLUE) },
        { id: 'B', text: '让行' },
      ],
    })
  })

  it('the control: an error that is one stays one', async () => {
    expect((await xlsxReader.read(excel365('_error'))).faults).toMatchObject([
      { code: 'import.fault.cellError', values: { found: '#VALUE!' } },
    ])
  })
})

describe('pictures over cells, as Excel lays them', () => {
  it('join the stem, the option or the explanation that they hang on', async () => {
    const reading = await xlsxReader.read(
      excel(
        [['单选', '这是？', null, '让行', 'A', '看图']],
        [
          [1, 1, 'rId1'],
          [1, 2, 'rId2'],
          [1, 5, 'rId1'],
        ],
      ),
    )
    expect(reading).toMatchObject({ faults: [], leftOut: [] })
    expect(reading.questions[0]?.content).toMatchObject({
      body: {
        stem: `这是？\n${mark(RED)}`,
        options: [
          { id: 'A', text: mark(BLUE) },
          { id: 'B', text: '让行' },
        ],
      },
      explanation: `看图\n${mark(RED)}`,
    })
  })

  it('elsewhere are named with their row: on the answer, beside the columns, on no question, outside of the file', async () => {
    const reading = await xlsxReader.read(
      excel(
        [['判断', '停车让行。', null, null, '对', '']],
        [
          [1, 4, 'rId1'],
          [1, 6, 'rId2'],
          [40, 1, 'rId1'],
          [1, 1, 'rId3'],
        ],
      ),
    )
    expect(reading.questions).toHaveLength(1)
    expect(reading.leftOut).toEqual([
      ...['图形 1', '图形 2'].map(name => ({
        place: { sheet: '名册', row: 2 },
        code: 'import.leftOut.pictureElsewhere',
        values: { name },
      })),
      { place: { sheet: '名册', row: 2 }, code: 'import.leftOut.picture', values: { name: '图形 4' } },
      {
        place: { sheet: '名册', row: 41 },
        code: 'import.leftOut.pictureElsewhere',
        values: { name: '图形 3' },
      },
    ])
  })
})

const NO_WORDS = { instruments: [], subjects: [] }
const question = (id: string, stem: string) => ({
  id,
  content: {
    subject: 's',
    topic: 't',
    difficulty: 1 as const,
    isCase: false,
    body: { type: 'trueFalse' as const, stem, key: true },
    explanation: '',
    citations: [],
  },
})
const own = (bytes: Uint8Array) => ({ sha256: nameOf(bytes), name: '', bytes })

describe('our own workbook', () => {
  it('has each picture once, under a name that people can read and change', async () => {
    const bytes = questionWorkbook(
      [question('1', `${mark(RED, '标志')}停。`), question('2', `甲${mark(BLUE)}${mark(RED)}`)],
      NO_WORDS,
      [own(RED), own(BLUE)],
    )
    const parts = unzipSync(bytes)
    const text = (name: string) => new TextDecoder().decode(parts[name])
    expect(text('xl/worksheets/sheet1.xml')).toContain('![标志](picture:图片1)停。')
    expect(Object.keys(parts).filter(name => name.includes('media'))).toHaveLength(2)
    expect(text('xl/workbook.xml')).toContain('name="图片"')
    const reading = await xlsxReader.read(bytes)
    expect(reading.questions.map(({ content }) => content.body.stem)).toEqual([
      `${mark(RED, '标志')}停。`,
      `甲${mark(BLUE)}${mark(RED)}`,
    ])
    expect(reading).toMatchObject({ faults: [], leftOut: [] })
  })

  it('takes no text for a picture that is none', async () => {
    const bytes = questionWorkbook(
      [question('1', `${mark(RED)}停。`), question('2', '写作 ![x](picture:图片1) 的文字')],
      NO_WORDS,
      [own(RED)],
    )
    const { questions } = await xlsxReader.read(bytes)
    expect(questions.map(({ content }) => content.body.stem)).toEqual([
      `${mark(RED)}停。`,
      '写作 ![x](picture:图片1) 的文字',
    ])
  })

  it('has no sheet of pictures where there are none', () => {
    const parts = unzipSync(questionWorkbook([question('1', '停。')], NO_WORDS, []))
    expect(Object.keys(parts).filter(name => /drawing|media/u.test(name))).toEqual([])
  })
})

describe('drop-downs of the template', () => {
  const topics = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `t${index}`, name: `知识点第 ${index} 号` }))
  const sheetOf = (subjects: { id: string; name: string; topics: { id: string; name: string }[] }[]) => {
    const parts = unzipSync(templateWorkbook({ instruments: [], subjects }))
    const text = (name: string) => new TextDecoder().decode(parts[name])
    const formulas = Array.from(
      text('xl/worksheets/sheet1.xml').matchAll(
        /sqref="([A-Z]+)2:[A-Z]+1048576"><formula1>(.*?)<\/formula1>/gu,
      ),
      ([, column, formula]) => [column, formula],
    )
    return { text, formulas, names: Object.keys(parts) }
  }

  it('stand in the sheet, by their columns', () => {
    const { text, formulas } = sheetOf([{ id: 's', name: '交通法规', topics: topics(2) }])
    expect(formulas).toContainEqual(['B', '&quot;交通法规&quot;'])
    expect(formulas).toContainEqual(['C', '&quot;知识点第 0 号,知识点第 1 号&quot;'])
    expect(formulas).toContainEqual([
      'D',
      '&quot;单选题,多选题,判断题,填空题,数值题,排序题,匹配题,简答题,案例题组&quot;',
    ])
    expect(formulas).toHaveLength(5)
    expect(text('xl/workbook.xml')).not.toContain('hidden')
  })

  it('of more than 255 signs, or with a comma, lie on a hidden sheet', async () => {
    const { text, formulas } = sheetOf([
      { id: 's', name: '交通,法规', topics: topics(60) },
      { id: 'u', name: '党史', topics: [] },
    ])
    expect(formulas).toContainEqual(['B', "'下拉选项'!$A$1:$A$2"])
    expect(formulas).toContainEqual(['C', "'下拉选项'!$B$1:$B$60"])
    expect(text('xl/workbook.xml')).toContain('<sheet name="下拉选项" sheetId="3" state="hidden"')
    const hidden = text('xl/worksheets/sheet3.xml')
    expect(hidden).toMatch(/<c r="A1"[^>]*><is><t[^>]*>交通,法规</u)
    expect(hidden).toMatch(/<c r="B60"[^>]*><is><t[^>]*>知识点第 59 号</u)
    expect(hidden).not.toContain('"B61"')
  })

  it('are no questions when the template comes back', async () => {
    const bytes = templateWorkbook({
      instruments: [],
      subjects: [{ id: 's', name: 's', topics: topics(60) }],
    })
    expect(await xlsxReader.read(bytes)).toMatchObject({ questions: [], faults: [] })
  })
})
