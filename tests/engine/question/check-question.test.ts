import { describe, expect, it } from 'vitest'
import { checkQuestion } from '#engine/question/check-question'
import type { QuestionBody, QuestionContent } from '#engine/question/question'

const OPTIONS = [
  { id: 'A', text: '6分' },
  { id: 'B', text: '9分' },
  { id: 'C', text: '12分' },
  { id: 'D', text: '3分' },
]
const SINGLE: QuestionBody = { type: 'single', stem: '一次记几分？', options: OPTIONS, key: 'C' }
const MULTIPLE: QuestionBody = { type: 'multiple', stem: '下列正确的是？', options: OPTIONS, key: ['A', 'C'] }
const FILL_IN: QuestionBody = {
  type: 'fillIn',
  stem: '在____开幕，移至____。',
  blanks: [{ accept: ['上海'] }, { accept: ['嘉兴'] }],
}

function content(body: QuestionBody, over: Partial<QuestionContent> = {}): QuestionContent {
  const base = { subject: 'traffic-law', topic: 'alcohol', difficulty: 1, isCase: false } as const
  const citations = [{ instrument: 'rtsl', edition: '2021', article: '91' }]
  return { ...base, body, explanation: '依据第九十一条。', citations, ...over }
}

function codes(body: QuestionBody, over: Partial<QuestionContent> = {}): string[] {
  return checkQuestion(content(body, over)).map(fault => `${fault.field} ${fault.code}`)
}

describe('checkQuestion', () => {
  it.each<QuestionBody>([SINGLE, MULTIPLE, FILL_IN, { type: 'trueFalse', stem: '可以。', key: false }])(
    'finds nothing wrong with a sound $type question',
    body => {
      expect(checkQuestion(content(body))).toEqual([])
    },
  )

  it.each<[string, QuestionBody, string[]]>([
    ['no key', { ...SINGLE, key: '' }, ['key question.noKey']],
    ['an empty key', { ...MULTIPLE, key: [] }, ['key question.noKey']],
    ['a key without its option', { ...SINGLE, key: 'E' }, ['key question.keyOutOfRange']],
    ['one of two keys without its option', { ...MULTIPLE, key: ['A', 'F'] }, ['key question.keyOutOfRange']],
    ['a repeated key', { ...MULTIPLE, key: ['A', 'A'] }, ['key question.keyRepeated']],
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
