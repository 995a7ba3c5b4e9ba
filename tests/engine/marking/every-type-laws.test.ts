import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'
import { partShare } from '#engine/marking/judge'
import { markAnswer, markByHand } from '#engine/marking/mark-answer'
import { ruleFits } from '#engine/marking/rule-fits'
import type { Mark, MarkingRule, QuestionMarks } from '#engine/marking/rule'
import { type Answer, type PartAnswer, blankAnswer, isBlank } from '#engine/question/answer'
import { QUESTION_TYPES, type PartBody, type QuestionBody } from '#engine/question/question'
import { type Case, anyBody, markedCase, machineBody, rightAnswerOf, ruleFor } from '../arbitrary-bodies.ts'
import { marks } from '../arbitraries.ts'

/**
 * The laws of rules.md §1 for every type a machine marks, over a marker, so that wrong ones can be held to them. `marking-laws` has
 * the ones of ticks in particular.
 */
type Marker = (body: QuestionBody, answer: Answer | null, rule: MarkingRule, given: QuestionMarks) => Mark

const RUNS = { numRuns: 600 }

/** Puts what has no order in another one. */
function disorder(answer: Answer, seed: string): Answer {
  const random = createRandom(seed)
  if (answer.type === 'multiple') return { ...answer, options: random.shuffle(answer.options) }
  if (answer.type === 'matching') return { ...answer, pairs: random.shuffle(answer.pairs) }
  if (answer.type !== 'caseGroup') return answer
  return { ...answer, parts: answer.parts.map((part, at) => disorder(part, `${seed}/${at}`) as PartAnswer) }
}

/** Everything at once, for whoever hopes that something of it will be right; null where a type does not allow it. */
function everything(body: PartBody): PartAnswer | null {
  if (body.type === 'multiple') return { type: 'multiple', options: body.options.map(option => option.id) }
  const right = body.type === 'matching' ? body.rights[0]?.id : undefined
  if (body.type === 'matching' && right !== undefined)
    return { type: 'matching', pairs: body.lefts.map(left => ({ left: left.id, right })) }
  return null
}

/** How many of the wishes in `everything` the key grants, and of how many. */
function granted(body: PartBody): { wrong: number; of: number } {
  if (body.type === 'multiple')
    return { wrong: body.options.length - body.key.length, of: body.options.length }
  if (body.type !== 'matching') return { wrong: 0, of: 1 }
  return { wrong: body.key.filter(pair => pair.right !== body.rights[0]?.id).length, of: body.key.length }
}

const caseOf = (of: fc.Arbitrary<QuestionBody>) =>
  of.chain(body => fc.record({ body: fc.constant(body), rule: ruleFor(body), given: marks }))

type Law = (mark: Marker) => fc.IRawProperty<unknown, false>
const LAWS: Record<string, Law> = {
  'the same answer gets the same mark, however often and in whatever order it was given': mark =>
    fc.property(markedCase, fc.string(), ({ body, answer, rule, given }, seed) => {
      const first = JSON.stringify(mark(body, answer, rule, given))
      return [answer, disorder(answer, seed)].every(
        again => JSON.stringify(mark(body, again, rule, given)) === first,
      )
    }),
  'the key itself is always full': mark =>
    fc.property(caseOf(machineBody), ({ body, rule, given }) => {
      const { markCents, outcome, hits, of } = mark(body, rightAnswerOf(body), rule, given)
      return markCents === given.fullCents && outcome === 'right' && hits === of
    }),
  'blank is never better than right, and is told apart from wrong': mark =>
    fc.property(caseOf(machineBody), ({ body, rule, given }) => {
      const blank = mark(body, blankAnswer(body), rule, given)
      const none = mark(body, null, rule, given)
      return (
        blank.outcome === 'blank' &&
        JSON.stringify(none) === JSON.stringify(blank) &&
        blank.markCents <= mark(body, rightAnswerOf(body), rule, given).markCents
      )
    }),
  'a mark is a whole number between the floor and the full mark': mark =>
    fc.property(markedCase, ({ body, answer, rule, given }) => {
      const { markCents, hits, of } = mark(body, answer, rule, given)
      const least = Math.min(given.fullCents, given.floorCents)
      return (
        Number.isSafeInteger(markCents) &&
        markCents <= given.fullCents &&
        markCents >= least &&
        hits >= 0 &&
        hits <= of &&
        of >= 1
      )
    }),
  'only what is right is called right, and blank only what is blank': mark =>
    fc.property(markedCase, ({ body, answer, rule, given }) => {
      const { outcome, markCents } = mark(body, answer, rule, given)
      if (isBlank(answer)) return outcome === 'blank'
      if (outcome === 'blank' || outcome === 'pending') return false
      if (outcome === 'right') return markCents === given.fullCents
      const nothing = Math.min(given.fullCents, Math.max(given.floorCents, given.wrongCents))
      return outcome === 'partial' || markCents === nothing
    }),
  'everything at once never pays more than the key loses by what is wrong of it': mark =>
    fc.property(caseOf(machineBody), ({ body, rule, given }) => {
      if (body.type === 'caseGroup' || body.type === 'shortAnswer') return true
      const all = everything(body)
      const { wrong, of } = granted(body)
      if (all === null || wrong === 0) return true
      const { markCents, outcome } = mark(body, all, rule, given)
      // `halves` counts an error as a half or a quarter, and no rule pays in full.
      const most =
        rule.kind === 'halves'
          ? Math.floor(given.fullCents / 2)
          : Math.floor((given.fullCents * (of - wrong)) / of)
      return outcome !== 'right' && markCents <= Math.max(most, given.wrongCents, given.floorCents)
    }),
  'with all parts taken together nothing is paid twice': mark =>
    fc.property(markedCase, ({ body, answer, rule, given }) => {
      if (body.type !== 'caseGroup' || answer.type !== 'caseGroup' || rule.kind !== 'parts') return true
      const { markCents, outcome } = mark(body, answer, rule, given)
      const right = rightAnswerOf(body)
      if (right.type !== 'caseGroup') return false
      // One more part right never lowers the mark.
      return answer.parts.every((_, at) => {
        const better: Answer = { type: 'caseGroup', parts: answer.parts.with(at, right.parts[at] ?? _) }
        const after = mark(body, better, rule, given).markCents
        return after >= markCents || outcome === 'blank'
      })
    }),
}

/** A marker that is wrong in the way it says. */
const wrongMarker =
  (change: (mark: Mark, one: Case) => Mark): Marker =>
  (body, answer, rule, given) =>
    change(markAnswer(body, answer, rule, given), { body, answer: answer ?? blankAnswer(body), rule, given })

const CONTROLS: [keyof typeof LAWS, Marker][] = [
  [
    'the same answer gets the same mark, however often and in whatever order it was given',
    (() => {
      let count = 0
      return wrongMarker(mark => ({ ...mark, hits: mark.hits === 0 ? 0 : (count += 1) }))
    })(),
  ],
  [
    'the same answer gets the same mark, however often and in whatever order it was given',
    wrongMarker((mark, { answer }) => ({
      ...mark,
      hits: answer.type === 'matching' ? (answer.pairs[0]?.left.codePointAt(0) ?? 0) : mark.hits,
    })),
  ],
  [
    'the key itself is always full',
    wrongMarker((mark, { body }) =>
      body.type === 'caseGroup'
        ? {
            ...mark,
            // Shares that are each rounded down do not add up.
            markCents: Math.min(
              mark.markCents,
              body.parts.length * Math.floor(mark.markCents / body.parts.length),
            ),
          }
        : mark,
    ),
  ],
  [
    'blank is never better than right, and is told apart from wrong',
    wrongMarker(mark => (mark.outcome === 'blank' ? { ...mark, outcome: 'wrong' } : mark)),
  ],
  [
    'a mark is a whole number between the floor and the full mark',
    wrongMarker((mark, { given }) =>
      mark.outcome === 'partial' ? { ...mark, markCents: given.fullCents / 3 } : mark,
    ),
  ],
  [
    'only what is right is called right, and blank only what is blank',
    wrongMarker(mark => (mark.outcome === 'wrong' ? { ...mark, outcome: 'blank' } : mark)),
  ],
  [
    'everything at once never pays more than the key loses by what is wrong of it',
    // Pays for every right pair or tick and never looks at the wrong ones.
    wrongMarker((mark, { answer, given }) =>
      answer.type === 'matching' || answer.type === 'multiple'
        ? { ...mark, markCents: given.fullCents }
        : mark,
    ),
  ],
  [
    'with all parts taken together nothing is paid twice',
    wrongMarker((mark, { given }) => ({ ...mark, markCents: given.fullCents - mark.markCents })),
  ],
]

describe('laws of every type', () => {
  it.each(Object.entries(LAWS))('%s', (_, law) => {
    expect(() => fc.assert(law(markAnswer), RUNS)).not.toThrow()
  })

  it.each(CONTROLS)('control of “%s”: a marker that breaks it is seen', (name, marker) => {
    expect(fc.check(LAWS[name]?.(marker) ?? fc.property(fc.nat(), () => true), RUNS).failed).toBe(true)
  })

  it('each has a control', () => {
    expect(new Set(CONTROLS.map(([name]) => name))).toEqual(new Set(Object.keys(LAWS)))
  })

  it('and the bodies they are tried on are of every type, their answers right, wrong, partial and blank', () => {
    const types = new Set(fc.sample(anyBody, 400).map(body => body.type))
    expect(types).toEqual(new Set(QUESTION_TYPES))
    const outcomes = new Map<string, Set<string>>()
    for (const { body, answer, rule, given } of fc.sample(markedCase, 3000)) {
      expect(ruleFits(body.type, rule)).toBe(true)
      const seen = outcomes.get(body.type) ?? new Set()
      outcomes.set(body.type, seen.add(markAnswer(body, answer, rule, given).outcome))
    }
    for (const type of ['multiple', 'fillIn', 'ordering', 'matching', 'caseGroup'])
      expect(outcomes.get(type), type).toEqual(new Set(['right', 'wrong', 'partial', 'blank']))
    for (const type of ['single', 'trueFalse', 'numeric'])
      expect(outcomes.get(type), type).toEqual(new Set(['right', 'wrong', 'blank']))
  })
})

describe('laws of shares', () => {
  it('of a case are whole, at least nothing, and add up to the full mark whatever it is', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 40 }), (full, of) => {
        const shares = Array.from({ length: of }, (_, index) => partShare(full, index, of))
        expect(shares.every(share => Number.isSafeInteger(share) && share >= 0)).toBe(true)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(full)
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('of key points are whole, grow with what is found, and are full only with all of it', () => {
    const points = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(points, marks, fc.infiniteStream(fc.boolean()), (weights, given, found) => {
        const keyPoints = weights.map(weight => ({ text: '要点', weight }))
        const chosen = keyPoints.flatMap((_, index) => (found.next().value === true ? [index] : []))
        const mark = (of: number[]) => markByHand(keyPoints, { points: of }, given)
        const { markCents, outcome } = mark(chosen)
        expect(Number.isSafeInteger(markCents)).toBe(true)
        expect(outcome).toBe(
          chosen.length === keyPoints.length ? 'right' : chosen.length === 0 ? 'wrong' : 'partial',
        )
        for (const point of keyPoints.keys())
          expect(mark([...new Set([...chosen, point])]).markCents).toBeGreaterThanOrEqual(
            outcome === 'wrong' ? given.floorCents : markCents,
          )
        expect(mark([...keyPoints.keys()]).markCents).toBe(given.fullCents)
      }),
    )
  })
})
