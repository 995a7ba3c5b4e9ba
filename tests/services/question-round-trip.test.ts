import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writePackage } from '#importing/question/package/package-writer'
import { HEADER_ROW } from '#importing/question/table/write-rows'
import { pngOf } from '../engine/picture/picture-files.ts'
import type { Client } from '../helpers/test-backend.ts'
import { startBrigade } from './brigade.ts'

const PICTURE = Uint8Array.from(pngOf(6, 4))
const SHA = createHash('sha256').update(PICTURE).digest('hex')
const SHEET = 'xl/worksheets/sheet1.xml'

async function fetched(client: Client, { fileId }: { fileId: string }): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (let offset: number | null = 0; offset !== null;) {
    const { base64, next } = await client.questionImport.piece({ fileId, offset })
    pieces.push(Buffer.from(base64, 'base64'))
    offset = next
  }
  return Buffer.concat(pieces)
}

/** Opens a file; a picture in it is drawn as it is, since its bytes are what a page would draw. */
async function open(client: Client, fileName: string, bytes: Uint8Array) {
  const file = { base64: Buffer.from(bytes).toString('base64') }
  const { importId } = await client.questionImport.open({ fileName, file })
  const drawn: string[] = []
  for await (const { phase, refusal } of await client.questionImport.progress({ importId })) {
    if (phase === 'refused') throw new Error(JSON.stringify(refusal))
    if (phase === 'planned') break
    if (phase !== 'drawing') continue
    for (const { sha256 } of (await client.questionImport.pictures({ importId })).rows) {
      drawn.push(sha256)
      const { base64 } = await client.questionImport.picture({ importId, sha256 })
      await client.questionImport.drawn({ importId, sha256, base64 })
    }
  }
  return { importId, drawn, ...(await client.questionImport.plan({ importId })) }
}

async function topicOf(client: Client) {
  const [subject] = await client.question.topics({})
  return {
    subject: subject?.id ?? '',
    topic: subject?.topics[0]?.id ?? '',
    name: subject?.topics[0]?.name['zh-CN'] ?? '',
  }
}

/** A brigade whose bank has one question with pictures. */
async function withPictures() {
  const { admin } = await startBrigade()
  const { subject, topic } = await topicOf(admin)
  const mark = `![标志](picture:${SHA})`
  const content = {
    subject,
    topic,
    difficulty: 2 as const,
    isCase: false,
    body: {
      type: 'single' as const,
      stem: `${mark}前方路口的标志表示什么？`,
      options: [
        { id: 'A', text: `停车让行${mark}` },
        { id: 'B', text: '减速让行' },
        { id: 'C', text: '会车让行' },
      ],
      key: 'A',
    },
    explanation: `八角形的是停车让行标志。${mark}`,
    citations: [{ instrument: 'law', edition: '2021', article: '1' }],
    tags: ['标志、标线', '重点'],
  }
  const file = writePackage([{ id: 'P-1', content }], [{ sha256: SHA, name: '', bytes: PICTURE }])
  const { importId } = await open(admin, '题库.wdq', file)
  await admin.questionImport.decide({ importId, rest: 'import' })
  expect(await admin.questionImport.commit({ importId })).toMatchObject({ added: 1 })
  return { admin, content }
}

describe('a question with pictures', () => {
  it.each(['package', 'xlsx', 'docx', 'moodle'] as const)(
    'goes to another brigade as %s, pictures and all',
    async format => {
      const { admin, content } = await withPictures()
      const selection = { questionIds: ['P-1'] }
      const written = await admin.questionImport.export({ selection, format })
      const { admin: other } = await startBrigade()
      const bytes = await fetched(admin, written)
      const { importId, drawn, counts } = await open(other, written.fileName, bytes)
      expect(drawn).toEqual([SHA])
      expect(counts).toMatchObject({ new: 1, refusedRows: 0, pictures: 1, leftOut: 0 })
      const { rows } = await other.questionImport.items({ importId, list: 'new', offset: 0, limit: 1 })
      expect(rows[0]?.content.body).toEqual(content.body)
      expect(rows[0]?.content).toMatchObject({
        explanation: content.explanation,
        citations: content.citations,
      })
      await other.questionImport.decide({ importId, rest: 'import' })
      await other.questionImport.commit({ importId })
      expect((await other.picture.get({ sha256: SHA })).base64).toBe(Buffer.from(PICTURE).toString('base64'))
    },
  )

  it('is listed before the export to a format that has no place for it, and for nothing else', async () => {
    const { admin } = await withPictures()
    const check = (format: 'package' | 'xlsx' | 'csv' | 'docx' | 'text' | 'gift' | 'moodle') =>
      admin.questionImport.checkExport({ selection: { questionIds: ['P-1'] }, format })
    const pictures = { code: 'import.cannotExpress.pictures', count: 1, questionIds: ['P-1'] }
    for (const format of ['package', 'xlsx', 'moodle'] as const)
      expect(await check(format)).toEqual({ questions: 1, cannotExpress: [] })
    for (const format of ['csv', 'gift'] as const)
      expect(await check(format)).toEqual({ questions: 1, cannotExpress: [pictures] })
    // A tag with a comma in it is two in a line of text.
    const tags = { code: 'import.cannotExpress.particulars', count: 1, questionIds: ['P-1'] }
    expect(await check('docx')).toEqual({ questions: 1, cannotExpress: [tags] })
    expect((await check('text')).cannotExpress).toEqual([tags, pictures])
  })
})

/** Puts a text into one cell of the first sheet, as an office program would. */
function withCell(bytes: Uint8Array, place: string, text: string): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts[SHEET] ?? new Uint8Array())
  const cell = new RegExp(`<c r="${place}"[^>]*?(?:/>|>.*?</c>)`, 'su')
  expect(xml).toMatch(cell)
  const changed = xml.replace(cell, `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`)
  return zipSync({ ...parts, [SHEET]: strToU8(changed) })
}

it('the error workbook is corrected and brought in again: nothing is doubled, the form stays a form', async () => {
  const { admin } = await startBrigade()
  const { name } = await topicOf(admin)
  const [subject] = await admin.question.topics({})
  const at = (title: string) => HEADER_ROW.indexOf(title)
  const line = (stem: string, key: string) => {
    const cells = HEADER_ROW.map(() => '')
    const put = (title: string, text: string) => (cells[at(title)] = text)
    put('学科', subject?.name['zh-CN'] ?? '')
    put('知识点', name)
    put('题型', '判断题')
    put('题干', stem)
    put('答案', key)
    put('解析', '见法条。')
    put('依据', '《CANARY-法》第一条')
    put('难度', '容易')
    return cells
  }
  const template = unzipSync(await fetched(admin, await admin.questionImport.template({})))
  const letters = (index: number) => String.fromCharCode(65 + index)
  const rows = [
    line('夜间会车应当使用近光灯行驶', '对'),
    line('高速公路上车辆发生故障后警告标志应当设在五十米外', '大概'),
    line('行经人行横道遇行人通过应当停车让行', '对'),
  ].map(
    (cells, index) =>
      `<row r="${index + 2}">${cells.map((text, column) => (text === '' ? '' : `<c r="${letters(column)}${index + 2}" t="inlineStr"><is><t>${text}</t></is></c>`)).join('')}</row>`,
  )
  const filled = strFromU8(template[SHEET] ?? new Uint8Array()).replace(
    '</sheetData>',
    `${rows.join('')}</sheetData>`,
  )
  const bytes = zipSync({ ...template, [SHEET]: strToU8(filled) })
  const before = await admin.questionSearch.find({ text: '', offset: 0, limit: 1 })

  const first = await open(admin, '支部出题.xlsx', bytes)
  expect(first).toMatchObject({
    counts: { new: 2, refusedRows: 1 },
    faultCodes: ['import.fault.answerUnread'],
  })
  const errors = await fetched(
    admin,
    await admin.questionImport.errorWorkbook({
      importId: first.importId,
      title: '错误原因',
      sentences: { 'import.fault.answerUnread': '看不懂答案「{{found}}」' },
    }),
  )
  await admin.questionImport.decide({ importId: first.importId, rest: 'import' })
  expect(await admin.questionImport.commit({ importId: first.importId })).toMatchObject({ added: 2 })

  const sheet = strFromU8(unzipSync(errors)[SHEET] ?? new Uint8Array())
  expect(sheet).toContain('看不懂答案「大概」')
  const part = (xml: string, name_: string) => new RegExp(`<${name_}[\\s>].*</${name_}>`, 'su').exec(xml)?.[0]
  for (const kept of ['cols', 'dataValidations', 'sheetViews']) {
    expect(part(sheet, kept)).toBeTruthy()
    expect(part(sheet, kept)).toBe(part(filled, kept))
  }
  expect(Object.keys(unzipSync(errors)).toSorted()).toEqual(Object.keys(template).toSorted())

  // Brought in again as it is: only the row that is still wrong is left.
  const again = await open(admin, '支部出题-错误原因.xlsx', errors)
  expect(again.counts).toMatchObject({ new: 0, unchanged: 2, duplicate: 0, refusedRows: 1 })
  const corrected = withCell(errors, `${letters(at('答案'))}3`, '错')
  const second = await open(admin, '支部出题-错误原因.xlsx', corrected)
  expect(second.counts).toMatchObject({ new: 1, unchanged: 2, duplicate: 0, refusedRows: 0 })
  expect(await admin.questionImport.commit({ importId: second.importId })).toMatchObject({
    added: 1,
    updated: 0,
  })
  const third = await open(admin, '支部出题-错误原因.xlsx', corrected)
  expect(third.counts).toMatchObject({ new: 0, unchanged: 3, duplicate: 0, refusedRows: 0 })
  const after = await admin.questionSearch.find({ text: '', offset: 0, limit: 1 })
  expect(after.total).toBe(before.total + 3)
})
