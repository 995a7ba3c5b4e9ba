import { describe, expect, it } from 'vitest'
import { markByHand } from '#engine/marking/mark-answer'
import { deskAct } from '../../../renderer/features/marking/desk-keys.ts'
import { liveMarkCents } from '../../../renderer/features/marking/live-mark.ts'
import {
  countStates,
  queueInput,
  readAddress,
  writeAddress,
} from '../../../renderer/features/marking/marking-address.ts'
import {
  commonPoints,
  modeOf,
  newestMarks,
  startOf,
  togglePoint,
} from '../../../renderer/features/marking/marking-mode.ts'
import type { HandMark } from '../../../renderer/features/marking/marking-types.ts'
import { neighbour, parsePlace, placeKey, walkFrom } from '../../../renderer/features/marking/walk.ts'

const ID = '0192f0c1-7a3b-7c00-8000-0123456789ab'
const at = (item: number) => ({ sittingId: ID, item })
const handMark = (over: Partial<HandMark>): HandMark => ({
  markId: 'm',
  kind: 'mark',
  markerName: '甲',
  isCallers: false,
  points: [],
  markCents: 0,
  note: '',
  atMs: 0,
  isNewest: true,
  ...over,
})

describe('the walk through the queue', () => {
  it('names a place and reads it back', () => {
    expect(parsePlace(placeKey(at(12)))).toEqual(at(12))
  })
  it.each(['', 'x', '.3', `${ID}.`, `${ID}.a`])('does not read %j', text => {
    expect(parsePlace(text)).toBeNull()
  })
  it('goes on and back and ends at both ends', () => {
    const walk = walkFrom([at(0), at(1)], at(0))
    expect(neighbour(walk, at(0), 1)).toEqual(at(1))
    expect(neighbour(walk, at(1), 1)).toBeNull()
    expect(neighbour(walk, at(0), -1)).toBeNull()
  })
  it('begins with an answer that the queue does not show', () => {
    expect(walkFrom([at(0)], at(7))).toEqual([at(7), at(0)])
  })
  it('has no neighbours for an answer it does not know', () => {
    expect(neighbour([at(0), at(1)], at(9), 1)).toBeNull()
  })
})

describe('the address', () => {
  it('says nothing where nothing was chosen', () => {
    expect(writeAddress(readAddress(new URLSearchParams()))).toEqual({})
  })
  it.each(['drill=d&state=second&for=all', `at=${ID}.3`, 'state=final'])('keeps %s', text => {
    const written = writeAddress(readAddress(new URLSearchParams(text)))
    expect(new URLSearchParams(written).toString()).toBe(new URLSearchParams(text).toString())
  })
  it('takes a state that does not exist for none', () => {
    expect(readAddress(new URLSearchParams('state=lost')).state).toBe('open')
  })
  it('never asks for final answers that wait for the caller', () => {
    expect(queueInput({ drillId: null, state: 'final', forMe: true })).toEqual({ state: 'final' })
    expect(queueInput({ drillId: 'd', state: 'open', forMe: true })).toEqual({ drillId: 'd', forMe: true })
  })
  it('adds up the states of one drill or of all', () => {
    const drills = [
      { drillId: 'a', waiting: 1, second: 2, differing: 3, final: 4 },
      { drillId: 'b', waiting: 10, second: 0, differing: 0, final: 5 },
    ]
    expect(countStates(drills, null)).toEqual({ waiting: 11, second: 2, differing: 3, final: 9, open: 16 })
    expect(countStates(drills, 'a').open).toBe(6)
  })
})

describe('the live mark', () => {
  const keyPoints = [
    { text: '一', weight: 1, markCents: 0 },
    { text: '二', weight: 1, markCents: 0 },
    { text: '三', weight: 1, markCents: 0 },
  ]
  const marks = { fullCents: 1000, wrongCents: -100, blankCents: 0, floorCents: -100 }
  it.each([[[]], [[0]], [[0, 1]], [[0, 1, 2]]])('of %j is what the backend will give', points => {
    expect(liveMarkCents({ keyPoints, fullCents: 1000, noneCents: -100 }, points)).toBe(
      markByHand(keyPoints, { points }, marks).markCents,
    )
  })
})

describe('where a marker begins', () => {
  const own = handMark({ isCallers: true, points: [1], note: '我的' })
  const other = handMark({ points: [1, 2], note: '别人的' })
  const may = { mayMark: true, mayDecide: false }
  it('with nothing', () => {
    expect(startOf({ marks: [other], final: null, ...may })).toEqual({ points: [], note: '' })
  })
  it('with what they said last', () => {
    const older = handMark({ isCallers: true, points: [0], isNewest: false })
    expect(startOf({ marks: [older, own], final: null, ...may })).toEqual({ points: [1], note: '我的' })
  })
  it('who decides, with what both found', () => {
    const decide = { mayMark: false, mayDecide: true }
    expect(startOf({ marks: [own, other], final: null, ...decide })).toEqual({ points: [1], note: '' })
    const decision = handMark({ kind: 'decision', points: [2], note: '定' })
    expect(startOf({ marks: [own, other, decision], final: null, ...decide })).toEqual({
      points: [2],
      note: '定',
    })
  })
  it('who only reads, with what was found', () => {
    const read = { mayMark: false, mayDecide: false }
    const final = { points: [0], markCents: 100, note: '好' }
    expect(modeOf(read)).toBe('read')
    expect(startOf({ marks: [], final, ...read })).toEqual({ points: [0], note: '好' })
  })
  it('compares only the newest mark of each', () => {
    const older = handMark({ points: [0], isNewest: false })
    expect(newestMarks([older, own, handMark({ kind: 'decision' })])).toEqual([own])
    expect(commonPoints([])).toEqual([])
  })
  it('ticks and unticks', () => {
    expect(togglePoint([2], 0)).toEqual([0, 2])
    expect(togglePoint([0, 2], 0)).toEqual([2])
  })
})

describe('keys of the desk', () => {
  const press = (key: string, over = {}) =>
    deskAct({ key, ctrl: false, alt: false, typing: false, ...over }, 3)
  it('a digit ticks the point of that number, and only where there is one', () => {
    expect(press('3')).toEqual({ kind: 'toggle', point: 2 })
    expect(press('4')).toBeNull()
  })
  it.each(['1', 'a', '0', 'n', 'ArrowRight'])('%s is text in the note', key => {
    expect(press(key, { typing: true })).toBeNull()
  })
  it('Ctrl and Enter save, in the note too; Enter alone does not', () => {
    expect(press('Enter', { ctrl: true, typing: true })).toEqual({ kind: 'save' })
    expect(press('Enter', { ctrl: true })).toEqual({ kind: 'save' })
    expect(press('Enter')).toBeNull()
  })
  it('Escape leaves the note first and the desk then', () => {
    expect(press('Escape', { typing: true })).toEqual({ kind: 'leaveNote' })
    expect(press('Escape')).toEqual({ kind: 'leave' })
  })
  it.each(['a', '1', 'n'])('Ctrl or Alt and %s stay what they are', key => {
    expect(press(key, { ctrl: true })).toBeNull()
    expect(press(key, { alt: true })).toBeNull()
  })
})
