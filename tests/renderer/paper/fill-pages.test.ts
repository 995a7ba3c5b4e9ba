import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Piece, fillPages } from '../../../renderer/features/paper/fill-pages.ts'

const PAGE = 100
const piece = (group: string, height: number, keepsWithNext = false): Piece => ({
  group,
  height,
  keepsWithNext,
})

describe('filling pages', () => {
  it('keeps a question whole: what does not fit begins a page', () => {
    const pieces = [piece('1', 60), piece('2', 20), piece('2', 30), piece('3', 40)]
    expect(fillPages(pieces, PAGE)).toEqual([[0], [1, 2, 3]])
  })

  it('never leaves a heading at the foot of a page', () => {
    const pieces = [piece('1', 80), piece('head', 15, true), piece('2', 30)]
    expect(fillPages(pieces, PAGE)).toEqual([[0], [1, 2]])
    // Also where the question below it has to be torn.
    const torn = [piece('1', 80), piece('head', 15, true), piece('2', 30), piece('2', 90)]
    expect(fillPages(torn, PAGE)).toEqual([[0], [1, 2], [3]])
  })

  it('tears only what is higher than a page, and between its pieces', () => {
    const pieces = [piece('1', 30), piece('2', 50), piece('2', 50), piece('2', 50)]
    expect(fillPages(pieces, PAGE)).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(fillPages([piece('1', 30), piece('2', 250), piece('3', 30)], PAGE)).toEqual([[0], [1], [2]])
  })

  it('is one page before anything was measured, and for nothing', () => {
    expect(fillPages([piece('1', 0), piece('2', 0)], Infinity)).toEqual([[0, 1]])
    expect(fillPages([], PAGE)).toEqual([[]])
  })

  it('loses nothing, changes no order, and overfills a page only with one piece that is too high', () => {
    const pieces = fc.array(
      fc.record({
        group: fc.constantFrom('a', 'b', 'c', 'd'),
        height: fc.integer({ min: 0, max: 160 }),
        keepsWithNext: fc.constant(false),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(pieces, list => {
        const pages = fillPages(list, PAGE)
        expect(pages.flat()).toEqual(list.map((_, index) => index))
        for (const page of pages) {
          const height = page.reduce((sum, index) => sum + (list[index]?.height ?? 0), 0)
          expect(page.length === 1 || height <= PAGE + 1).toBe(true)
        }
      }),
    )
  })
})
