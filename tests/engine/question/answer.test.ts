import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, blankAnswer, fitsQuestion, isBlank, isSameAnswer } from '#engine/question/answer'
import type { Option, QuestionBody } from '#engine/question/question'
import { bodyAndAnswer, rightAnswerOf } from '../arbitrary-bodies.ts'

const options = (letters: string): Option[] => letters.split('').map(id => ({ id, text: id }))
const single: QuestionBody = { type: 'single', stem: '?', options: options('ABC'), key: 'A' }
const multiple: QuestionBody = { type: 'multiple', stem: '?', options: options('ABC'), key: ['A'] }
const trueFalse: QuestionBody = { type: 'trueFalse', stem: '?', key: true }
const fillIn: QuestionBody = { type: 'fillIn', stem: '____', blanks: [{ accept: ['a'] }] }
const numeric: QuestionBody = { type: 'numeric', stem: '?', key: '1', tolerance: '0', unit: '' }
const ordering: QuestionBody = { type: 'ordering', stem: '?', items: options('ABC'), key: 'ABC'.split('') }
const matching: QuestionBody = {
  type: 'matching',
  stem: '?',
  lefts: options('AB'),
  rights: options('ABC'),
  key: [
    { left: 'A', right: 'A' },
    { left: 'B', right: 'B' },
  ],
}
const shortAnswer: QuestionBody = { type: 'shortAnswer', stem: '?', keyPoints: [{ text: 'a', weight: 1 }] }
const caseGroup: QuestionBody = {
  type: 'caseGroup',
  stem: '?',
  parts: [
    { body: trueFalse, explanation: '', citations: [] },
    { body: numeric, explanation: '', citations: [] },
  ],
}
const bodies = [single, multiple, trueFalse, fillIn, numeric, ordering, matching, shortAnswer, caseGroup]

describe('fitsQuestion', () => {
  it.each<[QuestionBody, Answer, boolean]>([
    [single, { type: 'single', option: 'C' }, true],
    [single, { type: 'single', option: 'D' }, false],
    [multiple, { type: 'multiple', options: ['C', 'A'] }, true],
    [multiple, { type: 'multiple', options: ['A', 'A'] }, false],
    [multiple, { type: 'multiple', options: ['D'] }, false],
    [fillIn, { type: 'fillIn', texts: ['x'] }, true],
    [fillIn, { type: 'fillIn', texts: ['x', 'y'] }, false],
    [fillIn, { type: 'fillIn', texts: [] }, false],
    [numeric, { type: 'numeric', text: '不是数' }, true],
    [ordering, { type: 'ordering', items: 'CAB'.split('') }, true],
    [ordering, { type: 'ordering', items: 'CA'.split('') }, false],
    [ordering, { type: 'ordering', items: 'CAA'.split('') }, false],
    [ordering, { type: 'ordering', items: 'CAD'.split('') }, false],
    [matching, { type: 'matching', pairs: [{ left: 'B', right: 'C' }] }, true],
    // A right may serve several lefts; a left has one right.
    [
      matching,
      {
        type: 'matching',
        pairs: [
          { left: 'A', right: 'C' },
          { left: 'B', right: 'C' },
        ],
      },
      true,
    ],
    [
      matching,
      {
        type: 'matching',
        pairs: [
          { left: 'A', right: 'A' },
          { left: 'A', right: 'B' },
        ],
      },
      false,
    ],
    [matching, { type: 'matching', pairs: [{ left: 'C', right: 'A' }] }, false],
    [matching, { type: 'matching', pairs: [{ left: 'A', right: 'D' }] }, false],
    [shortAnswer, { type: 'shortAnswer', text: '' }, true],
    [shortAnswer, { type: 'numeric', text: '' }, false],
    [numeric, { type: 'shortAnswer', text: '1' }, false],
    [
      caseGroup,
      {
        type: 'caseGroup',
        parts: [
          { type: 'trueFalse', value: null },
          { type: 'numeric', text: '' },
        ],
      },
      true,
    ],
    [
      caseGroup,
      {
        type: 'caseGroup',
        parts: [
          { type: 'numeric', text: '' },
          { type: 'trueFalse', value: null },
        ],
      },
      false,
    ],
    [caseGroup, { type: 'caseGroup', parts: [{ type: 'trueFalse', value: null }] }, false],
    [trueFalse, { type: 'caseGroup', parts: [{ type: 'trueFalse', value: true }] }, false],
  ])('%o takes %o: %s', (body, answer, expected) => {
    expect(fitsQuestion(body, answer)).toBe(expected)
  })

  it('takes the blank answer of each type for its own and for no other', () => {
    for (const body of bodies)
      for (const other of bodies)
        expect(fitsQuestion(body, blankAnswer(other)), `${body.type} ${other.type}`).toBe(
          body.type === other.type,
        )
  })
})

describe('isBlank', () => {
  it.each<[Answer, boolean]>([
    [{ type: 'trueFalse', value: false }, false],
    [{ type: 'fillIn', texts: ['', '　'] }, true],
    [{ type: 'fillIn', texts: ['', 'x'] }, false],
    [{ type: 'numeric', text: '0' }, false],
    [{ type: 'numeric', text: ' ' }, true],
    [{ type: 'shortAnswer', text: '\n' }, true],
    [
      {
        type: 'caseGroup',
        parts: [
          { type: 'single', option: null },
          { type: 'numeric', text: '1' },
        ],
      },
      false,
    ],
    [
      {
        type: 'caseGroup',
        parts: [
          { type: 'single', option: null },
          { type: 'ordering', items: [] },
        ],
      },
      true,
    ],
  ])('%o: %s', (answer, expected) => {
    expect(isBlank(answer)).toBe(expected)
  })

  it('is so for the blank answer of every type and for no right one', () => {
    for (const body of bodies) {
      expect(isBlank(blankAnswer(body))).toBe(true)
      expect(isBlank(rightAnswerOf(body))).toBe(false)
    }
  })
})

describe('isSameAnswer', () => {
  it.each<[Answer, Answer | null, boolean]>([
    [{ type: 'multiple', options: ['A', 'C'] }, { type: 'multiple', options: ['C', 'A'] }, true],
    [{ type: 'ordering', items: ['A', 'C'] }, { type: 'ordering', items: ['C', 'A'] }, false],
    [
      {
        type: 'matching',
        pairs: [
          { left: 'A', right: 'B' },
          { left: 'B', right: 'A' },
        ],
      },
      {
        type: 'matching',
        pairs: [
          { left: 'B', right: 'A' },
          { left: 'A', right: 'B' },
        ],
      },
      true,
    ],
    [
      { type: 'matching', pairs: [{ left: 'A', right: 'B' }] },
      { type: 'matching', pairs: [{ left: 'B', right: 'A' }] },
      false,
    ],
    [{ type: 'numeric', text: '1' }, { type: 'numeric', text: '1.0' }, false],
    [{ type: 'numeric', text: '1' }, { type: 'shortAnswer', text: '1' }, false],
    [{ type: 'shortAnswer', text: '' }, null, false],
    [
      { type: 'caseGroup', parts: [{ type: 'multiple', options: ['A', 'B'] }] },
      { type: 'caseGroup', parts: [{ type: 'multiple', options: ['B', 'A'] }] },
      true,
    ],
    [
      {
        type: 'caseGroup',
        parts: [
          { type: 'single', option: 'A' },
          { type: 'single', option: 'B' },
        ],
      },
      {
        type: 'caseGroup',
        parts: [
          { type: 'single', option: 'B' },
          { type: 'single', option: 'A' },
        ],
      },
      false,
    ],
  ])('%o and %o: %s', (one, other, expected) => {
    expect(isSameAnswer(one, other)).toBe(expected)
    expect(isSameAnswer(other ?? one, other === null ? null : one)).toBe(expected)
  })
})

it('what a body can be answered with fits, is the same as itself and as its copy', () => {
  fc.assert(
    fc.property(bodyAndAnswer, ({ body, answer }) => {
      expect(fitsQuestion(body, answer)).toBe(true)
      expect(isSameAnswer(answer, structuredClone(answer))).toBe(true)
      expect(isSameAnswer(answer, blankAnswer(body))).toBe(
        isBlank(answer) && JSON.stringify(answer) === JSON.stringify(blankAnswer(body)),
      )
    }),
  )
})
