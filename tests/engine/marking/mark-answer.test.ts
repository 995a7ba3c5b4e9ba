import { describe, expect, it } from 'vitest'
import { defaultRule } from '#engine/marking/default-rule'
import { markAnswer } from '#engine/marking/mark-answer'
import { ruleFits } from '#engine/marking/rule-fits'
import type { MarkingRule, Outcome, QuestionMarks } from '#engine/marking/rule'
import type { Answer } from '#engine/question/answer'
import { QUESTION_TYPES, type QuestionBody } from '#engine/question/question'
import { multiple, PLAIN_MARKS } from '../arbitraries.ts'

const FULL_100: QuestionMarks = { fullCents: 100, wrongCents: 0, blankCents: 0, floorCents: 0 }

function ticks(letters: string): Answer {
  return { type: 'multiple', options: letters.split('') }
}

type Row = [options: number, key: string, ticked: string, cents: number, outcome: Outcome]

type Table = { name: string; rule: MarkingRule; marks?: QuestionMarks; rows: Row[] }

const TABLES: Table[] = [
  // Open edX, test_responsetypes.py, test_checkbox_group_partial_credit_grade and …_points_grade; choice_0… are A….
  {
    name: 'everyDecision (Open edX EDC)',
    rule: { kind: 'everyDecision' },
    rows: [
      [4, 'CD', 'AB', 0, 'wrong'],
      [4, 'CD', 'CD', 100, 'right'],
      [4, 'CD', 'A', 25, 'partial'],
      [4, 'CD', 'C', 75, 'partial'],
      [4, 'CD', 'ABCD', 50, 'partial'],
      [3, 'AB', 'A', 66, 'partial'],
    ],
  },
  {
    name: 'halves (Open edX), four options',
    rule: { kind: 'halves' },
    rows: [
      [4, 'CD', 'AB', 0, 'wrong'],
      [4, 'CD', 'CD', 100, 'right'],
      [4, 'CD', 'C', 50, 'partial'],
      [4, 'CD', 'BCD', 50, 'partial'],
      [4, 'CD', 'ABCD', 0, 'wrong'],
    ],
  },
  {
    name: 'halves (Open edX), five options and the smallest',
    rule: { kind: 'halves' },
    rows: [
      [5, 'CD', 'ABE', 0, 'wrong'],
      [5, 'CD', 'CD', 100, 'right'],
      [5, 'CD', 'C', 50, 'partial'],
      [5, 'CD', 'BCD', 50, 'partial'],
      [5, 'CD', 'ABCD', 25, 'partial'],
      [5, 'CD', 'ABCDE', 0, 'wrong'],
      [5, 'CD', 'CE', 25, 'partial'],
      [2, 'A', 'AB', 0, 'wrong'],
    ],
  },

  // 二级建造师: 2 marks; a wrong option loses all; else 0.5 for each right option.
  {
    name: 'partialIfNoWrong, 0.5 an option',
    rule: { kind: 'partialIfNoWrong', credit: 'perOption', perOptionCents: 50 },
    rows: [
      [5, 'ABCD', 'A', 50, 'partial'],
      [5, 'ABCD', 'ABC', 150, 'partial'],
      [5, 'ABCD', 'ABCD', 200, 'right'],
      [5, 'AB', 'AB', 200, 'right'],
      [5, 'ABCD', 'ABCDE', 0, 'wrong'],
      [5, 'AB', 'AC', 0, 'wrong'],
    ],
    marks: PLAIN_MARKS,
  },
  {
    name: 'partialIfNoWrong, proportional, rounded down',
    rule: { kind: 'partialIfNoWrong', credit: 'proportional' },
    rows: [
      [5, 'ABC', 'A', 33, 'partial'],
      [5, 'ABC', 'AB', 66, 'partial'],
      [5, 'ABC', 'ABC', 100, 'right'],
      [5, 'ABC', 'ABD', 0, 'wrong'],
    ],
  },
  // R/exams exams_eval(rule = "false"): right +1/#right, wrong −1/#wrong; not below 0 as in Moodle.
  {
    name: 'weights',
    rule: { kind: 'weights' },
    rows: [
      [4, 'AC', 'A', 50, 'partial'],
      [4, 'AC', 'AC', 100, 'right'],
      [4, 'AC', 'ABC', 50, 'partial'],
      [4, 'AC', 'AB', 0, 'wrong'],
      [4, 'AC', 'BD', 0, 'wrong'],
      [5, 'AC', 'ABC', 66, 'partial'],
      [4, 'ABC', 'ABCD', 0, 'wrong'],
      [4, 'ABCD', 'ABC', 75, 'partial'],
    ],
  },
  {
    name: 'allOrNothing',
    rule: { kind: 'allOrNothing' },
    rows: [
      [4, 'AC', 'CA', 100, 'right'],
      [4, 'AC', 'A', 0, 'wrong'],
      [4, 'AC', 'ABC', 0, 'wrong'],
    ],
  },
]

describe('a multiple choice', () => {
  const rows = TABLES.flatMap(({ name, rule, marks, rows: own }) =>
    own.map(row => [name, ...row, rule, marks ?? FULL_100] as const),
  )
  it.each(rows)('under %s of %i options with key %s ticking %s gives %i, %s', (...row) => {
    const [, options, key, ticked, cents, outcome, rule, given] = row
    const mark = markAnswer(multiple(options, key.split('')), ticks(ticked), rule, given)
    expect([mark.markCents, mark.outcome]).toEqual([cents, outcome])
  })
})

describe('single and true/false', () => {
  const single: QuestionBody = { ...multiple(4, []), type: 'single', key: 'C' }
  const trueFalse: QuestionBody = { type: 'trueFalse', stem: '可以。', key: false }
  const harsh: QuestionMarks = { fullCents: 200, wrongCents: -100, blankCents: -50, floorCents: -80 }
  const rule: MarkingRule = { kind: 'allOrNothing' }

  it('tells right, wrong and blank apart, and keeps the floor', () => {
    const given = (option: string | null) => markAnswer(single, { type: 'single', option }, rule, harsh)
    expect(given('C')).toEqual({ outcome: 'right', markCents: 200, hits: 1, of: 1 })
    expect(given('A')).toEqual({ outcome: 'wrong', markCents: -80, hits: 0, of: 1 })
    expect(given(null)).toEqual({ outcome: 'blank', markCents: -50, hits: 0, of: 1 })
    expect(markAnswer(single, null, rule, harsh)).toEqual(given(null))
  })

  it('does not take an answer of false for blank', () => {
    const given = (value: boolean | null) => markAnswer(trueFalse, { type: 'trueFalse', value }, rule, harsh)
    expect(given(false).outcome).toBe('right')
    expect(given(true).outcome).toBe('wrong')
    expect(given(null).outcome).toBe('blank')
  })
})

describe('exactForms', () => {
  const body: QuestionBody = {
    type: 'fillIn',
    stem: '在____开幕，移至____，共____人。',
    blanks: [{ accept: ['上海', '上海市'] }, { accept: ['New York'] }, { accept: ['12', ''] }],
  }
  const fill = (texts: string[], over: Partial<Extract<MarkingRule, { kind: 'exactForms' }>> = {}) =>
    markAnswer(
      body,
      { type: 'fillIn', texts },
      { kind: 'exactForms', blanks: 'each', foldCase: true, foldSpace: true, ...over },
      FULL_100,
    )

  it('accepts every form after folding', () => {
    expect(fill(['上 海市', 'new  york', '１２'])).toEqual({
      outcome: 'right',
      markCents: 100,
      hits: 3,
      of: 3,
    })
  })

  it('pays each blank for itself, rounded down, or only all', () => {
    expect(fill(['上海', 'x', '12'])).toEqual({ outcome: 'partial', markCents: 66, hits: 2, of: 3 })
    expect(fill(['上海', 'x', '12'], { blanks: 'all' })).toMatchObject({
      outcome: 'wrong',
      markCents: 0,
      hits: 2,
    })
  })

  it('folds only what the rule says', () => {
    expect(fill(['上海', 'new york', '12'], { foldCase: false }).hits).toBe(2)
    expect(fill(['上海', 'New  York', '12'], { foldSpace: false }).hits).toBe(2)
  })

  it('never takes an empty text for right, whatever the key says', () => {
    expect(fill(['上海', 'New York', ' ']).outcome).toBe('partial')
    expect(fill(['', ' ', '　']).outcome).toBe('blank')
  })
})

describe('what does not fit', () => {
  it('throws: a rule of another type, an answer of another question', () => {
    const body = multiple(4, ['A'])
    expect(() => markAnswer(body, ticks('A'), defaultRule('fillIn'), FULL_100)).toThrow(TypeError)
    expect(() => markAnswer(body, null, defaultRule('fillIn'), FULL_100)).toThrow(TypeError)
    expect(() => markAnswer(body, ticks('F'), { kind: 'weights' }, FULL_100)).toThrow(TypeError)
    expect(() => markAnswer(body, ticks('AA'), { kind: 'weights' }, FULL_100)).toThrow(TypeError)
    expect(() => markAnswer(body, { type: 'trueFalse', value: true }, { kind: 'weights' }, FULL_100)).toThrow(
      TypeError,
    )
  })

  it('has a default rule that fits for every type', () => {
    for (const type of QUESTION_TYPES) expect(ruleFits(type, defaultRule(type))).toBe(true)
    expect(ruleFits('single', { kind: 'halves' })).toBe(false)
    expect(ruleFits('multiple', defaultRule('fillIn'))).toBe(false)
    expect(ruleFits('fillIn', { kind: 'allOrNothing' })).toBe(false)
  })
})
