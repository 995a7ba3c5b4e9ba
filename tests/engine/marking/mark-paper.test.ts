import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markPaper, sectionScores, type PaperAnswer } from '#engine/marking/mark-paper'
import { multiple } from '../arbitraries.ts'

const NO_FLOORS = { floorCents: -10_000, sections: [] }

function item(section: number, ticked: string | null, wrongCents = 0): PaperAnswer {
  return {
    body: multiple(4, ['A', 'B']),
    answer: ticked === null ? null : { type: 'multiple', options: ticked.split('') },
    rule: { kind: 'partialIfNoWrong', credit: 'proportional' },
    marks: { fullCents: 300, wrongCents, blankCents: 0, floorCents: -1000 },
    section,
  }
}

describe('markPaper', () => {
  it('adds the marks up', () => {
    const paper = markPaper([item(0, 'AB'), item(0, 'A'), item(1, 'C', -100), item(1, null)], NO_FLOORS)
    expect(paper.marks.map(mark => mark.outcome)).toEqual(['right', 'partial', 'wrong', 'blank'])
    expect(paper).toMatchObject({ scoreCents: 350, fullCents: 1200 })
  })

  it('keeps the floor of the paper', () => {
    const items = [item(0, 'C', -400), item(1, 'A')]
    expect(markPaper(items, { ...NO_FLOORS, floorCents: -1000 }).scoreCents).toBe(-250)
    expect(markPaper(items, { ...NO_FLOORS, floorCents: 0 }).scoreCents).toBe(0)
  })

  it('gives each section its line', () => {
    const items = [item(1, 'A'), item(0, 'AB'), item(1, 'AB')]
    expect(sectionScores(items, markPaper(items, NO_FLOORS), NO_FLOORS)).toEqual([
      { section: 0, sumCents: 300, floorCents: null, scoreCents: 300, fullCents: 300 },
      { section: 1, sumCents: 450, floorCents: null, scoreCents: 450, fullCents: 600 },
    ])
  })

  describe('floors', () => {
    // Section 0 sinks to −800, section 1 to −200.
    const items = [
      item(0, 'C', -400),
      item(0, 'C', -400),
      item(1, 'C', -250),
      item(1, 'A'),
      item(1, 'D', -100),
    ]
    const score = (paper: number, ...sections: (number | undefined)[]) =>
      markPaper(items, { floorCents: paper, sections: sections.map(floorCents => ({ floorCents })) })
        .scoreCents

    it.each([
      ['none', -5000, [], -1000],
      ['of one section', -5000, [-100], -300],
      ['of both sections', -5000, [0, 0], 0],
      ['of a section that is not reached', -5000, [undefined, -201], -1000],
      ['of the paper over those of its sections', -250, [-300, undefined], -250],
      ['of the sections above that of the paper', -250, [-100, -100], -200],
    ])('%s: paper %i, sections %o give %i', (_, paper, sections, expected) => {
      expect(score(paper, ...sections)).toBe(expected)
    })

    it('of a question apply before those of its section', () => {
      const gentle = items.map(one => ({ ...one, marks: { ...one.marks, floorCents: 0 } }))
      expect(markPaper(gentle, { floorCents: -5000, sections: [{ floorCents: -100 }] }).scoreCents).toBe(150)
    })

    it('stand on the score sheet with what they lifted', () => {
      const floors = { floorCents: -5000, sections: [{ floorCents: -100 }, {}] }
      expect(sectionScores(items, markPaper(items, floors), floors)).toEqual([
        { section: 0, sumCents: -800, floorCents: -100, scoreCents: -100, fullCents: 600 },
        { section: 1, sumCents: -200, floorCents: null, scoreCents: -200, fullCents: 900 },
      ])
    })

    it('never lift a paper above its full mark', () => {
      fc.assert(
        fc.property(
          fc.integer({ min: -900, max: 900 }),
          fc.array(fc.integer({ min: -900, max: 900 })),
          (paper, sections) => {
            const marked = markPaper(items, {
              floorCents: paper,
              sections: sections.map(floorCents => ({ floorCents })),
            })
            expect(marked.scoreCents).toBeLessThanOrEqual(marked.fullCents)
          },
        ),
      )
    })
  })

  it('marks an empty paper with nothing', () => {
    expect(markPaper([], NO_FLOORS)).toEqual({ scoreCents: 0, fullCents: 0, marks: [] })
  })
})
