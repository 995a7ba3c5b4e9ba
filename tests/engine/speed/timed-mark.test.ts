import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markAnswer } from '#engine/marking/mark-answer'
import { type PaperAnswer, markPaper } from '#engine/marking/mark-paper'
import { checkBlueprint } from '#engine/paper/check-blueprint'
import { lacksLimit } from '#engine/speed/check-speed'
import type { SpeedRule } from '#engine/speed/speed-rule'
import { section } from '../arbitraries.ts'
import { type Case, markedCase } from '../arbitrary-bodies.ts'

const T = 600_000
const NO_FLOORS = { floorCents: -1_000_000, sections: [] }
const HALF: SpeedRule = { kind: 'upTo', speedCents: 200 }

const rules: fc.Arbitrary<SpeedRule> = fc.oneof(
  fc.constantFrom<SpeedRule>({ kind: 'none' }, { kind: 'kahoot' }, { kind: 'linear' }),
  fc.integer({ min: 1, max: 10_000 }).map((speedCents): SpeedRule => ({ kind: 'upTo', speedCents })),
)
const times = fc.nat(T)

const item = ({ body, answer, rule, given }: Case, tookMs?: number): PaperAnswer => ({
  body,
  answer,
  rule,
  marks: given,
  section: 0,
  ...(tookMs === undefined ? {} : { tookMs }),
})
const markOf = (asked: PaperAnswer, rule: SpeedRule) => {
  const [mark] = markPaper([asked], NO_FLOORS, { rule, allowedMs: T }).marks
  if (!mark) throw new Error('no mark')
  return mark
}

/** One question of four marks, answered as said after so many milliseconds. */
const single = (option: string | null, tookMs: number): PaperAnswer => ({
  body: { type: 'single', stem: 's', options: ['A', 'B'].map(id => ({ id, text: id })), key: 'A' },
  answer: option === null ? null : { type: 'single', option },
  rule: { kind: 'allOrNothing' },
  marks: { fullCents: 400, wrongCents: -100, blankCents: 0, floorCents: -100 },
  section: 0,
  tookMs,
})

describe('speed on a paper', () => {
  it.each<[string, SpeedRule, number]>([
    ['none', { kind: 'none' }, 400],
    ['at most half', { kind: 'kahoot' }, 300],
    ['down to nothing', { kind: 'linear' }, 200],
    ['two of four marks', HALF, 300],
  ])('half of the time, %s: %o gives %i', (_, rule, cents) => {
    expect(markOf(single('A', T / 2), rule).markCents).toBe(cents)
  })

  it('says what it was before and how long it took', () => {
    const { speed } = markOf(single('A', T / 2), HALF)
    expect(speed).toEqual({ tookMs: T / 2, allowedMs: T, beforeCents: 400 })
  })

  it('leaves wrong and blank as they are, without a word of time', () => {
    expect(markOf(single('B', T / 2), HALF)).toEqual({ outcome: 'wrong', markCents: -100, hits: 0, of: 1 })
    expect(markOf(single(null, 0), HALF)).toEqual({ outcome: 'blank', markCents: 0, hits: 0, of: 1 })
  })

  it('never hurries a short answer', () => {
    const asked: PaperAnswer = {
      body: { type: 'shortAnswer', stem: 's', keyPoints: [{ text: 'p', weight: 1 }] },
      answer: { type: 'shortAnswer', text: 'p' },
      hand: { points: [0] },
      rule: { kind: 'manual' },
      marks: { fullCents: 400, wrongCents: 0, blankCents: 0, floorCents: 0 },
      section: 0,
      tookMs: T,
    }
    expect(markOf(asked, { kind: 'linear' })).toEqual({ outcome: 'right', markCents: 400, hits: 1, of: 1 })
  })

  it('takes an answer whose time is not known for the slowest', () => {
    const { tookMs: _, ...asked } = single('A', 0)
    expect(markOf(asked, { kind: 'linear' }).markCents).toBe(0)
  })
})

describe('laws of speed, for every type, rule and answer', () => {
  it('never adds marks, never takes more than was earned, and never changes the outcome', () => {
    fc.assert(
      fc.property(markedCase, rules, times, (asked, rule, tookMs) => {
        const plain = markAnswer(asked.body, asked.answer, asked.rule, asked.given)
        const mark = markOf(item(asked, tookMs), rule)
        expect(mark.markCents).toBeLessThanOrEqual(plain.markCents)
        expect(mark.markCents).toBeGreaterThanOrEqual(Math.min(plain.markCents, 0))
        expect({ ...mark, markCents: 0, speed: undefined }).toEqual({ ...plain, markCents: 0 })
      }),
    )
  })

  it('pays a later answer no more than an earlier one, and an immediate one in full', () => {
    fc.assert(
      fc.property(markedCase, rules, times, times, (asked, rule, one, other) => {
        const centsAt = (ms: number) => markOf(item(asked, ms), rule).markCents
        expect(centsAt(Math.max(one, other))).toBeLessThanOrEqual(centsAt(Math.min(one, other)))
        expect(centsAt(0)).toBe(markAnswer(asked.body, asked.answer, asked.rule, asked.given).markCents)
      }),
    )
  })

  it('control: marks that grow with the time are found', () => {
    const grows = (cents: number, ms: number) => cents + ms
    expect(grows(100, T)).toBeGreaterThan(grows(100, 0))
  })
})

describe('what can be said of speed', () => {
  const blueprint = (speed: SpeedRule) => ({
    sections: [section('single', 1), section('shortAnswer', 1)],
    shuffleQuestions: true,
    shuffleOptions: true,
    floorCents: 0,
    speed,
  })
  const full = blueprint({ kind: 'none' }).sections[0]?.marks.fullCents ?? 0

  it.each([0, -1, 1.5, full + 1])('%d hundredths for speed is refused', speedCents => {
    expect(checkBlueprint(blueprint({ kind: 'upTo', speedCents }))).toEqual([
      { section: null, code: 'blueprint.speedMarks' },
    ])
  })

  it('all of a question may be for speed', () => {
    expect(checkBlueprint(blueprint({ kind: 'upTo', speedCents: full }))).toEqual([])
  })

  it('needs a time limit, unless speed counts for nothing', () => {
    expect(lacksLimit(blueprint({ kind: 'linear' }), null)).toBe(true)
    expect(lacksLimit(blueprint({ kind: 'linear' }), T)).toBe(false)
    expect(lacksLimit(blueprint({ kind: 'none' }), null)).toBe(false)
  })
})
