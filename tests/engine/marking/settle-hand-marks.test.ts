import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HandMarkEntry, settleHandMarks, whyNot } from '#engine/marking/settle-hand-marks'

const ONE = { secondMarker: false }
const TWO = { secondMarker: true }

/** `a01` is a mark of a who found points 0 and 1, `c!1` a decision of c. */
function entries(...acts: string[]): HandMarkEntry[] {
  return acts.map((act, index) => ({
    seq: index + 1,
    kind: act.includes('!') ? 'decision' : 'mark',
    markerId: act[0] ?? '',
    points: act.replace(/^.!?/u, '').split('').map(Number),
  }))
}

describe('settleHandMarks', () => {
  it.each<[string, string[], { secondMarker: boolean }, object]>([
    ['nobody', [], ONE, { state: 'waiting' }],
    ['nobody of two', [], TWO, { state: 'waiting' }],
    ['one of one', ['a01'], ONE, { state: 'final', points: [0, 1], decided: false, markers: ['a'] }],
    ['a correction', ['a01', 'a1'], ONE, { state: 'final', points: [1] }],
    ['a mark of nothing', ['a'], ONE, { state: 'final', points: [] }],
    ['another after the first', ['a01', 'b0'], ONE, { state: 'final', points: [0], markers: ['a', 'b'] }],
    ['one of two', ['a01'], TWO, { state: 'second', markers: ['a'] }],
    ['the same one twice', ['a01', 'a0'], TWO, { state: 'second', markers: ['a'] }],
    ['two alike', ['a01', 'b01'], TWO, { state: 'final', points: [0, 1], decided: false }],
    ['two alike in another order', ['a01', 'b10'], TWO, { state: 'final', points: [0, 1] }],
    ['two unlike', ['a01', 'b0'], TWO, { state: 'differing', markers: ['a', 'b'] }],
    ['a correction that agrees', ['a01', 'b0', 'a0'], TWO, { state: 'final', points: [0], decided: false }],
    ['a correction that no longer agrees', ['a0', 'b0', 'b1'], TWO, { state: 'differing' }],
    [
      'a decision',
      ['a01', 'b0', 'c!1'],
      TWO,
      { state: 'final', points: [1], decided: true, markers: ['a', 'b'] },
    ],
    ['two decisions', ['a01', 'b0', 'c!1', 'd!0'], TWO, { state: 'final', points: [0], decided: true }],
  ])('%s', (_, acts, settings, expected) => {
    expect(settleHandMarks(entries(...acts), settings)).toMatchObject(expected)
  })

  it('goes by the number of an act, in whatever order the acts come', () => {
    const acts = fc.array(fc.constantFrom('a0', 'a1', 'b0', 'b01', 'c!1', 'd!0'), { maxLength: 8 })
    fc.assert(
      fc.property(acts, fc.boolean(), fc.array(fc.nat()), (chosen, secondMarker, order) => {
        const all = entries(...chosen)
        const moved = all.toSorted((a, b) => (order[a.seq] ?? 0) - (order[b.seq] ?? 0))
        expect(settleHandMarks(moved, { secondMarker })).toEqual(settleHandMarks(all, { secondMarker }))
      }),
    )
  })
})

describe('whyNot', () => {
  const why = (act: string, acts: string[], settings = TWO, memberId = 'm') =>
    whyNot(
      { kind: act.includes('!') ? 'decision' : 'mark', markerId: act[0] ?? '', memberId },
      settleHandMarks(entries(...acts), settings),
      settings,
    )

  it.each<[string, string[], { secondMarker: boolean }, string | null]>([
    ['a', [], ONE, null],
    ['b', ['a0'], ONE, null],
    ['a!', ['a0'], ONE, 'marking.nothingToDecide'],
    ['b', ['a0'], TWO, null],
    ['a', ['a0'], TWO, null],
    ['c', ['a0', 'b1'], TWO, 'marking.twoMarkersAlready'],
    ['c', ['a0', 'b0'], TWO, 'marking.twoMarkersAlready'],
    ['b', ['a0', 'b1'], TWO, null],
    ['c!', ['a0'], TWO, 'marking.nothingToDecide'],
    ['c!', ['a0', 'b0'], TWO, 'marking.nothingToDecide'],
    ['c!', ['a0', 'b1'], TWO, null],
    ['a!', ['a0', 'b1'], TWO, 'marking.thirdOnly'],
    ['a', ['a0', 'b1', 'c!1'], TWO, 'marking.decided'],
    ['d!', ['a0', 'b1', 'c!1'], TWO, null],
  ])('%s after %o (%o): %s', (act, acts, settings, expected) => {
    expect(why(act, acts, settings)).toBe(expected)
  })

  it('never lets anybody at their own paper', () => {
    for (const act of ['m', 'm!']) expect(why(act, ['a0', 'b1'])).toBe('marking.ownSitting')
  })
})
