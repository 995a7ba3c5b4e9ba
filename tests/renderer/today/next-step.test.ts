import { expect, it } from 'vitest'
import type { DrillTodayView } from '#contract/drill'
import { mayRepeat } from '../../../renderer/features/today/next-step.ts'

const done = (over: Partial<DrillTodayView> = {}): DrillTodayView => ({
  drillId: 'd',
  week: '2026-W48',
  title: '练',
  questions: 1,
  fullCents: 100,
  limitMs: null,
  counted: 'first',
  countedADay: null,
  begunToday: 0,
  opensAtMs: 0,
  closesAtMs: 100,
  state: 'done',
  open: null,
  counts: null,
  attempts: 2,
  maxAttempts: null,
  ...over,
})

it('a drill is sat again while it is open and as often as it allows', () => {
  expect(mayRepeat(done(), 50)).toBe(true)
  expect(mayRepeat(done(), 100)).toBe(false)
  expect(mayRepeat(done({ maxAttempts: 3 }), 50)).toBe(true)
  expect(mayRepeat(done({ maxAttempts: 2 }), 50)).toBe(false)
  expect(mayRepeat(done({ state: 'toDo' }), 50)).toBe(false)
})
