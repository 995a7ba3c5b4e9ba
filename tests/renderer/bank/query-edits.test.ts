import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILTER_FIELDS } from '#engine/search/filter-fields'
import { parseQuery } from '#engine/search/query'
import {
  type QueryWords,
  choosePlace,
  filterOf,
  meansSame,
  placeIn,
  setFilter,
  spellQuery,
} from '../../../renderer/features/bank/list/query-edits.ts'

const named = (zh: string) => ({ 'zh-CN': zh, 'zh-TW': zh, en: zh })
const topic = (id: string, name: string, parentId: string | null = null) => ({
  id,
  name: named(name),
  isOwn: false,
  parentId,
  questions: 1,
})
const SUBJECTS = [
  {
    id: 'law',
    name: named('法规'),
    isOwn: false,
    topics: [topic('points', '记分 管理'), topic('other', '其他')],
  },
  { id: 'party', name: named('党史'), isOwn: false, topics: [topic('other', '其他')] },
]
const WORDS: QueryWords = {
  field: field =>
    ({ type: '题型', topic: '知识点', status: '状态', subject: '学科' })[field as string] ?? field,
  value: (_, value) =>
    ({ single: '单选', inReview: '待审核', points: '记分 管理', inUse: '胡说' })[value] ?? value,
}
const parsed = (text: string) => parseQuery(text).query

describe('spellQuery', () => {
  it.each([
    ['醉驾 type:single', '醉驾 题型:单选'],
    ['-type:single,multiple', '-题型:multiple,单选'],
    ['topic:points', '知识点:"记分 管理"'],
    ['status:inReview', '状态:待审核'],
    ['difficulty:3', 'difficulty:3'],
  ])('%s', (text, spelled) => expect(spellQuery(parsed(text), WORDS)).toBe(spelled))

  it('does not use a word that would be read as something else', () => {
    expect(spellQuery(parsed('status:inUse'), WORDS)).toBe('状态:inUse')
  })

  it('always means the query, whatever is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('type:single', '-状态:停用', '难度:3-5', 'tag:"a b"', '醉驾'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), pieces => {
        const query = parsed(pieces.join(' '))
        const plain = { field: WORDS.field, value: (_: string, value: string) => value }
        expect(parsed(spellQuery(query, plain))).toEqual(query)
      }),
    )
  })
})

describe('setFilter', () => {
  it('replaces, adds and takes away', () => {
    const set = (text: string, values: string[], without = false) =>
      spellQuery(setFilter(text, { field: 'type', values, without }), WORDS)
    expect(set('醉驾 type:single', ['multiple'])).toBe('醉驾 题型:multiple')
    expect(set('醉驾', ['single'])).toBe('醉驾 题型:单选')
    expect(set('醉驾 type:single', [])).toBe('醉驾')
    expect(set('type:single', ['multiple'], true)).toBe('题型:单选 -题型:multiple')
  })

  it('leaves a filter of every other field', () => {
    const text = 'tag:a status:draft'
    for (const field of FILTER_FIELDS.filter(other => other !== 'tag' && other !== 'status'))
      expect(setFilter(text, { field, values: ['x'], without: false }).filters).toHaveLength(3)
    expect(filterOf(text, 'tag')?.values).toEqual(['a'])
    expect(filterOf(text, 'tag', true)).toBeUndefined()
  })
})

describe('the place of a query', () => {
  it.each([
    ['', null, null],
    ['subject:law', 'law', null],
    ['学科:党史', 'party', null],
    ['topic:points', 'law', 'points'],
    ['知识点:"记分 管理" 醉驾', 'law', 'points'],
    ['subject:party topic:other', 'party', 'other'],
    ['topic:a,b', null, null],
    ['-topic:points', null, null],
    ['topic:nowhere', null, null],
  ])('of %s', (text, subject, id) => expect(placeIn(text, SUBJECTS)).toEqual({ subject, topic: id }))

  it.each([
    ['law', 'points'],
    ['law', 'other'],
    ['party', 'other'],
    ['party', null],
    [null, null],
  ])('is what was chosen: %s %s', (subject, id) => {
    const query = choosePlace('醉驾 topic:gone -topic:kept', { subject, topic: id }, SUBJECTS)
    const text = spellQuery(query, WORDS)
    expect(placeIn(text, SUBJECTS)).toEqual({ subject, topic: id })
    expect(query.words).toHaveLength(1)
    expect(filterOf(text, 'topic', true)?.values).toEqual(['kept'])
  })
})

it('two spellings mean the same, two queries do not', () => {
  expect(meansSame('题型:单选  醉驾', '醉驾 type:single')).toBe(true)
  expect(meansSame('醉驾', '-醉驾')).toBe(false)
})
