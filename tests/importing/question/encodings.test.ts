import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { csvReader } from '#importing/question/csv/csv-reader'
import { giftReader } from '#importing/question/gift/gift-reader'
import { moodleReader } from '#importing/question/moodle/moodle-reader'
import { readerFor } from '#importing/question/reader-list'
import { textReader } from '#importing/question/text/text-reader'
import { gb18030 } from './gb18030.ts'

const STEM = '夜间会车应当使用近光灯，𠮷姓驾驶人亦然。'
const CSV = `题型,题干,选项A,选项B,答案,解析\r\n单选题,${STEM},远光,近光,B,“使对方目眩”——见法条\r\n判断,红灯停。,,,√,\r\n`

describe('GB18030, as Excel in Chinese saves it', () => {
  it('the bytes of these tests are such, and no UTF-8', () => {
    const bytes = gb18030(CSV)
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toBe(CSV)
    expect(isUtf8(bytes)).toBe(false)
    // 题型 in GB 2312.
    expect(Buffer.from(bytes.subarray(0, 4)).toString('hex')).toBe('cce2d0cd')
  })

  it('a CSV is read, rare signs in four bytes too', async () => {
    expect(readerFor('试题.csv', gb18030(CSV), null)?.id).toBe('csv')
    const { questions, faults } = await csvReader.read(gb18030(CSV))
    expect(faults).toEqual([])
    expect(questions.map(({ content }) => content.body)).toMatchObject([
      { type: 'single', stem: STEM, options: [{ text: '远光' }, { text: '近光' }], key: 'B' },
      { type: 'trueFalse', stem: '红灯停。', key: true },
    ])
    expect(questions[0]?.content.explanation).toBe('“使对方目眩”——见法条')
  })

  it('a sign that is cut in two by the reader’s pieces is whole', async () => {
    // The decoder is fed 256 KiB at a time; one byte more before it moves every sign over the edge.
    for (const shift of [0, 1]) {
      const rows = Array.from({ length: 9_000 }, (_, index) => `判断,${'甲'.repeat(20)}${index},对`)
      const bytes = gb18030(`题型,题干,答案${' '.repeat(shift)}\n${rows.join('\n')}\n`)
      expect(bytes.length).toBeGreaterThan(256 * 1024)
      const { questions, faults } = await csvReader.read(bytes)
      expect(faults).toEqual([])
      expect(questions).toHaveLength(9_000)
      expect(questions.every(({ content }) => content.body.stem.startsWith('甲'.repeat(20)))).toBe(true)
    }
  })

  it('a text of questions, GIFT and Moodle XML are read', async () => {
    const text = await textReader.read(gb18030(`1. ${STEM}\nA. 远光\nB. 近光\n答案：B\n`))
    expect(text.questions[0]?.content.body).toMatchObject({ stem: STEM, key: 'B' })
    const gift = await giftReader.read(gb18030(`${STEM}{=近光 ~远光}`))
    expect(gift.questions[0]?.content.body).toMatchObject({ stem: STEM, key: 'A' })
    const xml = `<quiz><question type="truefalse"><questiontext format="plain_text"><text>${STEM}</text></questiontext><answer fraction="100"><text>true</text></answer></question></quiz>`
    const moodle = await moodleReader.read(gb18030(xml))
    expect(moodle.questions[0]?.content.body).toMatchObject({ stem: STEM, key: true })
  })

  it('bytes that are no text of any encoding are refused with their row', async () => {
    const bytes = Buffer.concat([
      gb18030('题型,题干,答案\n判断,'),
      Buffer.from([0x81, 0x20, 0xff]),
      gb18030(',对\n'),
    ])
    expect((await csvReader.read(bytes)).faults).toMatchObject([{ code: 'import.fault.encoding' }])
  })
})

it('a WPS table of the old kind is read by its bytes, as .xls is', async () => {
  const bytes = Uint8Array.from(
    readFileSync(new URL('../../fixtures/importing/questions-typed.xls', import.meta.url)),
  )
  const reader = readerFor('试题.et', bytes, null)
  expect(reader?.id).toBe('xlsx')
  const [asEt, asXls] = [await reader?.read(bytes), await readerFor('试题.xls', bytes, null)?.read(bytes)]
  expect(asEt?.questions.length).toBeGreaterThan(0)
  expect(asEt).toEqual(asXls)
})
