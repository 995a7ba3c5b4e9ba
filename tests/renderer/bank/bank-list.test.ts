import { describe, expect, it } from 'vitest'
import { NO_CHANGE, toBulkChange } from '../../../renderer/features/bank/list/bulk-change.ts'
import { excerpt, markedPieces } from '../../../renderer/features/bank/list/marked-pieces.ts'
import { MOST_CHOSEN, toggleAll, toggleRow } from '../../../renderer/features/bank/list/selection.ts'
import { subjectNode, visibleNodes } from '../../../renderer/features/bank/topics/topic-nodes.ts'

describe('markedPieces', () => {
  const marked = (text: string, ...ranges: [number, number][]) =>
    markedPieces(
      text,
      ranges.map(([from, to]) => ({ from, to })),
    )
      .map(piece => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('')
  it.each<[string, [number, number][], string]>([
    ['醉酒驾驶', [], '醉酒驾驶'],
    ['醉酒驾驶', [[0, 2]], '[醉酒]驾驶'],
    [
      '醉酒驾驶',
      [
        [3, 4],
        [0, 1],
      ],
      '[醉]酒驾[驶]',
    ],
    [
      '醉酒驾驶',
      [
        [0, 3],
        [1, 4],
      ],
      '[醉酒驾][驶]',
    ],
    ['看图![标志](picture:ab)作答', [[19, 21]], '看图标志[作答]'],
  ])('%s %j', (text, ranges, shown) => expect(marked(text, ...ranges)).toBe(shown))
})

describe('excerpt', () => {
  const long = `${'甲'.repeat(200)}醉驾${'乙'.repeat(200)}`
  it('shows what was found of a long text, and where the text goes on', () => {
    const { text, ranges } = excerpt(long, [{ from: 200, to: 202 }])
    expect(text.length).toBeLessThan(120)
    expect(text.startsWith('…') && text.endsWith('…')).toBe(true)
    expect(text.slice(ranges[0]?.from, ranges[0]?.to)).toBe('醉驾')
  })
  it('leaves a short text, and cuts no character in two', () => {
    expect(excerpt('醉驾', [{ from: 0, to: 1 }])).toEqual({ text: '醉驾', ranges: [{ from: 0, to: 1 }] })
    const rare = `${'𠀀'.repeat(100)}x${'𠀀'.repeat(100)}`
    for (const from of [200, 199]) {
      const { text } = excerpt(rare, [{ from, to: 201 }])
      expect(text.isWellFormed()).toBe(true)
    }
  })
})

describe('choosing rows', () => {
  const shown = ['a', 'b', 'c', 'd']
  const turned = (chosen: string[], id: string, from: string | null) =>
    [...toggleRow(new Set(chosen), shown, { id, from })].toSorted()
  it.each<[string[], string, string | null, string[]]>([
    [[], 'b', null, ['b']],
    [['b'], 'b', null, []],
    [['b'], 'd', 'b', ['b', 'c', 'd']],
    [['d'], 'a', 'd', ['a', 'b', 'c', 'd']],
    [['a', 'b', 'c'], 'c', 'a', []],
    [['x'], 'c', 'x', ['c', 'x']],
  ])('%j, %s from %s', (chosen, id, from, after) => expect(turned(chosen, id, from)).toEqual(after))

  it('stops at what one edit may change', () => {
    const ids = Array.from({ length: MOST_CHOSEN + 5 }, (_, index) => String(index))
    expect(toggleAll(new Set(), ids, true).size).toBe(MOST_CHOSEN)
  })
})

describe('toBulkChange', () => {
  it('asks for nothing while nothing is filled in', () => {
    expect(toBulkChange(NO_CHANGE)).toBeNull()
  })
  it('waits for a day that is to be set', () => {
    expect(toBulkChange({ ...NO_CHANGE, difficulty: '3', from: { what: 'set', day: '' } })).toBeNull()
  })
  it('asks for what is filled in and for nothing else', () => {
    expect(
      toBulkChange({
        ...NO_CHANGE,
        place: 'law/points',
        difficulty: '5',
        addTags: ['夜查'],
        from: { what: 'set', day: '2026-12-01' },
        to: { what: 'clear', day: '2026-12-31' },
        status: 'retired',
      }),
    ).toEqual({
      topic: { subject: 'law', topic: 'points' },
      difficulty: 5,
      addTags: ['夜查'],
      effectiveFrom: '2026-12-01',
      expiresOn: null,
      status: 'retired',
    })
  })
})

describe('the topic tree', () => {
  const name = { 'zh-CN': 'x', 'zh-TW': 'x', en: 'x' }
  const topic = (id: string, parentId: string | null, questions: number) => ({
    id,
    parentId,
    questions,
    name,
    isOwn: true,
  })
  const node = subjectNode({
    id: 's',
    name,
    isOwn: false,
    topics: [topic('b', 'a', 2), topic('a', null, 1), topic('c', null, 4)],
  })
  it('counts what stands under a line', () => {
    expect(visibleNodes([node], new Set()).map(({ key, questions }) => [key, questions])).toEqual([
      ['s', 7],
      ['s/a', 3],
      ['s/b', 2],
      ['s/c', 4],
    ])
  })
  it('hides what is folded', () => {
    expect(visibleNodes([node], new Set(['s/a'])).map(({ key }) => key)).toEqual(['s', 's/a', 's/c'])
  })
})
