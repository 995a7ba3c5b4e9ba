import { describe, expect, it } from 'vitest'
import { articleForms, readNumeral } from '#engine/search/article-forms'
import { readCitedPlace } from '#engine/search/cited-place'
import { highlight } from '#engine/search/highlight'
import { readInitials } from '#engine/search/initials'
import * as initialsTable from '#engine/search/initials-table'
import { wordTerm } from '#engine/search/words-to-terms'
import { chineseNumeral } from '#engine/citation/format-citation'

const lettersOf = readInitials(initialsTable)

describe('article numbers', () => {
  it('reads every numeral that statutes print', () => {
    for (let value = 1; value <= 9999; value++) expect(readNumeral(chineseNumeral(value))).toBe(value)
    expect(readNumeral('91')).toBe(91)
    expect(readNumeral('零')).toBeNull()
  })

  it.each([
    ['道交法第91条', ['道交法第91条', '道交法第九十一条']],
    ['第九十一条第三款', ['第九十一条第三款', '第91条第3款']],
    ['第133条之一', ['第133条之一', '第133条之1', '第一百三十三条之一']],
    ['第91条第2项', ['第91条第2项', '第九十一条第（二）项']],
    ['酒驾', ['酒驾']],
  ])('%s is also written %j', (word, forms) => {
    expect(articleForms(word)).toEqual(forms)
  })

  it.each([
    ['rtsl', { instrument: 'rtsl', article: null }],
    ['rtsl/91', { instrument: 'rtsl', article: '91' }],
    ['道路交通安全法第九十一条', { instrument: '道路交通安全法', article: '91' }],
    ['《刑法》第133条之一', { instrument: '刑法', article: '133-1' }],
    ['第91条', { instrument: '', article: '91' }],
  ])('%s names a place', (value, place) => {
    expect(readCitedPlace(value)).toEqual(place)
  })
})

describe('highlight', () => {
  const marked = (text: string, ...words: string[]) => {
    const terms = words.flatMap(each => {
      const term = wordTerm({ text: each, exact: false, without: false }, lettersOf)
      return term ? [term] : []
    })
    return highlight(text, terms).map(({ from, to }) => text.slice(from, to))
  }

  it.each([
    ['饮酒后驾驶机动车，酒后', ['酒'], ['酒', '酒']],
    ['血液 酒精 含量８０ＭＧ', ['酒精含', '80mg'], ['酒精 含', '８０ＭＧ']],
    ['機動車', ['机动'], ['機動']],
    ['酒驾处罚', ['jjcf'], ['酒驾处罚']],
    ['依照第九十一条的规定', ['第91条'], ['第九十一条']],
    ['驾驶驾驶', ['驾驶', '驶驾'], ['驾驶驾驶']],
    ['图![红灯](picture:abc123)后', ['abc'], []],
    ['无关', ['酒'], []],
  ])('of %s for %j', (text, words, expected) => {
    expect(marked(text, ...words)).toEqual(expected)
  })
})
