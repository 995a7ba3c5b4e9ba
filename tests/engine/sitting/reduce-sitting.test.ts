import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'
import type { Answer } from '#engine/question/answer'
import { applySittingEvent, decide, remainingMs, replaySitting } from '#engine/sitting/reduce-sitting'
import type { Sitting, SittingCommand, SittingDecision, SittingEvent } from '#engine/sitting/sitting'

const ITEMS = 3
const LIMIT_MS = 60_000

const started = (limitMs: number | null = LIMIT_MS): SittingEvent => ({
  kind: 'started',
  itemCount: ITEMS,
  limitMs,
  spentMs: 0,
})

/** One revision of one item is always the same answer, as it is on the page. */
const answerOf = (item: number, rev: number): Answer => ({ type: 'single', option: `${item}-${rev}` })

const answer = (item: number, rev: number, spentMs = 0): SittingCommand => {
  return { kind: 'answer', item, rev, answer: answerOf(item, rev), spentMs }
}

type Run = { state: Sitting; events: SittingEvent[]; decisions: SittingDecision[]; states: Sitting[] }

function run(commands: readonly SittingCommand[], limitMs: number | null = LIMIT_MS): Run {
  const events = [started(limitMs)]
  let state = replaySitting(events)
  const decisions: SittingDecision[] = []
  const states = [state]
  for (const command of commands) {
    const decision = decide(state, command)
    decisions.push(decision)
    if (!decision.ok) continue
    events.push(...decision.events)
    state = decision.events.reduce<Sitting>(applySittingEvent, state)
    states.push(state)
  }
  return { state, events, decisions, states }
}

const spent = fc.integer({ min: 0, max: 70_000 })
const anyAnswer = fc
  .record({ item: fc.integer({ min: 0, max: ITEMS }), rev: fc.integer({ min: 1, max: 6 }), spentMs: spent })
  .map(({ item, rev, spentMs }) => answer(item, rev, spentMs))
const anyFlag = fc.record({
  kind: fc.constant('flag'),
  item: fc.integer({ min: 0, max: ITEMS }),
  on: fc.boolean(),
  spentMs: spent,
} as const)
const anyEnd = fc.record({ kind: fc.constantFrom('submit', 'tick', 'closeWindow'), spentMs: spent } as const)
const anyCommands = fc.array<SittingCommand>(
  fc.oneof(
    { weight: 6, arbitrary: anyAnswer },
    { weight: 2, arbitrary: anyFlag },
    { weight: 1, arbitrary: anyEnd },
  ),
  { maxLength: 40 },
)
const anyLimit = fc.constantFrom(null, LIMIT_MS)

/** The state that counts when the paper is marked. */
const answersOf = ({ items }: Sitting) => items.map(({ answer: given, rev }) => ({ given, rev }))

describe('decide', () => {
  it('answers, overwrites, flags and submits', () => {
    const { state } = run([
      answer(0, 1, 1000),
      answer(0, 2, 2000),
      { kind: 'flag', item: 1, on: true, spentMs: 3000 },
      { kind: 'submit', spentMs: 4000 },
    ])
    expect(state).toEqual({
      status: 'submitted',
      items: [
        { answer: answerOf(0, 2), rev: 2, flagged: false, answeredMs: 2000 },
        { answer: null, rev: 0, flagged: true, answeredMs: 0 },
        { answer: null, rev: 0, flagged: false, answeredMs: 0 },
      ],
      limitMs: LIMIT_MS,
      spentMs: 4000,
      submittedBy: 'member',
    })
  })

  const cases: [string, SittingCommand[], SittingDecision][] = [
    ['a repeated answer', [answer(0, 2), answer(0, 2)], { ok: true, events: [] }],
    ['a late older answer', [answer(0, 2), answer(0, 1)], { ok: true, events: [] }],
    ['an answer at the limit', [answer(0, 1, LIMIT_MS)], { ok: false, code: 'sitting.timeUp' }],
    [
      'a repeated answer after the limit',
      [answer(0, 1, 1), answer(0, 1, LIMIT_MS)],
      { ok: true, events: [] },
    ],
    [
      'an answer after submission',
      [{ kind: 'submit', spentMs: 1 }, answer(0, 1)],
      { ok: false, code: 'sitting.submitted' },
    ],
    [
      'a flag after submission',
      [
        { kind: 'submit', spentMs: 1 },
        { kind: 'flag', item: 0, on: true, spentMs: 2 },
      ],
      { ok: false, code: 'sitting.submitted' },
    ],
    [
      'a repeated submission',
      [
        { kind: 'submit', spentMs: 1 },
        { kind: 'submit', spentMs: 2 },
      ],
      { ok: true, events: [] },
    ],
    [
      'a tick after submission',
      [
        { kind: 'submit', spentMs: 1 },
        { kind: 'tick', spentMs: LIMIT_MS },
      ],
      { ok: true, events: [] },
    ],
    [
      'closing after submission',
      [
        { kind: 'submit', spentMs: 1 },
        { kind: 'closeWindow', spentMs: 2 },
      ],
      { ok: true, events: [] },
    ],
    ['a tick before the limit', [{ kind: 'tick', spentMs: LIMIT_MS - 1 }], { ok: true, events: [] }],
    [
      'a tick at the limit',
      [{ kind: 'tick', spentMs: LIMIT_MS }],
      { ok: true, events: [{ kind: 'submitted', by: 'timeUp', spentMs: LIMIT_MS }] },
    ],
    [
      'a late tick',
      [{ kind: 'tick', spentMs: LIMIT_MS + 900 }],
      { ok: true, events: [{ kind: 'submitted', by: 'timeUp', spentMs: LIMIT_MS }] },
    ],
    [
      'closing the window',
      [{ kind: 'closeWindow', spentMs: 5 }],
      { ok: true, events: [{ kind: 'submitted', by: 'windowClosed', spentMs: 5 }] },
    ],
    ['an item that is not there', [answer(ITEMS, 1)], { ok: false, code: 'sitting.noSuchItem' }],
    [
      'a clock that went back',
      [answer(0, 1, 500), answer(1, 1, 400)],
      { ok: true, events: [{ kind: 'answered', item: 1, rev: 1, answer: answerOf(1, 1), spentMs: 500 }] },
    ],
  ]
  it.each(cases)('decides %s', (_, commands, expected) => {
    expect(run(commands).decisions.at(-1)).toEqual(expected)
  })

  it('knows no time limit where there is none', () => {
    const { state, decisions } = run([answer(0, 1, 9_000_000), { kind: 'tick', spentMs: 9_999_999 }], null)
    expect(decisions.every(decision => decision.ok)).toBe(true)
    expect([state.status, remainingMs(state)]).toEqual(['open', null])
  })

  it('counts the remaining time down to 0', () => {
    expect(remainingMs(run([answer(0, 1, 20_000)]).state)).toBe(40_000)
    expect(remainingMs(run([{ kind: 'tick', spentMs: 99_000 }]).state)).toBe(0)
  })
})

describe('laws of a sitting', () => {
  it('the state is the fold of its events', () => {
    fc.assert(
      fc.property(anyCommands, anyLimit, (commands, limitMs) => {
        const { state, events } = run(commands, limitMs)
        expect(replaySitting(events)).toEqual(state)
      }),
    )
  })

  it('a newest acknowledged answer is the one that is marked', () => {
    fc.assert(
      fc.property(anyCommands, anyLimit, (commands, limitMs) => {
        const { state, decisions } = run(commands, limitMs)
        for (const [index, command] of commands.entries()) {
          if (command.kind !== 'answer' || !decisions[index]?.ok) continue
          const item = state.items[command.item]
          expect(item?.rev).toBeGreaterThanOrEqual(command.rev)
          expect(item?.answer).toEqual(answerOf(command.item, item?.rev ?? 0))
        }
      }),
    )
  })

  it('nothing happens after submission', () => {
    fc.assert(
      fc.property(anyCommands, anyLimit, (commands, limitMs) => {
        const { events, state } = run(commands, limitMs)
        const end = events.findIndex(event => event.kind === 'submitted')
        expect([-1, events.length - 1]).toContain(end)
        expect(state.status === 'submitted').toBe(end !== -1)
      }),
    )
  })

  it('time never goes back and never past the limit', () => {
    fc.assert(
      fc.property(anyCommands, anyLimit, (commands, limitMs) => {
        const { events, states } = run(commands, limitMs)
        const isSorted = (times: number[]): boolean => times.every((time, i) => time >= (times[i - 1] ?? 0))
        expect(isSorted(events.map(event => event.spentMs))).toBe(true)
        expect(isSorted(states.map(state => state.spentMs))).toBe(true)
        expect(states.every(state => state.spentMs <= (limitMs ?? Infinity))).toBe(true)
      }),
    )
  })

  it('a command said twice changes nothing the second time', () => {
    fc.assert(
      fc.property(anyCommands, anyLimit, fc.nat(), (commands, limitMs, at) => {
        fc.pre(commands.length > 0)
        const index = at % commands.length
        const twice = commands.toSpliced(index, 0, ...commands.slice(index, index + 1))
        expect(run(twice, limitMs).state).toEqual(run(commands, limitMs).state)
      }),
    )
  })

  /** Messages of one page: revisions 1, 2, … of each item, delivered in any order, some of them several times. */
  const page = fc
    .array(fc.integer({ min: 0, max: 6 }), { minLength: ITEMS, maxLength: ITEMS })
    .map(revisions =>
      revisions.flatMap((last, item) => Array.from({ length: last }, (_, i) => answer(item, i + 1, 100 * i))),
    )
  const delivery = fc.tuple(page, fc.string(), fc.integer({ min: 1, max: 3 }))
  const deliver = (sent: SittingCommand[], seed: string, copies: number): SittingCommand[] =>
    createRandom(seed).shuffle(Array.from({ length: copies }, () => sent).flat())

  /** When an answer came is a matter of how it was delivered, and of nothing else. */
  const undated = (state: Sitting) => ({
    ...state,
    items: state.items.map(item => ({ ...item, answeredMs: null })),
  })

  it('duplicates and reordering end in the same state', () => {
    fc.assert(
      fc.property(delivery, ([sent, seed, copies]) => {
        expect(undated(run(deliver(sent, seed, copies)).state)).toEqual(undated(run(sent).state))
      }),
      { numRuns: 300 },
    )
  })

  it('control: without revisions, where the last to arrive wins, the same law is broken', () => {
    const lastWins = (commands: SittingCommand[]): Sitting =>
      commands.reduce<Sitting>(
        (state, command) =>
          command.kind === 'answer'
            ? applySittingEvent(state, {
                ...command,
                kind: 'answered',
                rev: (state.items[command.item]?.rev ?? 0) + 1,
              })
            : state,
        replaySitting([started()]),
      )
    const property = fc.property(delivery, ([sent, seed, copies]) => {
      const givenOf = (state: Sitting) => answersOf(state).map(({ given }) => given)
      expect(givenOf(lastWins(deliver(sent, seed, copies)))).toEqual(givenOf(lastWins(sent)))
    })
    expect(fc.check(property, { numRuns: 300 }).failed).toBe(true)
  })
})

describe('applySittingEvent', () => {
  it('leaves a submitted sitting and a newer answer as they are', () => {
    const events: SittingEvent[] = [
      started(),
      { kind: 'answered', item: 0, rev: 2, answer: answerOf(0, 2), spentMs: 10 },
      { kind: 'answered', item: 0, rev: 1, answer: answerOf(0, 1), spentMs: 20 },
      { kind: 'submitted', by: 'member', spentMs: 30 },
    ]
    const state = replaySitting(events)
    expect(state.items[0]).toEqual({ answer: answerOf(0, 2), rev: 2, flagged: false, answeredMs: 10 })
    expect(
      applySittingEvent(state, { kind: 'answered', item: 0, rev: 9, answer: answerOf(0, 9), spentMs: 40 }),
    ).toBe(state)
  })

  it('dates an answer by its last change, and not by its repetition', () => {
    const given = (rev: number, content: number, spentMs: number): SittingEvent => ({
      kind: 'answered',
      item: 0,
      rev,
      answer: answerOf(0, content),
      spentMs,
    })
    const at = (...events: SittingEvent[]) => replaySitting([started(), ...events]).items[0]?.answeredMs
    expect(at(given(1, 1, 100))).toBe(100)
    expect(at(given(1, 1, 100), given(2, 1, 900))).toBe(100)
    expect(at(given(1, 1, 100), given(2, 2, 900))).toBe(900)
    // Away and back is a change, however it ends.
    expect(at(given(1, 1, 100), given(2, 2, 200), given(3, 1, 900))).toBe(900)
  })

  it('never lets time go back, whatever a log says', () => {
    const flagged: SittingEvent = { kind: 'flagged', item: 0, on: true, spentMs: 50 }
    expect(replaySitting([started(), flagged, { ...flagged, spentMs: 20 }]).spentMs).toBe(50)
  })

  it('refuses a damaged log', () => {
    const answered: SittingEvent = {
      kind: 'answered',
      item: ITEMS,
      rev: 1,
      answer: answerOf(0, 1),
      spentMs: 0,
    }
    expect(() => replaySitting([])).toThrow('at least')
    expect(() => replaySitting([answered])).toThrow('begins with started')
    expect(() => replaySitting([started(), started()])).toThrow('starts once')
    expect(() => replaySitting([started(), answered])).toThrow(RangeError)
  })
})
