import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '#engine/question/fold-text'

const ALL = { foldCase: true, foldSpace: true }
const NONE = { foldCase: false, foldSpace: false }

describe('foldText', () => {
  it.each([
    ['１２分', '12分'],
    ['ＢＡＣ', 'BAC'],
    ['（一）', '(一)'],
    ['　上海　', '上海'],
    ['《道路交通安全法》。', '《道路交通安全法》。'],
    ['20㎎', '20mg'],
  ])('always folds %s to %s', (text, folded) => {
    expect(foldText(text, NONE)).toBe(folded)
  })

  it.each([
    ['1921 年  7 月', '1921年7月'],
    ['New \t York', 'new york'],
    ['道路 交通', '道路交通'],
    ['第 133 条', '第133条'],
    ['( 一 )', '(一)'],
    // J with a caron composes only in lower case.
    ['J\u030C', '\u01F0'],
  ])('with both options folds %s to %s', (text, folded) => {
    expect(foldText(text, ALL)).toBe(folded)
  })

  it('keeps case and inner space unless told', () => {
    expect(foldText(' New  York ', NONE)).toBe('New  York')
    expect(foldText('New  York', { foldCase: true, foldSpace: false })).toBe('new  york')
    expect(foldText('New  York', { foldCase: false, foldSpace: true })).toBe('New York')
    expect(foldText('New York', ALL)).not.toBe(foldText('NewYork', ALL))
  })

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.record({ foldCase: fc.boolean(), foldSpace: fc.boolean() }),
        (text, options) => {
          const once = foldText(text, options)
          expect(foldText(once, options)).toBe(once)
        },
      ),
    )
  })
})
