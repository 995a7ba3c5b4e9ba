import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILTER_FIELDS } from '#engine/search/filter-fields'
import { type Filter, type SearchQuery, parseQuery, printQuery, tidyQuery } from '#engine/search/query'

const parsed = (text: string) => parseQuery(text).query
const word = (text: string, over: { exact?: boolean; without?: boolean } = {}) => ({
  text,
  exact: false,
  without: false,
  ...over,
})

describe('parseQuery', () => {
  it.each<[string, SearchQuery['words']]>([
    ['醉驾 处罚', [word('醉驾'), word('处罚')]],
    ['  醉驾　处罚 ', [word('醉驾'), word('处罚')]],
    ['"血液酒精 80"', [word('血液酒精 80', { exact: true })]],
    ['“血液 酒精”', [word('血液 酒精', { exact: true })]],
    ['"他说""停"""', [word('他说"停"', { exact: true })]],
    ['"没有关上', [word('没有关上', { exact: true })]],
    ['-驾校 -"夜 查"', [word('驾校', { without: true }), word('夜 查', { exact: true, without: true })]],
    ['foo:bar 12:30', [word('foo:bar'), word('12:30')]],
    ['- type:', [word('-'), word('type:')]],
    ['', []],
  ])('words of %s', (text, words) => {
    expect(parsed(text)).toEqual({ words, filters: [] })
  })

  it.each<[string, Filter[]]>([
    ['type:single,multiple', [{ field: 'type', values: ['multiple', 'single'], without: false }]],
    ['题型：单选', [{ field: 'type', values: ['single'], without: false }]],
    ['难度:3-5', [{ field: 'difficulty', values: ['3', '4', '5'], without: false }]],
    ['-状态:停用', [{ field: 'status', values: ['retired'], without: true }]],
    ['tag:"夜查 行动",高速', [{ field: 'tag', values: ['夜查 行动', '高速'], without: false }]],
    ['facility:<40', [{ field: 'facility', values: ['0-40'], without: false }]],
    ['得分率:>80%', [{ field: 'facility', values: ['80-100'], without: false }]],
    ['usedSince:30d usedSince:2026-09-01', [{ field: 'usedSince', values: ['2026-09-01'], without: false }]],
    ['topic:a topic:b', [{ field: 'topic', values: ['a', 'b'], without: false }]],
  ])('filters of %s', (text, filters) => {
    expect(parsed(text)).toEqual({ words: [], filters })
  })

  it('says which filters mean nothing, and leaves them out', () => {
    expect(parseQuery('difficulty:9,2 type:essay usedSince:spring 酒')).toEqual({
      query: { words: [word('酒')], filters: [{ field: 'difficulty', values: ['2'], without: false }] },
      faults: [
        { field: 'difficulty', value: '9' },
        { field: 'type', value: 'essay' },
        { field: 'usedSince', value: 'spring' },
      ],
    })
  })
})

const free = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('"', '“', '”', '-', ':', '：', ',', '~', ' ', '酒', 'a', '　'),
    minLength: 1,
  }),
)
const values: Record<(typeof FILTER_FIELDS)[number], fc.Arbitrary<string>> = {
  subject: free,
  topic: free,
  cites: free,
  author: free,
  tag: free,
  type: fc.constantFrom('single', 'caseGroup', 'shortAnswer'),
  difficulty: fc.constantFrom('1', '3', '5'),
  status: fc.constantFrom('draft', 'inUse'),
  origin: fc.constantFrom('shipped', 'local'),
  flag: fc.constantFrom('case', 'superseded'),
  usedSince: fc.constantFrom('30d', '2026-11-01'),
  facility: fc.constantFrom('0-40', '55-55', '80-100'),
}
const filter = fc.constantFrom(...FILTER_FIELDS).chain(field =>
  fc.record({
    field: fc.constant(field),
    values: fc.array(
      values[field].map(value => value.trim()).filter(value => value !== ''),
      { minLength: 1, maxLength: 3 },
    ),
    without: fc.boolean(),
  }),
)
const query = fc.record({
  words: fc.array(fc.record({ text: free, exact: fc.boolean(), without: fc.boolean() }), { maxLength: 5 }),
  filters: fc.array(filter, { maxLength: 5 }),
})

describe('printQuery', () => {
  it('prints what parses to the same query', () => {
    fc.assert(
      fc.property(query, any => {
        const tidy = tidyQuery(any)
        expect(parseQuery(printQuery(tidy))).toEqual({ query: tidy, faults: [] })
      }),
      { numRuns: 3000 },
    )
  })

  it('has one spelling for whatever was typed', () => {
    fc.assert(
      fc.property(free, text => {
        const printed = printQuery(parsed(text))
        expect(printQuery(parsed(printed))).toBe(printed)
        expect(parsed(printed)).toEqual(parsed(text))
      }),
      { numRuns: 3000 },
    )
  })
})
