import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumeral } from '#engine/citation/format-citation'
import { articleNumber, compareArticleNumbers, followsDirectly } from '#engine/instrument/article-number'
import { readNumber } from '#engine/instrument/chinese-number'

describe('readNumber', () => {
  it.each<[string, number | null]>([
    ['一', 1],
    ['十', 10],
    ['十九', 19],
    ['二十', 20],
    ['九十一', 91],
    ['一百', 100],
    ['一百零八', 108],
    ['一百一十', 110],
    ['一百十九', 119],
    ['一百三十三', 133],
    ['四百五十二', 452],
    ['一千二百六十', 1260],
    ['二〇二一', 2021],
    ['二○二一', 2021],
    ['91', 91],
    ['９１', 91],
    ['两', 2],
    ['', null],
    ['百', null],
    ['百千', null],
    ['一百零十', null],
    ['十百', null],
    ['甲', null],
    ['一二三四五', null],
    ['12345', null],
  ])('%s is %s', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it('reads back every numeral that statutes print', () => {
    for (let value = 1; value <= 9999; value++) expect(readNumber(chineseNumeral(value))).toBe(value)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('零一二两十百千万条0９')) }), text => {
        const value = readNumber(text)
        expect(value === null || (Number.isInteger(value) && value >= 0 && value <= 9999)).toBe(true)
      }),
    )
  })
})

describe('article numbers', () => {
  it('carry the 之', () => {
    expect(articleNumber('一百三十三', '一')).toBe('133-1')
    expect(articleNumber('133')).toBe('133')
    expect(articleNumber('零')).toBeNull()
    expect(articleNumber('百', '一')).toBeNull()
  })

  it('are in the order of the statute', () => {
    const numbers = ['134', '133-2', '9', '133', '133-10', '133-1']
    expect(numbers.toSorted(compareArticleNumbers)).toEqual(['9', '133', '133-1', '133-2', '133-10', '134'])
  })

  it.each<[string | null, string, boolean]>([
    [null, '1', true],
    [null, '2', false],
    ['1', '2', true],
    ['133', '133-1', true],
    ['133-1', '133-2', true],
    ['133-2', '134', true],
    ['133', '133-2', false],
    ['133', '135', false],
    ['133', '133', false],
  ])('after %s comes %s: %s', (last, next, follows) => {
    expect(followsDirectly(last, next)).toBe(follows)
  })
})
