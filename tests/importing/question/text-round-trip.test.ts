import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTextLines } from '#importing/question/text/read-text'
import { textLines } from '#importing/question/text/text-lines'
import { textReader } from '#importing/question/text/text-reader'
import { cannotExpressInText, writeText } from '#importing/question/text/write-text'
import { content, written } from './arbitrary-content.ts'

const RUNS = Number(process.env['FORMAT_RUNS'] ?? 300)

it('reads back what it wrote, whatever the texts look like', () => {
  fc.assert(
    fc.property(written, questions => {
      const { questions: read, faults, leftOut } = readTextLines(textLines(writeText(questions)))
      expect(faults).toEqual([])
      expect(leftOut).toEqual([])
      expect(read.map(({ id, content: own }) => ({ id, content: own }))).toEqual(questions)
    }),
    { numRuns: RUNS },
  )
})

it('names what would be lost', () => {
  fc.assert(
    fc.property(content, one => {
      expect(cannotExpressInText(one, true)).toEqual([])
    }),
    { numRuns: 50 },
  )
  const [one] = fc.sample(content, { numRuns: 1, seed: 1 })
  const options = ['X', 'Y', 'Z'].map(id => ({ id, text: id }))
  const named = { ...one!, body: { type: 'single' as const, stem: '问', options, key: 'X' }, tags: ['a，b'] }
  expect(cannotExpressInText(named, true)).toEqual([
    'import.cannotExpress.optionNames',
    'import.cannotExpress.particulars',
  ])
  const picture = {
    ...named,
    tags: [],
    body: { type: 'trueFalse' as const, stem: `![](picture:${'0'.repeat(64)})`, key: true },
  }
  expect(cannotExpressInText(picture, false)).toEqual(['import.cannotExpress.pictures'])
})

it.each([
  ['UTF-8', new TextEncoder().encode('1. 停（√）')],
  ['UTF-8 with mark', new TextEncoder().encode('\ufeff1. 停（√）')],
  ['UTF-16 LE', Uint8Array.from(Buffer.from('\ufeff1. 停（√）', 'utf16le'))],
  ['UTF-16 BE', Uint8Array.from(Buffer.from('\ufeff1. 停（√）', 'utf16le').swap16())],
  ['GB18030', Uint8Array.from([0x31, 0x2e, 0x20, 0xcd, 0xa3, 0xa3, 0xa8, 0xa1, 0xcc, 0xa3, 0xa9])],
])('knows %s', async (_, bytes) => {
  expect(textReader.recognises(bytes)).toBe(true)
  expect((await textReader.read(bytes)).questions[0]?.content.body).toEqual({
    type: 'trueFalse',
    stem: '停',
    key: true,
  })
})
