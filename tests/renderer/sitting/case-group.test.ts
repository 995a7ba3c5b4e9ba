import { describe, expect, it } from 'vitest'
import { givenAnswer } from '#contract/answer'
import { partsOf, withPart } from '../../../renderer/features/sitting/asked.ts'
import { CASE_GROUP, SINGLE } from './sitting-view.ts'

const BLANKS = [
  { type: 'single', option: null },
  { type: 'multiple', options: [] },
  { type: 'trueFalse', value: null },
  { type: 'fillIn', texts: ['', ''] },
  { type: 'numeric', text: '' },
  { type: 'ordering', items: [] },
  { type: 'matching', pairs: [] },
]

describe('a case group', () => {
  it('gives one answer for all parts, blank ones in their empty form', () => {
    const answer = withPart(CASE_GROUP, 4, { type: 'numeric', text: '27' })
    expect(answer).toEqual({
      type: 'caseGroup',
      parts: BLANKS.map(blank => (blank.type === 'numeric' ? { type: 'numeric', text: '27' } : blank)),
    })
    expect(givenAnswer.parse(answer)).toEqual(answer)
  })

  it('keeps what the other parts have', () => {
    const first = withPart(CASE_GROUP, 0, { type: 'single', option: 'B' })
    const second = withPart({ ...CASE_GROUP, answer: first }, 2, { type: 'trueFalse', value: false })
    expect(partsOf({ ...CASE_GROUP, answer: second }).map(part => part.answer)).toEqual([
      { type: 'single', option: 'B' },
      BLANKS[1],
      { type: 'trueFalse', value: false },
      ...BLANKS.slice(3),
    ])
  })

  it('has no answer in its parts before anything was given', () => {
    expect(partsOf(CASE_GROUP).map(part => part.answer)).toEqual(BLANKS.map(() => null))
    expect(partsOf(SINGLE)).toEqual([])
  })
})
