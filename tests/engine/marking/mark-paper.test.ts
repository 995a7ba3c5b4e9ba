import { describe, expect, it } from 'vitest'
import { markPaper, sectionScores, type PaperAnswer } from '#engine/marking/mark-paper'
import { multiple } from '../arbitraries.ts'

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
    const paper = markPaper([item(0, 'AB'), item(0, 'A'), item(1, 'C', -100), item(1, null)], 0)
    expect(paper.marks.map(mark => mark.outcome)).toEqual(['right', 'partial', 'wrong', 'blank'])
    expect(paper).toMatchObject({ scoreCents: 350, fullCents: 1200 })
  })

  it('keeps the floor of the paper', () => {
    const items = [item(0, 'C', -400), item(1, 'A')]
    expect(markPaper(items, -1000).scoreCents).toBe(-250)
    expect(markPaper(items, 0).scoreCents).toBe(0)
  })

  it('gives each section its line', () => {
    const items = [item(1, 'A'), item(0, 'AB'), item(1, 'AB')]
    expect(sectionScores(items, markPaper(items, 0))).toEqual([
      { section: 0, scoreCents: 300, fullCents: 300 },
      { section: 1, scoreCents: 450, fullCents: 600 },
    ])
  })

  it('marks an empty paper with nothing', () => {
    expect(markPaper([], 0)).toEqual({ scoreCents: 0, fullCents: 0, marks: [] })
  })
})
