import { describe, expect, it } from 'vitest'
import { choose, chosenIndexes } from '../../../renderer/features/sitting/choosing.ts'
import { FILL_IN, MULTIPLE, SINGLE, TRUE_FALSE } from './sitting-view.ts'

describe('choosing', () => {
  it('replaces the choice of a single choice', () => {
    expect(choose({ ...SINGLE, answer: { type: 'single', option: 'A' } }, 2)).toEqual({
      type: 'single',
      option: 'C',
    })
  })

  it('adds and takes back in a multiple choice, in order', () => {
    const item = { ...MULTIPLE, answer: { type: 'multiple' as const, options: ['C'] } }
    expect(choose(item, 0)).toEqual({ type: 'multiple', options: ['A', 'C'] })
    expect(choose(item, 2)).toEqual({ type: 'multiple', options: [] })
  })

  it('answers true or false', () => {
    expect(choose(TRUE_FALSE, 0)).toEqual({ type: 'trueFalse', value: true })
    expect(chosenIndexes({ ...TRUE_FALSE, answer: { type: 'trueFalse', value: false } })).toEqual([1])
  })

  it('knows no row that is not there', () => {
    expect(choose(SINGLE, 4)).toBeNull()
    expect(choose(TRUE_FALSE, 2)).toBeNull()
    expect(choose(FILL_IN, 0)).toBeNull()
  })
})
