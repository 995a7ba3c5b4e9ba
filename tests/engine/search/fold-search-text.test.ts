import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldSearchText, foldWithPlaces, unitsToText } from '#engine/search/fold-search-text'
import { phrase, makeVocabulary } from './generated-bank.ts'
import { createRandom } from '#engine/chance/random'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'e',
      '\u0301',
      'カ',
      'ﾞ',
      '\u200d',
      '\ud83d',
      '\ude00',
      'Ａ',
      '酒',
      ' ',
      '´',
      'ﬁ',
      'İ',
    ),
  }),
)

describe('foldSearchText', () => {
  it.each([
    ['Ａ证　第 91 条', 'a证第91条'],
    ['血液 酒精含量', '血液酒精含量'],
    ['機動車駕駛證', '机动车驾驶证'],
    ['（一）', '(一)'],
    ['20㎎', '20mg'],
    ['饮酒**后**驾驶', '饮酒后驾驶'],
    ['ｶﾞｽ', 'ガス'],
    ['Éric', 'éric'],
    ['E\u0301ric', 'éric'],
    ['零\u200b宽', '零宽'],
    ['《道路交通安全法》。', '《道路交通安全法》。'],
    ['', ''],
  ])('folds %s to %s', (text, folded) => {
    expect(foldSearchText(text)).toBe(folded)
  })

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(anyText, text => {
        const once = foldSearchText(text)
        expect(foldSearchText(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('whatever holds a text of Chinese holds its fold', () => {
    const vocabulary = makeVocabulary('fold')
    const random = createRandom('fold')
    for (let count = 0; count < 500; count++) {
      const text = phrase(vocabulary, random, 8)
      const from = random.below(text.length)
      const part = text.slice(from, from + 1 + random.below(6))
      expect(foldSearchText(text)).toContain(foldSearchText(part))
    }
  })

  it('places cover the original in order, and what lies at a place folds to what was found there', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { units, starts, ends } = foldWithPlaces(text)
        expect(unitsToText(units)).toBe(foldSearchText(text))
        for (let at = 0; at < units.length; at++) {
          expect(starts[at]).toBeLessThan(ends[at] ?? 0)
          expect(ends[at]).toBeLessThanOrEqual(text.length)
          expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
