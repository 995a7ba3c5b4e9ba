import { describe, expect, it } from 'vitest'
import { isOrdered, landing, moveTo, orderOf } from '../../../renderer/features/sitting/ordering-places.ts'
import { ORDERING } from './sitting-view.ts'

describe('an ordering', () => {
  it('stands as shown and is blank until it is touched', () => {
    expect(orderOf(ORDERING)).toEqual(['A', 'B', 'C', 'D'])
    expect(isOrdered(ORDERING.answer)).toBe(false)
    expect(isOrdered({ type: 'ordering', items: [] })).toBe(false)
    expect(orderOf({ ...ORDERING, answer: { type: 'ordering', items: [] } })).toEqual(['A', 'B', 'C', 'D'])
  })

  it.each([
    [0, 0, 'ABCD'],
    [0, 3, 'BCDA'],
    [3, 0, 'DABC'],
    [1, 2, 'ACBD'],
    [9, 0, 'ABCD'],
  ])('%i to %i gives %s', (from, to, order) => {
    expect(moveTo(ORDERING, from, to)).toEqual({ type: 'ordering', items: order.split('') })
  })
})

describe('a dragged row lands', () => {
  // The second is twice as high as the others.
  const boxes = [
    { top: 0, height: 40 },
    { top: 50, height: 80 },
    { top: 140, height: 40 },
    { top: 190, height: 40 },
  ]
  it.each([
    [0, 0, 0],
    [0, 69, 0],
    [0, 71, 1],
    [0, 400, 3],
    [3, -51, 2],
    [3, -400, 0],
    [1, 69, 1],
    [1, 71, 2],
    [9, 10, 9],
  ])('from %i by %i px at %i', (from, dy, to) => {
    expect(landing(boxes, from, dy)).toBe(to)
  })
})
