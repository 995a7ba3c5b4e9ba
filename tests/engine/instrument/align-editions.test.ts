import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignEditions } from '#engine/instrument/align-editions'
import { type AlignedArticle, type ManualLink } from '#engine/instrument/alignment'
import { checkManualLinks } from '#engine/instrument/manual-links'

const DRINK = '饮酒后驾驶机动车的，处暂扣六个月机动车驾驶证，并处一千元以上二千元以下罚款。'
const DRUNK = '醉酒驾驶机动车的，由公安机关交通管理部门约束至酒醒，吊销机动车驾驶证，依法追究刑事责任。'
const BELT =
  '机动车行驶时，驾驶人、乘坐人员应当按规定使用安全带，摩托车驾驶人及乘坐人员应当按规定戴安全头盔。'
const PARK = '机动车应当在规定地点停放，禁止在人行道上停放机动车，但是依法施划的停车泊位除外。'

const edition = (...texts: string[]): AlignedArticle[] =>
  texts.map((text, index) => ({ number: String(index + 1), text }))
const short = (links: ReturnType<typeof alignEditions>) =>
  links.map(({ kind, from, to }) => `${kind} ${from.join('+')}→${to.join('+')}`)

describe('alignEditions', () => {
  it.each<[string, AlignedArticle[], AlignedArticle[], string[]]>([
    ['the same text', edition(DRINK, BELT), edition(DRINK, BELT), ['unchanged 1→1', 'unchanged 2→2']],
    [
      'other punctuation is no change',
      edition(DRINK),
      edition(DRINK.replaceAll('，', ', ')),
      ['unchanged 1→1'],
    ],
    [
      'a changed word',
      edition(DRINK, BELT),
      edition(DRINK.replace('六个月', '一年'), BELT),
      ['changed 1→1', 'unchanged 2→2'],
    ],
    [
      'one put in before',
      edition(DRINK, BELT),
      edition(PARK, DRINK, BELT),
      ['added →1', 'moved 1→2', 'moved 2→3'],
    ],
    [
      'one taken out, where it stood',
      edition(DRINK, PARK, BELT),
      edition(DRINK, BELT),
      ['unchanged 1→1', 'deleted 2→', 'moved 3→2'],
    ],
    [
      'moved and changed at once',
      edition(DRINK, BELT),
      edition(BELT, DRINK.replace('六个月', '一年')),
      ['moved 2→1', 'moved 1→2'],
    ],
    [
      'one that became two',
      edition(`${DRINK}\n${DRUNK}`, BELT),
      edition(DRINK, DRUNK, BELT),
      ['split 1→1+2', 'moved 2→3'],
    ],
    ['two that became one', edition(DRINK, DRUNK), edition(`${DRINK}\n${DRUNK}`), ['merged 1+2→1']],
    ['another law under the number', edition(DRINK), edition(BELT), ['added →1', 'deleted 1→'].toReversed()],
    ['nothing before', [], edition(DRINK), ['added →1']],
    ['nothing after', edition(DRINK), [], ['deleted 1→']],
  ])('%s', (_, older, newer, expected) => {
    expect(short(alignEditions(older, newer))).toEqual(expected)
  })

  const article = fc.constantFrom(DRINK, DRUNK, BELT, PARK, `${DRINK}${DRUNK}`, `${BELT}${PARK}`, '删。', '')
  const sides = fc.tuple(fc.array(article, { maxLength: 12 }), fc.array(article, { maxLength: 12 }))

  it('links every article of both editions once, the same every time', () => {
    fc.assert(
      fc.property(sides, ([left, right]) => {
        const [older, newer] = [edition(...left), edition(...right)]
        const links = alignEditions(older, newer)
        expect(links.flatMap(link => link.from).toSorted()).toEqual(older.map(one => one.number).toSorted())
        expect(links.flatMap(link => link.to).toSorted()).toEqual(newer.map(one => one.number).toSorted())
        expect(alignEditions(older, newer)).toEqual(links)
        expect(links.filter(link => link.from.length + link.to.length === 0)).toEqual([])
        const unchanged = links.filter(link => link.kind === 'unchanged')
        expect(unchanged.filter(link => link.textChanged || link.from[0] !== link.to[0])).toEqual([])
      }),
    )
  })

  it('an edition against itself is unchanged, unless two of its articles are the same anyway', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 12 }), texts => {
        const links = alignEditions(edition(...texts), edition(...texts))
        expect(links.every(link => link.kind === 'unchanged')).toBe(true)
      }),
    )
  })

  it('takes 500 × 500 rewritten articles in bounded time', () => {
    const sign = (n: number) => String.fromCharCode(0x4e00 + (n % 5_000))
    const texts = (seed: number) =>
      Array.from({ length: 500 }, (_, at) =>
        Array.from({ length: 150 }, (__, place) => sign((at * 7_919 + place * seed) ^ seed)).join(''),
      )
    const started = performance.now()
    alignEditions(edition(...texts(104_729)), edition(...texts(15_485)))
    expect(performance.now() - started).toBeLessThan(20_000)
  }, 60_000)
})

describe('corrections by hand', () => {
  const older = edition(DRINK, DRUNK, BELT)
  const newer = edition(DRINK, BELT, PARK)

  it('override; a partner that loses its link is free', () => {
    expect(short(alignEditions(older, newer))).toEqual([
      'unchanged 1→1',
      'deleted 2→',
      'moved 3→2',
      'added →3',
    ])
    const links = alignEditions(older, newer, [{ from: ['2'], to: ['2'] }])
    expect(short(links)).toEqual(['unchanged 1→1', 'changed 2→2', 'deleted 3→', 'added →3'])
    expect(links.map(link => link.manual)).toEqual([false, true, false, false])
    expect(short(alignEditions(older, newer, [{ from: ['1'], to: [] }]))).toContain('added →1')
  })

  it.each<[ManualLink[], string]>([
    [[{ from: ['9'], to: ['1'] }], 'unknownArticle'],
    [[{ from: ['1'], to: ['9'] }], 'unknownArticle'],
    [
      [
        { from: ['1'], to: ['1'] },
        { from: ['1'], to: ['2'] },
      ],
      'repeatedArticle',
    ],
    [[{ from: ['1', '2'], to: ['1', '2'] }], 'manyToMany'],
    [[{ from: [], to: [] }], 'emptyLink'],
  ])('%j is refused: %s', (manual, code) => {
    expect(checkManualLinks(manual, older, newer)?.code).toBe(code)
    expect(() => alignEditions(older, newer, manual)).toThrow(RangeError)
  })
})
