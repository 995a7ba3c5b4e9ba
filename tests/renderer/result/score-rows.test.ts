import { describe, expect, it } from 'vitest'
import type { ResultItemView, ResultSectionView } from '#contract/sitting'
import { scoreRows } from '../../../renderer/features/result/score-rows.ts'

const section = (
  type: ResultItemView['type'],
  sumCents: number,
  scoreCents = sumCents,
): ResultSectionView => ({
  section: 0,
  type,
  sumCents,
  floorCents: null,
  scoreCents,
  fullCents: 1_000,
})
const item = (type: ResultItemView['type'], outcome: ResultItemView['outcome']) =>
  ({ type, outcome }) as ResultItemView

describe('the score sheet', () => {
  it('has one row a type, in the order of the types, with the floors of its sections', () => {
    const rows = scoreRows({
      sections: [section('ordering', 400), section('single', 500), section('single', -200, 0)],
      items: [item('ordering', 'partial'), item('single', 'right'), item('single', 'wrong')],
    })
    expect(rows).toEqual([
      { type: 'single', right: 1, count: 2, sumCents: 300, scoreCents: 500, fullCents: 2_000 },
      { type: 'ordering', right: 0, count: 1, sumCents: 400, scoreCents: 400, fullCents: 1_000 },
    ])
  })

  it('counts what waits for a marker as not yet right', () => {
    const [row] = scoreRows({
      sections: [section('shortAnswer', 0)],
      items: [item('shortAnswer', 'pending')],
    })
    expect(row).toMatchObject({ right: 0, count: 1, scoreCents: 0 })
  })
})
