import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxReader } from '#importing/question/docx/docx-reader'
import { writeQuestionDocx } from '#importing/question/docx/write-docx'
import { written } from './arbitrary-content.ts'

const RUNS = Number(process.env['FORMAT_RUNS'] ?? 100)
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function docx(body: string, more: Record<string, string> = {}): Uint8Array {
  const files = { 'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...more }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const p = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
const list = (id: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`

async function bodies(file: Uint8Array) {
  const { questions, faults } = await docxReader.read(file)
  expect(faults).toEqual([])
  return questions.map(({ content: { body } }) => body)
}

const ANSWERED = {
  type: 'single',
  stem: '停？',
  options: [
    { id: 'A', text: '红' },
    { id: 'B', text: '绿' },
  ],
  key: 'A',
}

describe('what Word writes', () => {
  it('paragraphs, runs that break anywhere, soft breaks', async () => {
    const body =
      '<w:p><w:r><w:t>1. 停</w:t></w:r><w:r><w:t>？</w:t><w:br/><w:t>A. 红</w:t></w:r><w:r><w:tab/><w:t>B. 绿</w:t></w:r></w:p>' +
      p('答案：A')
    expect(await bodies(docx(body))).toEqual([ANSWERED])
  })

  it('automatic numbers of lists, two levels', async () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
    const one = p('停？', list(1)) + p('红', list(1, 1)) + p('绿', list(1, 1)) + p('答案：A')
    expect(
      await bodies(docx(p('单项选择题', list(2)) + one + one, { 'word/numbering.xml': numbering })),
    ).toEqual([ANSWERED, ANSWERED])
  })

  it('options in a table, cells side by side', async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('A. 红')}${cell('B. 绿')}</w:tr></w:tbl>`
    expect(await bodies(docx(p('1. 停？') + table + p('答案：A')))).toEqual([ANSWERED])
  })

  it('underlined space is a blank', async () => {
    const line = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">   </w:t></w:r>'
    const body = `<w:p><w:r><w:t>1. 建党于</w:t></w:r>${line}${line}<w:r><w:t>年。</w:t></w:r></w:p>${p('答案：1921')}`
    expect(await bodies(docx(body))).toEqual([
      { type: 'fillIn', stem: '建党于____年。', blanks: [{ accept: ['1921'] }] },
    ])
  })

  it('what was struck out in a revision is not read', async () => {
    const body =
      '<w:p><w:r><w:t>1. 停</w:t></w:r><w:del><w:r><w:delText>车</w:delText></w:r></w:del><w:ins><w:r><w:t>（√）</w:t></w:r></w:ins></w:p>'
    expect(await bodies(docx(body))).toEqual([{ type: 'trueFalse', stem: '停', key: true }])
  })

  it.each([
    ['a DOCTYPE', docx('<!DOCTYPE x>' + p('1. 停（√）')), 'import.fault.unsafe'],
    ['no document', zipSync({ 'a.txt': strToU8('x') }), 'import.fault.notTheFormat'],
    ['no archive', strToU8('PK nonsense'), 'import.fault.damaged'],
    [
      'a tag without end',
      zipSync({ 'word/document.xml': strToU8('<w:document><w:p') }),
      'import.fault.damaged',
    ],
    ['1,000 tables in each other', docx('<w:tbl><w:tr><w:tc>'.repeat(1_000)), 'import.fault.damaged'],
    ['a document without questions', docx(p('')), 'import.fault.noQuestions'],
  ])('refuses %s', async (_, file, code) => {
    expect((await docxReader.read(file)).faults).toMatchObject([{ code }])
  })
})

const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const SHA = createHash('sha256').update(PIXEL).digest('hex')
const PICTURE = { sha256: SHA, name: 'image1.png', bytes: PIXEL }

function withPicture() {
  const body = {
    type: 'single' as const,
    stem: `看![标志](picture:${SHA})图。`,
    options: [
      { id: 'A', text: `![](picture:${SHA})` },
      { id: 'B', text: '绿' },
    ],
    key: 'A',
  }
  return [
    {
      id: 'T-1',
      content: {
        subject: null,
        topic: null,
        difficulty: null,
        isCase: false,
        body,
        explanation: '',
        citations: [],
      },
    },
  ]
}

it('reads back what it wrote, pictures included', async () => {
  await fc.assert(
    fc.asyncProperty(written, async questions => {
      const reading = await docxReader.read(writeQuestionDocx(questions))
      expect(reading.faults).toEqual([])
      expect(reading.questions.map(({ id, content }) => ({ id, content }))).toEqual(questions)
    }),
    { numRuns: RUNS },
  )
  const reading = await docxReader.read(writeQuestionDocx(withPicture(), [PICTURE]))
  expect(reading.questions.map(({ id, content }) => ({ id, content }))).toEqual(withPicture())
  expect(reading.pictures).toEqual([PICTURE])
})

const SOFFICE = '/usr/bin/soffice'
/** Calc alone cannot open a Word file. */
const WRITER = '/usr/lib/libreoffice/program/libswlo.so'

it.skipIf(!existsSync(SOFFICE) || !existsSync(WRITER))(
  'an office program opens what it wrote, and writes what it reads',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-docx-'))
    try {
      const questions = [...fc.sample(written, { numRuns: 8, seed: 11 }).flat(), ...withPicture()]
      writeFileSync(join(folder, 'in.docx'), writeQuestionDocx(questions, [PICTURE]))
      const convert = (to: string, name: string) =>
        execFileSync(
          SOFFICE,
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            to,
            '--outdir',
            join(folder, 'out'),
            join(folder, name),
          ],
          { stdio: 'ignore', timeout: 120_000 },
        )
      convert('docx:MS Word 2007 XML', 'in.docx')
      const reading = await docxReader.read(readFileSync(join(folder, 'out', 'in.docx')))
      expect(reading.faults).toEqual([])
      const bodiesOf = (all: readonly { content: { body: unknown } }[]) =>
        all.map(({ content: { body } }) => body)
      expect(bodiesOf(reading.questions)).toEqual(bodiesOf(questions))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  180_000,
)
