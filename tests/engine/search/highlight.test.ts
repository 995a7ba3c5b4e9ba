import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSearchText } from '#engine/search/fold-search-text'
import { highlight } from '#engine/search/highlight'
import { textNeedle } from '#engine/search/needle'

/** Signs that are folded in every way there is: dropped, joined with a mark, spelt out, made simple, made small, taken as they are. */
const SIGNS = [
  '机',
  '機',
  '车',
  'ａ',
  'A',
  'a',
  '①',
  '1',
  ' ',
  '\u200b',
  '*',
  'e',
  '\u0301',
  'é',
  'ﾊ',
  'ﾞ',
  '㎡',
  '𠮷',
]
const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map(signs => signs.join(''))
const word = fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 3 }).map(signs => signs.join(''))

test('law: a text is marked where its fold holds the word, and only then', () => {
  let found = 0
  fc.assert(
    fc.property(text, word, (written, wanted) => {
      const needle = textNeedle(wanted)
      fc.pre(needle.kind === 'text' && needle.units.length > 0)
      const isThere = foldSearchText(written).includes(foldSearchText(wanted))
      if (isThere) found++
      expect(highlight(written, [[needle]]).length > 0).toBe(isThere)
    }),
    { numRuns: 3_000 },
  )
  expect(found).toBeGreaterThan(100)
})

test('what stands beside each other only because a picture is not read is marked as one', () => {
  const picture = `饮![酒](picture:${'0'.repeat(64)})后`
  expect(highlight(picture, [[textNeedle('酒后')]])).toHaveLength(1)
})
