import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'
import type { Blueprint, BlueprintSection, Drawn, DrawResult } from '#engine/paper/blueprint'
import { drawPaper as drawFrom, freezePaper } from '#engine/paper/draw-paper'
import { sectionMatcher } from '#engine/paper/section-matcher'
import { QUESTION_TYPES, type Difficulty } from '#engine/question/question'
import { type Entry, entry, section, strataOf } from '../arbitraries.ts'

const drawPaper = (entries: readonly Entry[], plan: Blueprint, seed: string) =>
  drawFrom(strataOf(entries), plan, seed)

function blueprint(...sections: BlueprintSection[]): Blueprint {
  return { sections, shuffleQuestions: true, shuffleOptions: true, floorCents: 0 }
}

function drawn(result: DrawResult): Drawn[] {
  if (!result.ok) throw new Error(`short: ${JSON.stringify(result.shortages)}`)
  return result.drawn
}

const TOPICS = ['alcohol', 'speed', 'parking']

const bank = fc
  .array(
    fc.record({
      topic: fc.constantFrom(...TOPICS),
      type: fc.constantFrom('single', 'multiple'),
      difficulty: fc.constantFrom(1, 2, 3),
    } as const),
    { maxLength: 40 },
  )
  .map(rows => rows.map((row, index) => entry(index, row)))

const anySection = fc
  .record({
    type: fc.constantFrom('single', 'multiple'),
    count: fc.integer({ min: 1, max: 8 }),
    topics: fc.subarray(TOPICS),
    difficulties: fc.subarray<Difficulty>([1, 2, 3]),
  } as const)
  .map(({ type, count, topics, difficulties }) => section(type, count, { topics, difficulties }))

const anyBlueprint = fc
  .array(anySection, { minLength: 1, maxLength: 4 })
  .map(sections => blueprint(...sections))

/** Does every section find enough, told slowly and independently: Hall's condition over all sets of sections. */
function suffices(entries: readonly Entry[], { sections }: Blueprint): boolean {
  const matchers = sections.map(sectionMatcher)
  return Array.from({ length: 2 ** sections.length }, (_, set) => set).every(set => {
    const inSet = (index: number): boolean => ((set >> index) & 1) === 1
    const wanted = sections.reduce((sum, { count }, index) => sum + (inSet(index) ? count : 0), 0)
    return (
      entries.filter(one => matchers.some((matches, index) => inSet(index) && matches(one))).length >= wanted
    )
  })
}

/** The greedy drawing that papers often use, as a control: sections take in their own order, nobody hands anything on. */
function greedySuffices(entries: readonly Entry[], { sections }: Blueprint): boolean {
  const left = new Set(entries)
  return sections.every(one => {
    const taken = [...left].filter(sectionMatcher(one)).slice(0, one.count)
    for (const gone of taken) left.delete(gone)
    return taken.length === one.count
  })
}

describe('drawPaper', () => {
  it('does not depend on the order of the bank', () => {
    fc.assert(
      fc.property(bank, anyBlueprint, fc.string(), fc.string(), (entries, plan, seed, order) => {
        const shuffled = createRandom(order).shuffle(strataOf(entries))
        expect(drawFrom(shuffled, plan, seed)).toEqual(drawPaper(entries, plan, seed))
      }),
    )
  })

  it('is short exactly when the bank is, and then names sections that are', () => {
    fc.assert(
      fc.property(bank, anyBlueprint, fc.string(), (entries, plan, seed) => {
        const result = drawPaper(entries, plan, seed)
        expect(result.ok).toBe(suffices(entries, plan))
        const shortages = result.ok ? [] : result.shortages
        expect(shortages.length > 0).toBe(!result.ok)
        expect(shortages.every(({ wanted, available }) => available < wanted)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('fills every section with what fits, and no question stands twice', () => {
    fc.assert(
      fc.property(bank, anyBlueprint, fc.string(), (entries, plan, seed) => {
        fc.pre(suffices(entries, plan))
        const items = drawn(drawPaper(entries, plan, seed))
        expect(new Set(items.map(item => item.questionId)).size).toBe(items.length)
        for (const [index, one] of plan.sections.entries()) {
          const fitting = new Set(entries.filter(sectionMatcher(one)).map(each => each.questionId))
          const own = items.filter(item => item.section === index)
          expect(own).toHaveLength(one.count)
          expect(own.every(item => fitting.has(item.questionId))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('control: taking section by section finds a bank short that is not', () => {
    const entries = [entry(1, { topic: 'alcohol' }), entry(2, { topic: 'speed' })]
    const plan = blueprint(section('single', 1), section('single', 1, { topics: ['alcohol'] }))
    expect([suffices(entries, plan), greedySuffices(entries, plan)]).toEqual([true, false])
    for (let i = 0; i < 20; i += 1) expect(drawPaper(entries, plan, `narrow-${i}`).ok).toBe(true)
  })

  it('hands entries on along a chain of sections', () => {
    const entries = ['alcohol', 'speed', 'parking'].map((topic, index) => entry(index, { topic }))
    const pair = (...topics: string[]): BlueprintSection => section('single', 1, { topics })
    const plan = blueprint(pair('alcohol', 'speed'), pair('speed', 'parking'), pair('alcohol', 'parking'))
    for (let i = 0; i < 50; i += 1) expect(drawPaper(entries, plan, `chain-${i}`).ok).toBe(true)
  })

  it('draws another paper for another seed', () => {
    const entries = Array.from({ length: 200 }, (_, i) => entry(i))
    const papers = Array.from({ length: 100 }, (_, i) =>
      drawn(drawPaper(entries, blueprint(section('single', 20)), `week-${i}`))
        .map(item => item.questionId)
        .join(),
    )
    expect(new Set(papers).size).toBe(100)
  })

  it('gives every question the same chance', () => {
    const entries = Array.from({ length: 20 }, (_, i) => entry(i))
    const times = new Map<string, number>()
    for (let i = 0; i < 2000; i += 1) {
      for (const { questionId } of drawn(
        drawPaper(entries, blueprint(section('single', 5)), `chance-${i}`),
      )) {
        times.set(questionId, (times.get(questionId) ?? 0) + 1)
      }
    }
    // 500 times each are expected; the standard deviation is 19.
    for (const { questionId } of entries)
      expect(Math.abs((times.get(questionId) ?? 0) - 500)).toBeLessThan(100)
  })

  it('spreads evenly over topics: they differ by at most one, as far as each reaches', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 20 }),
        fc.string(),
        (sizes, count, seed) => {
          const entries = sizes.flatMap((size, topic) =>
            Array.from({ length: size }, (_, i) => entry(100 * topic + i, { topic: `t${topic}` })),
          )
          fc.pre(entries.length >= count)
          const topicOf = new Map(entries.map(one => [one.questionId, one.topic]))
          const items = drawn(drawPaper(entries, blueprint(section('single', count)), seed))
          const got = sizes.map(
            (_, topic) => items.filter(item => topicOf.get(item.questionId) === `t${topic}`).length,
          )
          const unexhausted = got.filter((taken, topic) => taken < (sizes[topic] ?? 0))
          for (const taken of unexhausted) expect(Math.max(...got) - taken).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('lists every section that is short', () => {
    const entries = [entry(1), entry(2), entry(3, { type: 'multiple' })]
    const plan = blueprint(section('single', 3), section('multiple', 1), section('fillIn', 2))
    expect(drawPaper(entries, plan, 's')).toEqual({
      ok: false,
      shortages: [
        { section: 0, wanted: 3, available: 2 },
        { section: 2, wanted: 2, available: 0 },
      ],
    })
  })

  it('shares between equal sections', () => {
    const entries = [entry(1), entry(2), entry(3)]
    const plan = blueprint(section('single', 2), section('single', 2))
    expect(drawPaper(entries, plan, 's')).toMatchObject({
      ok: false,
      shortages: [{ section: 1, wanted: 2, available: 1 }],
    })
  })

  it('returns sections in order, questions by id and options in bank order, for arrangePaper to shuffle', () => {
    const entries = Array.from({ length: 30 }, (_, i) =>
      entry(i, { type: i % 2 === 0 ? 'single' : 'trueFalse' }),
    )
    const chosen = drawn(drawPaper(entries, blueprint(section('trueFalse', 4), section('single', 4)), 's'))
    const items = freezePaper(chosen, createRandom('any').shuffle(entries))
    const places = items.map(item => `${item.section}${item.questionId}`)
    expect(places).toEqual(places.toSorted())
    for (const item of items) expect(item.optionOrder).toEqual(['A', 'B', 'C', 'D'])
    expect(() => freezePaper(chosen, [])).toThrow('not in the bank')
  })

  it('looks at a bank of 100,000 only where it draws', () => {
    const entries = Array.from({ length: 100_000 }, (_, i) =>
      entry(i, { topic: `t${i % 40}`, type: QUESTION_TYPES.at(i % QUESTION_TYPES.length) ?? 'single' }),
    )
    let looked = 0
    const strata = strataOf(entries).map(stratum => ({
      ...stratum,
      ids: new Proxy(stratum.ids, {
        get(ids, key) {
          if (key !== 'length') looked++
          return Reflect.get(ids, key)
        },
      }),
    }))
    const plan = blueprint(...QUESTION_TYPES.map(type => section(type, 50)))
    expect(drawn(drawFrom(strata, plan, 'a'))).toHaveLength(50 * QUESTION_TYPES.length)
    // A topic's strata are asked one after the other for a place; here each topic has one.
    expect(looked).toBeLessThan(2 * 50 * QUESTION_TYPES.length)
  })
})
