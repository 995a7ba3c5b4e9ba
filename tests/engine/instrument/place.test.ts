import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPlace } from '#engine/citation/format-citation'
import { paragraphText, placeText, splitParagraphs } from '#engine/instrument/paragraphs'
import { type Place, readPlace } from '#engine/instrument/place'

describe('readPlace', () => {
  it.each<[string, Place | null]>([
    ['第91条', { article: '91' }],
    ['第九十一条', { article: '91' }],
    ['九十一条', { article: '91' }],
    ['第 ９１ 条', { article: '91' }],
    ['第九十一条第三款第（二）项', { article: '91', paragraph: 3, item: 2 }],
    ['第九十一条第三款第二项', { article: '91', paragraph: 3, item: 2 }],
    ['第九十条第（一）项', { article: '90', item: 1 }],
    ['91条3款', { article: '91', paragraph: 3 }],
    ['91条3款2项', { article: '91', paragraph: 3, item: 2 }],
    ['第一百三十三条之一', { article: '133-1' }],
    ['第133条之1第1款', { article: '133-1', paragraph: 1 }],
    ['133-1', { article: '133-1' }],
    ['91', { article: '91' }],
    ['第零条', null],
    ['第九十一条第零款', null],
    ['酒后驾驶', null],
    ['依照第九十一条处罚', null],
    ['', null],
    ['91-0', null],
  ])('%s', (text, place) => {
    expect(readPlace(text)).toEqual(place)
  })

  it('reads back whatever a citation prints', () => {
    const place = fc.record(
      {
        article: fc
          .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 99 }))
          .map(([main, suffix]) => (suffix === 0 ? `${main}` : `${main}-${suffix}`)),
        paragraph: fc.integer({ min: 1, max: 99 }),
        item: fc.integer({ min: 1, max: 99 }),
      },
      { requiredKeys: ['article'] },
    )
    fc.assert(
      fc.property(place, one => {
        expect(readPlace(formatPlace({ instrument: 'x', edition: 'y', ...one }))).toEqual(one)
      }),
    )
  })

  it('is quick and quiet on anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('第一百三十 条款项之（）9　')), maxLength: 70 }),
        text => {
          const found = readPlace(text)
          expect(found === null || /^\d+(-\d+)?$/.test(found.article)).toBe(true)
        },
      ),
    )
  })
})

const ARTICLE = [
  '饮酒后驾驶机动车的，处暂扣六个月机动车驾驶证。',
  '有下列情形之一的，从重处罚：',
  '（一）载有乘客的；',
  '（二）下列车辆：',
  '1.校车；',
  '2.危险货物运输车。',
  '前款规定不适用于演习。',
].join('\n')

describe('paragraphs', () => {
  it('begin with every line that is no item; items belong to the one above', () => {
    expect(splitParagraphs(ARTICLE)).toEqual([
      { text: '饮酒后驾驶机动车的，处暂扣六个月机动车驾驶证。', items: [] },
      {
        text: '有下列情形之一的，从重处罚：',
        items: [
          { number: 1, text: '（一）载有乘客的；' },
          { number: 2, text: '（二）下列车辆：\n1.校车；\n2.危险货物运输车。' },
        ],
      },
      { text: '前款规定不适用于演习。', items: [] },
    ])
  })

  it('lose no line', () => {
    const lines = fc.array(fc.constantFrom('正文。', '（一）甲；', '（十二）乙；', '1.丙', '(2)丁'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(lines, given => {
        const text = given.join('\n')
        expect(splitParagraphs(text).map(paragraphText).join('\n')).toBe(text)
      }),
    )
  })

  it.each<[Omit<Place, 'article'>, string | null]>([
    [{ paragraph: 3 }, '前款规定不适用于演习。'],
    [{ paragraph: 2, item: 1 }, '（一）载有乘客的；'],
    [{ item: 1 }, '（一）载有乘客的；'],
    [{ paragraph: 1, item: 1 }, null],
    [{ paragraph: 4 }, null],
    [{}, ARTICLE],
  ])('the words of %j', (place, words) => {
    expect(placeText(ARTICLE, place)).toBe(words)
  })
})
