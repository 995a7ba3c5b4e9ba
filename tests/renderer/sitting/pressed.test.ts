import { describe, expect, it } from 'vitest'
import type { GivenAnswer } from '#contract/answer'
import type { SittingItemView } from '#contract/sitting'
import { pressed } from '../../../renderer/features/sitting/pressed.ts'
import {
  FILL_IN,
  MATCHING,
  MULTIPLE,
  NUMERIC,
  ORDERING,
  SHORT_ANSWER,
  SINGLE,
  SIX,
  TRUE_FALSE,
} from './sitting-view.ts'

const keys = (item: SittingItemView, row: number, key: string, answer: GivenAnswer | null = null) =>
  pressed({ ...item, answer }, row, { key: key.replace('Alt+', ''), alt: key.startsWith('Alt+') })

const ordered = (letters: string): GivenAnswer => ({ type: 'ordering', items: letters.split('') })
const paired = (pairs: string): GivenAnswer => ({
  type: 'matching',
  pairs: pairs
    .split(' ')
    .filter(Boolean)
    .map(([left = '', right = '']) => ({ left, right })),
})

describe('keys of a choice', () => {
  it.each([
    ['1', SINGLE, { type: 'single', option: 'A' }],
    ['d', SINGLE, { type: 'single', option: 'D' }],
    ['D', SINGLE, { type: 'single', option: 'D' }],
    ['f', SIX, { type: 'single', option: 'F' }],
    ['c', MULTIPLE, { type: 'multiple', options: ['C'] }],
    ['a', TRUE_FALSE, { type: 'trueFalse', value: true }],
    ['2', TRUE_FALSE, { type: 'trueFalse', value: false }],
  ] as const)('%s', (key, item, given) => {
    expect(keys(item, 0, key)).toEqual({ given })
  })

  it.each([
    ['e', SINGLE],
    ['f', SINGLE],
    ['5', SINGLE],
    ['ArrowDown', SINGLE],
    ['Alt+ArrowDown', SINGLE],
    ['Tab', SINGLE],
    ['c', TRUE_FALSE],
    ['f', TRUE_FALSE],
    ['a', FILL_IN],
    ['1', NUMERIC],
    ['a', SHORT_ANSWER],
  ] as const)('%s means nothing here', (key, item) => {
    expect(keys(item, 0, key)).toBeNull()
  })
})

describe('keys of an ordering', () => {
  it.each([
    ['a letter goes to its row', null, 0, 'c', { row: 2 }],
    ['wherever that stands now', ordered('DCBA'), 0, 'c', { row: 1 }],
    ['an arrow goes to the next row', null, 0, 'ArrowDown', { row: 1 }],
    ['not over the end', null, 3, 'ArrowDown', { row: 3 }],
    ['Alt moves the row down', null, 0, 'Alt+ArrowDown', { given: ordered('BACD'), row: 1 }],
    ['and up', ordered('BACD'), 3, 'Alt+ArrowUp', { given: ordered('BADC'), row: 2 }],
    ['not over the top, but it is an answer', null, 0, 'Alt+ArrowUp', { given: ordered('ABCD'), row: 0 }],
    ['a digit puts it there', null, 0, '3', { given: ordered('BCAD'), row: 2 }],
    ['upwards too', null, 3, '1', { given: ordered('DABC'), row: 0 }],
    ['Space takes the order as it stands', null, 2, ' ', { given: ordered('ABCD'), row: 2 }],
    ['no such place', null, 0, '5', null],
    ['no such letter', null, 0, 'e', null],
    ['F flags', null, 0, 'f', null],
    ['Alt with a letter is another program’s', null, 0, 'Alt+a', null],
  ] as const)('%s', (_, answer, row, key, effect) => {
    expect(keys(ORDERING, row, key, answer)).toEqual(effect)
  })
})

describe('keys of a matching', () => {
  it.each([
    ['a letter pairs and goes on', null, 0, 'b', { given: paired('1B'), row: 1 }],
    ['and stays on the last', paired('1B'), 2, 'a', { given: paired('1B 3A'), row: 2 }],
    ['another letter takes its place', paired('1B 2C'), 0, 'D', { given: paired('1D 2C'), row: 1 }],
    ['a used right may be used again', paired('1B'), 1, 'b', { given: paired('1B 2B'), row: 2 }],
    ['a digit names a left', null, 0, '3', { row: 2 }],
    ['an arrow goes to the next left', null, 1, 'ArrowUp', { row: 0 }],
    ['Backspace takes the pair away', paired('1B 2C'), 1, 'Backspace', { given: paired('1B'), row: 1 }],
    ['no such left', null, 0, '4', null],
    ['no such letter', null, 0, 'e', null],
    ['Alt with an arrow moves nothing', null, 0, 'Alt+ArrowDown', null],
  ] as const)('%s', (_, answer, row, key, effect) => {
    expect(keys(MATCHING, row, key, answer)).toEqual(effect)
  })

  it('answers all lefts by their letters alone', () => {
    let answer: GivenAnswer | null = null
    let row = 0
    for (const key of 'cab') {
      const effect = keys(MATCHING, row, key, answer)
      answer = effect?.given ?? answer
      row = effect?.row ?? row
    }
    expect(answer).toEqual(paired('1C 2A 3B'))
  })
})
