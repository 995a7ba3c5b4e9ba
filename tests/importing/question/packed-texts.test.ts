import { expect, test } from 'vitest'
import { createPackedTexts } from '#importing/question/plan/packed-texts'

const MIB = 1024 * 1024

test('texts come back as they were, also where one no longer fits into a block', () => {
  const texts = createPackedTexts(64 * MIB)
  const all = Array.from({ length: 40 }, (_, at) =>
    `${at}${'机a😀'.repeat(37_000 + at * 13)}`.slice(0, -(at % 2)),
  )
  for (const [at, text] of all.entries()) expect(texts.add(text)).toBe(at)
  for (const [at, text] of all.entries()) {
    expect(texts.get(at)).toBe(Buffer.from(text).toString())
    expect(texts.bytes(at).equals(Buffer.from(text))).toBe(true)
  }
})

test('a text that no block holds, and more texts than are allowed, are refused', () => {
  const texts = createPackedTexts(4 * MIB)
  expect(() => texts.add('机'.repeat(2 * MIB))).toThrow('import.fault.tooLarge')
  const fill = () => {
    for (let count = 0; count < 20; count++) texts.add('a'.repeat(MIB))
  }
  expect(fill).toThrow('import.fault.tooLarge')
})
