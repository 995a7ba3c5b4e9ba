import { describe, expect, it } from 'vitest'
import { checkQuestion } from '#engine/question/check-question'
import type { CasePart, PartBody, QuestionBody, QuestionContent } from '#engine/question/question'

const OPTIONS = [
  { id: 'A', text: '6分' },
  { id: 'B', text: '9分' },
  { id: 'C', text: '12分' },
  { id: 'D', text: '3分' },
]
const SINGLE: PartBody = { type: 'single', stem: '一次记几分？', options: OPTIONS, key: 'C' }
const MULTIPLE: QuestionBody = { type: 'multiple', stem: '下列正确的是？', options: OPTIONS, key: ['A', 'C'] }
const FILL_IN: PartBody = {
  type: 'fillIn',
  stem: '在____开幕，移至____。',
  blanks: [{ accept: ['上海'] }, { accept: ['嘉兴'] }],
}

const ITEMS = ['A', 'B', 'C'].map(id => ({ id, text: `第${id}步` }))
const NUMERIC: PartBody = { type: 'numeric', stem: '多少米？', key: '0.8', tolerance: '0', unit: '米' }
const ORDERING: QuestionBody = { type: 'ordering', stem: '排序？', items: ITEMS, key: ['C', 'A', 'B'] }
const MATCHING = {
  type: 'matching' as const,
  stem: '配对？',
  lefts: ITEMS.slice(0, 2),
  rights: OPTIONS,
  key: [
    { left: 'A', right: 'D' },
    { left: 'B', right: 'D' },
  ],
}
const SHORT: QuestionBody = {
  type: 'shortAnswer',
  stem: '怎么办？',
  keyPoints: [
    { text: '先救人', weight: 2 },
    { text: '再报案', weight: 1 },
  ],
}
const part = (body: PartBody): CasePart => ({
  body,
  explanation: '依据第九十一条。',
  citations: [{ instrument: 'rtsl', edition: '2021', article: '91' }],
})
const CASE = { type: 'caseGroup' as const, stem: '案情。', parts: [part(SINGLE), part(NUMERIC)] }

function content(body: QuestionBody, over: Partial<QuestionContent> = {}): QuestionContent {
  const base = { subject: 'traffic-law', topic: 'alcohol', difficulty: 1, isCase: false } as const
  const citations = [{ instrument: 'rtsl', edition: '2021', article: '91' }]
  return { ...base, body, explanation: '依据第九十一条。', citations, ...over }
}

function codes(body: QuestionBody, over: Partial<QuestionContent> = {}): string[] {
  return checkQuestion(content(body, over)).map(fault => `${fault.field} ${fault.code}`)
}

describe('checkQuestion', () => {
  it.each<QuestionBody>([
    SINGLE,
    MULTIPLE,
    FILL_IN,
    { type: 'trueFalse', stem: '可以。', key: false },
    NUMERIC,
    ORDERING,
    MATCHING,
    SHORT,
    CASE,
  ])('finds nothing wrong with a sound $type question', body => {
    expect(checkQuestion(content(body))).toEqual([])
  })

  it.each<[string, QuestionBody, string[]]>([
    ['no key', { ...SINGLE, key: '' }, ['key question.noKey']],
    ['an empty key', { ...MULTIPLE, key: [] }, ['key question.noKey']],
    ['a key without its option', { ...SINGLE, key: 'E' }, ['key question.keyOutOfRange']],
    ['one of two keys without its option', { ...MULTIPLE, key: ['A', 'F'] }, ['key question.keyOutOfRange']],
    ['a repeated key', { ...MULTIPLE, key: ['A', 'A'] }, ['key question.keyRepeated']],
    [
      'nine options',
      {
        ...SINGLE,
        options: Array.from('ABCDEFGHI', id => ({ id, text: `选项${id}` })),
        key: 'A',
      },
      ['options question.optionCount'],
    ],
    ['one option', { ...SINGLE, options: OPTIONS.slice(2, 3) }, ['options question.optionCount']],
    [
      'equal options',
      { ...SINGLE, options: OPTIONS.with(1, { id: 'B', text: ' １２ 分' }) },
      ['options.C question.optionsEqual'],
    ],
    [
      'an empty option',
      { ...SINGLE, options: OPTIONS.with(1, { id: 'B', text: '　' }) },
      ['options.B question.optionEmpty'],
    ],
    [
      'a repeated option id',
      { ...SINGLE, options: OPTIONS.with(1, { id: 'A', text: '9分' }) },
      ['options.A question.optionIdRepeated'],
    ],
    ['an empty stem', { ...SINGLE, stem: ' 　' }, ['stem question.stemEmpty']],
    ['no blanks', { ...FILL_IN, stem: '没有空', blanks: [] }, ['blanks question.noKey']],
    [
      'a blank without form',
      { ...FILL_IN, blanks: [{ accept: [' '] }, { accept: [] }] },
      ['blanks.0 question.blankWithoutForm', 'blanks.1 question.blankWithoutForm'],
    ],
    [
      'an empty form',
      { ...FILL_IN, blanks: [{ accept: ['上海', ''] }, { accept: ['嘉兴'] }] },
      ['blanks.0 question.formEmpty'],
    ],
  ])('names %s', (_, body, expected) => {
    expect(codes(body)).toEqual(expected)
  })

  it.each<[string, QuestionBody, string[]]>([
    ['no number for a key', { ...NUMERIC, key: ' ' }, ['key question.noKey']],
    ['a key that is no number', { ...NUMERIC, key: '八' }, ['key question.notANumber']],
    ['an exponent for a key', { ...NUMERIC, key: '8e3' }, ['key question.notANumber']],
    ['a tolerance below nothing', { ...NUMERIC, tolerance: '-0.1' }, ['tolerance question.tolerance']],
    ['no tolerance', { ...NUMERIC, tolerance: '' }, ['tolerance question.tolerance']],
    [
      'a sequence without its last item',
      { ...ORDERING, key: ['C', 'A'] },
      ['key question.sequenceIncomplete'],
    ],
    ['an item twice in the sequence', { ...ORDERING, key: ['C', 'A', 'A'] }, ['key question.keyRepeated']],
    ['an item that is not there', { ...ORDERING, key: ['C', 'A', 'X'] }, ['key question.keyOutOfRange']],
    ['no sequence', { ...ORDERING, key: [] }, ['key question.noKey']],
    [
      'two items only',
      { ...ORDERING, items: ITEMS.slice(0, 2), key: ['A', 'B'] },
      ['items question.optionCount'],
    ],
    [
      'two equal items',
      { ...ORDERING, items: ITEMS.with(1, { id: 'B', text: '第A步' }) },
      ['items.B question.optionsEqual'],
    ],
    ['no pairs', { ...MATCHING, key: [] }, ['key question.noKey']],
    [
      'a left without its right',
      { ...MATCHING, key: [{ left: 'A', right: 'D' }] },
      ['key question.leftWithoutRight'],
    ],
    [
      'a left with two rights',
      { ...MATCHING, key: [...MATCHING.key, { left: 'A', right: 'B' }] },
      ['key question.keyRepeated'],
    ],
    [
      'a pair of nothing',
      {
        ...MATCHING,
        key: [
          { left: 'A', right: 'X' },
          { left: 'B', right: 'D' },
        ],
      },
      ['key question.keyOutOfRange'],
    ],
    [
      'one left',
      { ...MATCHING, lefts: ITEMS.slice(0, 1), key: [{ left: 'A', right: 'D' }] },
      ['lefts question.optionCount'],
    ],
    [
      'an empty right',
      { ...MATCHING, rights: OPTIONS.with(0, { id: 'A', text: ' ' }) },
      ['rights.A question.optionEmpty'],
    ],
    ['no key points', { ...SHORT, keyPoints: [] }, ['keyPoints question.noKey']],
    [
      'an empty key point and one without weight',
      {
        ...SHORT,
        keyPoints: [
          { text: ' ', weight: 1 },
          { text: '再报案', weight: 0 },
        ],
      },
      ['keyPoints.0 question.keyPointEmpty', 'keyPoints.1 question.keyPointWeight'],
    ],
    [
      'half a weight',
      { ...SHORT, keyPoints: [{ text: '甲', weight: 0.5 }] },
      ['keyPoints.0 question.keyPointWeight'],
    ],
    ['one part', { ...CASE, parts: CASE.parts.slice(1) }, ['parts question.partCount']],
    [
      'ten parts',
      { ...CASE, parts: Array.from({ length: 10 }, () => part(NUMERIC)) },
      ['parts question.partCount'],
    ],
    [
      'what is wrong with a part, at its place',
      {
        ...CASE,
        parts: [
          { ...part(SINGLE), explanation: '', citations: [] },
          part({ ...NUMERIC, stem: '', key: 'x' }),
        ],
      },
      [
        'parts.0.explanation question.explanationEmpty',
        'parts.0.citations question.citationMissing',
        'parts.1.stem question.stemEmpty',
        'parts.1.key question.notANumber',
      ],
    ],
  ])('names %s', (_, body, expected) => {
    expect(codes(body)).toEqual(expected)
  })

  it('asks the parts of a case for their reasons and not the case', () => {
    expect(codes(CASE, { explanation: '', citations: [] })).toEqual([])
    // Control: a question by itself has to give them.
    expect(codes(SHORT, { explanation: '', citations: [] })).toHaveLength(2)
  })

  it('names days that never come', () => {
    expect(codes(SINGLE, { effectiveFrom: '2026-12-02', expiresOn: '2026-12-01' })).toEqual([
      'expiresOn question.expiresBefore',
    ])
    expect(codes(SINGLE, { effectiveFrom: '2026-12-01', expiresOn: '2026-12-01' })).toEqual([])
    expect(codes(SINGLE, { expiresOn: '2020-01-01' })).toEqual([])
  })

  it('counts the marks in the stem against the blanks', () => {
    const body: QuestionBody = {
      type: 'fillIn',
      stem: '在____开幕',
      blanks: [{ accept: ['上海'] }, { accept: ['嘉兴'] }],
    }
    expect(checkQuestion(content(body))).toEqual([
      { field: 'blanks', code: 'question.blankCount', values: { marks: 1, blanks: 2 } },
    ])
  })

  it('names every fault at once', () => {
    expect(codes({ ...SINGLE, stem: '', key: 'Z' }, { explanation: ' ', citations: [] })).toEqual([
      'stem question.stemEmpty',
      'key question.keyOutOfRange',
      'explanation question.explanationEmpty',
      'citations question.citationMissing',
    ])
  })
})
