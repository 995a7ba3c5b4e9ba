import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { branchBoard } from '#engine/ranking/branch-board'
import type { BranchTally } from '#engine/ranking/ranking'

const OPTIONS = { minParticipants: 2, tieStyle: '1-2-2-4' } as const

function tally(branchId: string, sumCents: number, participants: number, roster: number): BranchTally {
  return { branchId, sumCents, participants, roster }
}

describe('branchBoard', () => {
  it('divides by the roster, absentees being 0, and settles equal means by participation', () => {
    const rows = branchBoard(
      [
        tally('small', 27_000, 3, 3),
        tally('large', 80_000, 9, 10),
        tally('half', 40_000, 4, 5),
        tally('lazy', 40_000, 5, 10),
      ],
      OPTIONS,
    )
    expect(rows.map(row => [row.branchId, row.ranked && row.rank, row.meanCents])).toEqual([
      ['small', 1, 9000],
      ['large', 2, 8000],
      ['half', 3, 8000],
      ['lazy', 4, 4000],
    ])
    expect(rows[2]).toMatchObject({ reason: { kind: 'behind', key: 'participation' } })
  })

  it('compares exactly what is shown equal', () => {
    const rows = branchBoard([tally('a', 10_000, 3, 3), tally('b', 23_333, 7, 7)], OPTIONS)
    expect(rows.map(row => [row.branchId, row.meanCents, row.ranked && row.rank])).toEqual([
      ['a', 3333, 1],
      ['b', 3333, 2],
    ])
  })

  it('puts the unranked last, by id, and says why', () => {
    const rows = branchBoard(
      [tally('z', 0, 0, 0), tally('y', 9900, 1, 1), tally('x', 100, 2, 4), tally('w', 0, 0, 3)],
      OPTIONS,
    )
    expect(
      rows.map(row => [row.branchId, row.ranked ? row.rank : row.unrankedBecause, row.meanCents]),
    ).toEqual([
      ['x', 1, 25],
      ['w', 'tooFewParticipants', 0],
      ['y', 'tooFewParticipants', 9900],
      ['z', 'emptyRoster', 0],
    ])
  })

  it.each([
    [1, 2, 1],
    [-1, 2, 0],
    [-3, 2, -1],
    [1, 3, 0],
    [2, 3, 1],
    [-2, 3, -1],
  ])('rounds %i over %i to %i, half up', (sumCents, roster, meanCents) => {
    expect(branchBoard([tally('a', sumCents, 2, roster)], OPTIONS)[0]?.meanCents).toBe(meanCents)
  })

  it('a branch of twins stands with the branch: size alone neither helps nor hurts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 2, max: 20 }),
        (sumCents, roster, times) => {
          const rows = branchBoard(
            [
              tally('a', sumCents, roster, roster),
              tally('b', sumCents * times, roster * times, roster * times),
            ],
            {
              ...OPTIONS,
              minParticipants: 0,
            },
          )
          expect(rows.map(row => row.ranked && row.rank)).toEqual([1, 1])
        },
      ),
    )
  })

  it('refuses two tallies of one branch', () => {
    expect(() => branchBoard([tally('a', 1, 2, 2), tally('a', 2, 2, 2)], OPTIONS)).toThrow('one tally')
  })
})
