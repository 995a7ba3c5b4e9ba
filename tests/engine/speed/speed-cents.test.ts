import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speedCents, type TimedAnswer } from '#engine/speed/speed-cents'
import { SPEED_RULE_KINDS, type SpeedRule } from '#engine/speed/speed-rule'

const S = 1000
const at = (fullCents: number, tookMs: number, allowedMs: number): TimedAnswer => ({
  fullCents,
  tookMs,
  allowedMs,
})

describe('speedCents', () => {
  it.each<[string, SpeedRule, TimedAnswer, number]>([
    ['none: always P', { kind: 'none' }, at(1000, 29 * S, 30 * S), 1000],
    // Kahoot's own example: 2 s of a 30 s question worth 1000 give 967 (966.67).
    ['kahoot: 2 of 30 s', { kind: 'kahoot' }, at(1000, 2 * S, 30 * S), 967],
    ['kahoot: just under half a second', { kind: 'kahoot' }, at(1000, 499, 30 * S), 1000],
    ['kahoot: half a second counts', { kind: 'kahoot' }, at(1000, 500, 10 * S), 975],
    ['kahoot: half of the time', { kind: 'kahoot' }, at(1000, 10 * S, 20 * S), 750],
    ['kahoot: at the end half of P', { kind: 'kahoot' }, at(1000, 20 * S, 20 * S), 500],
    ['kahoot: a half is rounded up', { kind: 'kahoot' }, at(1, 20 * S, 20 * S), 1],
    ['kahoot: 999 at the end', { kind: 'kahoot' }, at(999, 20 * S, 20 * S), 500],
    ['linear: at once', { kind: 'linear' }, at(1000, 0, 20 * S), 1000],
    ['linear: a quarter of the time', { kind: 'linear' }, at(1000, 5 * S, 20 * S), 750],
    ['linear: at the end nothing', { kind: 'linear' }, at(1000, 20 * S, 20 * S), 0],
    ['linear: later is nothing, not less', { kind: 'linear' }, at(1000, 99 * S, 20 * S), 0],
    ['linear: rounded down', { kind: 'linear' }, at(100, 1, 3), 66],
    ['upTo: at once the whole', { kind: 'upTo', speedCents: 500 }, at(1000, 0, 20 * S), 1000],
    [
      'upTo: half of the time costs half of k',
      { kind: 'upTo', speedCents: 500 },
      at(1000, 10 * S, 20 * S),
      750,
    ],
    ['upTo: at the end P − k', { kind: 'upTo', speedCents: 500 }, at(1000, 20 * S, 20 * S), 500],
    ['upTo: more than P is P', { kind: 'upTo', speedCents: 5000 }, at(1000, 20 * S, 20 * S), 0],
  ])('%s', (_, rule, answer, expected) => {
    expect(speedCents(answer, rule)).toBe(expected)
  })

  const answers = fc
    .record({
      fullCents: fc.nat(100_000),
      tookMs: fc.nat(600_000),
      allowedMs: fc.integer({ min: 1, max: 600_000 }),
    })
    .filter(({ tookMs, allowedMs }) => tookMs <= allowedMs)
  const rules: fc.Arbitrary<SpeedRule> = fc.oneof(
    fc.constantFrom<SpeedRule>({ kind: 'none' }, { kind: 'kahoot' }, { kind: 'linear' }),
    fc.nat(100_000).map((cents): SpeedRule => ({ kind: 'upTo', speedCents: cents })),
  )

  it('is what the formula says, to within what a float can say', () => {
    fc.assert(
      fc.property(answers, answer => {
        const { fullCents: p, tookMs: t, allowedMs: T } = answer
        const kahoot = t < 500 ? p : Math.round(p * (1 - t / T / 2))
        expect(Math.abs(speedCents(answer, { kind: 'kahoot' }) - kahoot)).toBeLessThanOrEqual(1)
        const linear = Math.max(0, p - (p * t) / T)
        expect(Math.abs(speedCents(answer, { kind: 'linear' }) - linear)).toBeLessThan(1.001)
      }),
    )
  })

  it('is whole, between nothing and P, and slower is never more', () => {
    fc.assert(
      fc.property(answers, rules, fc.nat(600_000), (answer, rule, more) => {
        const cents = speedCents(answer, rule)
        expect(Number.isSafeInteger(cents)).toBe(true)
        expect(cents).toBeGreaterThanOrEqual(0)
        expect(cents).toBeLessThanOrEqual(answer.fullCents)
        expect(speedCents({ ...answer, tookMs: answer.tookMs + more }, rule)).toBeLessThanOrEqual(cents)
      }),
    )
  })

  it('control: a bonus on top of P breaks the law', () => {
    const bonus = ({ fullCents, tookMs, allowedMs }: TimedAnswer) => fullCents + allowedMs - tookMs
    expect(bonus(at(100, 0, 30))).toBeGreaterThan(100)
  })

  it.each([at(100, -1, 10), at(100, 1.5, 10), at(-1, 1, 10), at(100, 1, 0)])('refuses %o', answer => {
    for (const kind of SPEED_RULE_KINDS)
      expect(() => speedCents(answer, kind === 'upTo' ? { kind, speedCents: 1 } : { kind })).toThrow(
        RangeError,
      )
    expect(() => speedCents(at(100, 1, 10), { kind: 'upTo', speedCents: -1 })).toThrow(RangeError)
  })
})
