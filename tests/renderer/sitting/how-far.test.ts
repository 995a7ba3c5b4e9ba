import { describe, expect, it } from 'vitest'
import type { GivenAnswer } from '#contract/answer'
import { withPart } from '../../../renderer/features/sitting/asked.ts'
import { howFar } from '../../../renderer/features/sitting/how-far.ts'
import {
  CASE_GROUP,
  FILL_IN,
  MATCHING,
  MULTIPLE,
  NUMERIC,
  ORDERING,
  SHORT_ANSWER,
  SINGLE,
  TRUE_FALSE,
} from './sitting-view.ts'

const texts = (...given: string[]): GivenAnswer => ({ type: 'fillIn', texts: given })
const pairs = (count: number): GivenAnswer => ({
  type: 'matching',
  pairs: Array.from({ length: count }, (_, at) => ({ left: String(at + 1), right: 'A' })),
})

describe('how far a question is', () => {
  it.each([
    [SINGLE, null, 'blank'],
    [SINGLE, { type: 'single', option: null }, 'blank'],
    [SINGLE, { type: 'single', option: 'A' }, 'answered'],
    [MULTIPLE, { type: 'multiple', options: [] }, 'blank'],
    [MULTIPLE, { type: 'multiple', options: ['B'] }, 'answered'],
    [TRUE_FALSE, { type: 'trueFalse', value: null }, 'blank'],
    [TRUE_FALSE, { type: 'trueFalse', value: false }, 'answered'],
    [FILL_IN, texts('', '  '), 'blank'],
    [FILL_IN, texts('', '五'), 'partly'],
    [FILL_IN, texts('三', '五'), 'answered'],
    [NUMERIC, { type: 'numeric', text: ' ' }, 'blank'],
    [NUMERIC, { type: 'numeric', text: '约三十' }, 'answered'],
    [ORDERING, { type: 'ordering', items: [] }, 'blank'],
    [ORDERING, { type: 'ordering', items: ['B', 'A', 'C', 'D'] }, 'answered'],
    [MATCHING, pairs(0), 'blank'],
    [MATCHING, pairs(2), 'partly'],
    [MATCHING, pairs(3), 'answered'],
    [SHORT_ANSWER, { type: 'shortAnswer', text: '\n' }, 'blank'],
    [SHORT_ANSWER, { type: 'shortAnswer', text: '应当' }, 'answered'],
  ] satisfies [typeof SINGLE, GivenAnswer | null, string][])('%#', (item, answer, stand) => {
    expect(howFar({ ...item, answer })).toBe(stand)
  })

  it('counts a case group by its parts', () => {
    const two = { ...CASE_GROUP, parts: CASE_GROUP.parts.filter(part => /single|matching/.test(part.type)) }
    expect(howFar(two)).toBe('blank')
    const none = { ...two, answer: withPart(two, 0, { type: 'single', option: null }) }
    expect(howFar(none)).toBe('blank')
    const one = { ...two, answer: withPart(two, 0, { type: 'single', option: 'A' }) }
    expect(howFar(one)).toBe('partly')
    const begun = {
      ...one,
      answer: withPart(one, 1, { type: 'matching', pairs: [{ left: '1', right: 'A' }] }),
    }
    expect(howFar(begun)).toBe('partly')
    const all = ['1', '2', '3'].map(left => ({ left, right: 'A' }))
    expect(howFar({ ...one, answer: withPart(one, 1, { type: 'matching', pairs: all }) })).toBe('answered')
  })
})
