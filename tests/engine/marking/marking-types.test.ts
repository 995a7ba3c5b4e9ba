import { describe, expect, it } from 'vitest'
import { judgeOfGroup, partShare } from '#engine/marking/judge'
import { markAnswer, markByHand } from '#engine/marking/mark-answer'
import type { MarkingRule, Outcome, QuestionMarks } from '#engine/marking/rule'
import type { Answer, PartAnswer } from '#engine/question/answer'
import type { CasePart, Option, PartBody, QuestionBody } from '#engine/question/question'
import { multiple } from '../arbitraries.ts'

const MARKS: QuestionMarks = { fullCents: 100, wrongCents: -10, blankCents: -1, floorCents: -10 }
const options = (letters: string): Option[] => letters.split('').map(id => ({ id, text: `选项${id}` }))

/** What an answer earned: cents, outcome, hits of how many. */
function earned(body: QuestionBody, answer: Answer, rule: MarkingRule, marks = MARKS) {
  const { markCents, outcome, hits, of } = markAnswer(body, answer, rule, marks)
  return [markCents, outcome, `${hits}/${of}`]
}

describe('sequence', () => {
  const body: QuestionBody = {
    type: 'ordering',
    stem: '排序',
    items: options('ABCDE'),
    key: 'CAEBD'.split(''),
  }
  type Row = [given: string, credit: 'all' | 'adjacentPairs', cents: number, outcome: Outcome, hits: string]
  it.each<Row>([
    ['CAEBD', 'all', 100, 'right', '1/1'],
    ['CAEDB', 'all', -10, 'wrong', '0/1'],
    ['', 'all', -1, 'blank', '0/1'],
    ['CAEBD', 'adjacentPairs', 100, 'right', '4/4'],
    // Turned round nothing follows: ticking off the list backwards is no half truth.
    ['DBEAC', 'adjacentPairs', -10, 'wrong', '0/4'],
    // One item moved from the front to the end costs the one place it left.
    ['AEBDC', 'adjacentPairs', 75, 'partial', '3/4'],
    // One moved into the middle costs the places it left and entered.
    ['AECBD', 'adjacentPairs', 50, 'partial', '2/4'],
    // Two neighbours exchanged.
    ['ACEBD', 'adjacentPairs', 50, 'partial', '2/4'],
    ['CAEDB', 'adjacentPairs', 50, 'partial', '2/4'],
    // One pair in order only.
    ['BDAEC', 'adjacentPairs', 50, 'partial', '2/4'],
    ['EBCDA', 'adjacentPairs', 25, 'partial', '1/4'],
    ['', 'adjacentPairs', -1, 'blank', '0/4'],
  ])('%s under %s: %i, %s, %s', (given, credit, cents, outcome, hits) => {
    expect(earned(body, { type: 'ordering', items: given.split('') }, { kind: 'sequence', credit })).toEqual([
      cents,
      outcome,
      hits,
    ])
  })

  it('takes no answer that leaves an item out', () => {
    const rule: MarkingRule = { kind: 'sequence', credit: 'all' }
    for (const given of ['CAEB', 'CAEBB', 'CAEBX'])
      expect(() => markAnswer(body, { type: 'ordering', items: given.split('') }, rule, MARKS)).toThrow(
        TypeError,
      )
  })
})

describe('pairs', () => {
  const body: QuestionBody = {
    type: 'matching',
    stem: '配对',
    lefts: options('ABC'),
    rights: options('ABCD'),
    key: [
      { left: 'A', right: 'B' },
      { left: 'B', right: 'A' },
      { left: 'C', right: 'B' },
    ],
  }
  type Row = [given: string, wrongPair: 'nothing' | 'minus', cents: number, outcome: Outcome, hits: string]
  it.each<Row>([
    ['AB BA CB', 'nothing', 100, 'right', '3/3'],
    ['CB AB BA', 'minus', 100, 'right', '3/3'],
    ['AB BA', 'nothing', 66, 'partial', '2/3'],
    ['AB BA', 'minus', 66, 'partial', '2/3'],
    ['AB BA CC', 'nothing', 66, 'partial', '2/3'],
    ['AB BA CC', 'minus', 33, 'partial', '2/3'],
    ['AB BC', 'nothing', 33, 'partial', '1/3'],
    ['AB BC', 'minus', -10, 'wrong', '1/3'],
    ['AB BC CC', 'minus', -10, 'wrong', '1/3'],
    // The same right beside everything: two lefts do belong to it.
    ['AB BB CB', 'nothing', 66, 'partial', '2/3'],
    ['AB BB CB', 'minus', 33, 'partial', '2/3'],
    ['AD BD CD', 'nothing', -10, 'wrong', '0/3'],
    ['', 'nothing', -1, 'blank', '0/3'],
  ])('%s with a wrong pair %s: %i, %s, %s', (given, wrongPair, cents, outcome, hits) => {
    const pairs = given.split(' ').filter(Boolean)
    const answer: Answer = {
      type: 'matching',
      pairs: pairs.map(pair => ({ left: pair[0] ?? '', right: pair[1] ?? '' })),
    }
    expect(earned(body, answer, { kind: 'pairs', wrongPair })).toEqual([cents, outcome, hits])
  })
})

describe('tolerance', () => {
  type Row = [key: string, tolerance: string, given: string, outcome: Outcome]
  it.each<Row>([
    ['0.8', '0', '0.8', 'right'],
    ['0.8', '0', '0.80', 'right'],
    ['0.8', '0', '.8', 'right'],
    ['0.8', '0', '+0.8', 'right'],
    ['0.8', '0', ' 0.8 ', 'right'],
    ['0.8', '0', '０．８', 'right'],
    ['0.8', '0', '0.81', 'wrong'],
    ['0.8', '0', '08', 'wrong'],
    // What binary fractions get wrong: 0.1 + 0.2 is 0.30000000000000004, and 1.1 − 1 is more than 0.1.
    ['0.3', '0', '0.3', 'right'],
    ['0.1', '0.2', '0.3', 'right'],
    ['1', '0.1', '1.1', 'right'],
    ['1', '0.1', '0.9', 'right'],
    ['1', '0.1', '1.10000000000000000001', 'wrong'],
    ['-20', '0.5', '−20.5', 'right'],
    ['-20', '0.5', '20', 'wrong'],
    ['1500', '0', '1,500', 'right'],
    ['1500', '0', '１，５００', 'right'],
    ['1500', '0', '1，500', 'right'],
    ['1500', '0', '15,00', 'wrong'],
    ['1500', '0', '1500.0', 'right'],
    ['1500', '0', '1.5e3', 'wrong'],
    ['1500', '0', '1.5E+3', 'wrong'],
    ['1500', '0', '1500米', 'wrong'],
    ['50', '0', '50%', 'wrong'],
    ['10', '0', '0x0A', 'wrong'],
    ['10', '0', 'Infinity', 'wrong'],
    ['0', '0', '-0', 'right'],
    ['0', '5', '.', 'wrong'],
    ['0', '5', '-', 'wrong'],
    ['12345678901234567890.1', '0', '12345678901234567890.1', 'right'],
    ['12345678901234567890.1', '0', '12345678901234567890.2', 'wrong'],
    ['0', '5', '　', 'blank'],
  ])('key %s ± %s, given “%s”: %s', (key, tolerance, given, outcome) => {
    const body: QuestionBody = { type: 'numeric', stem: '多少？', key, tolerance, unit: '' }
    expect(markAnswer(body, { type: 'numeric', text: given }, { kind: 'tolerance' }, MARKS).outcome).toBe(
      outcome,
    )
  })
})

describe('manual', () => {
  const keyPoints = [
    { text: '甲', weight: 3 },
    { text: '乙', weight: 2 },
    { text: '丙', weight: 2 },
  ]
  const body: QuestionBody = { type: 'shortAnswer', stem: '怎么办？', keyPoints }
  it.each<[number[], number, Outcome, string]>([
    [[0, 1, 2], 100, 'right', '3/3'],
    [[2, 0, 1, 1], 100, 'right', '3/3'],
    [[0], 42, 'partial', '1/3'],
    [[1], 28, 'partial', '1/3'],
    [[1, 2], 57, 'partial', '2/3'],
    [[], -10, 'wrong', '0/3'],
  ])('finding %o gives %i, %s, %s', (points, cents, outcome, hits) => {
    const mark = markByHand(keyPoints, { points }, MARKS)
    expect([mark.markCents, mark.outcome, `${mark.hits}/${mark.of}`]).toEqual([cents, outcome, hits])
  })

  it('waits until somebody has looked, and a point that is not there is a mistake', () => {
    const rule: MarkingRule = { kind: 'manual' }
    expect(earned(body, { type: 'shortAnswer', text: '先救人' }, rule)).toEqual([0, 'pending', '0/3'])
    expect(earned(body, { type: 'shortAnswer', text: ' 　' }, rule)).toEqual([-1, 'blank', '0/3'])
    expect(() => markByHand(keyPoints, { points: [3] }, MARKS)).toThrow(TypeError)
  })
})

describe('parts', () => {
  const part = (body: PartBody): CasePart => ({ body, explanation: '因为', citations: [] })
  const single: PartBody = { ...multiple(4, []), type: 'single', key: 'B' }
  const many: PartBody = multiple(4, ['A', 'C'])
  const fill: PartBody = {
    type: 'fillIn',
    stem: '____和____',
    blanks: [{ accept: ['一'] }, { accept: ['二'] }],
  }
  const body: QuestionBody = { type: 'caseGroup', stem: '案情', parts: [single, many, fill].map(part) }
  const right: PartAnswer[] = [
    { type: 'single', option: 'B' },
    { type: 'multiple', options: ['A', 'C'] },
    { type: 'fillIn', texts: ['一', '二'] },
  ]
  const strict: MarkingRule = { kind: 'parts', multiple: { kind: 'allOrNothing' } }
  const mild: MarkingRule = { kind: 'parts', multiple: { kind: 'partialIfNoWrong', credit: 'proportional' } }
  const given = (...parts: PartAnswer[]): Answer => ({ type: 'caseGroup', parts })
  const blankSingle: PartAnswer = { type: 'single', option: null }
  const blankMany: PartAnswer = { type: 'multiple', options: [] }
  const blankFill: PartAnswer = { type: 'fillIn', texts: ['', ''] }
  const half: PartAnswer = { type: 'multiple', options: ['A'] }
  const [one, two, three] = right
  if (!one || !two || !three) throw new Error('three parts')

  it.each<[string, MarkingRule, PartAnswer[], number, Outcome, string]>([
    ['all right', strict, right, 100, 'right', '3/3'],
    // Shares of 100 are 33, 33, 34.
    ['the first right', strict, [one, blankMany, blankFill], 33, 'partial', '1/3'],
    ['the last right', strict, [blankSingle, blankMany, three], 34, 'partial', '1/3'],
    ['the second half, strictly', strict, [one, half, three], 67, 'partial', '2/3'],
    ['the second half, mildly', mild, [one, half, three], 67 + 16, 'partial', '2/3'],
    [
      'half a fill-in',
      strict,
      [blankSingle, blankMany, { type: 'fillIn', texts: ['一', '三'] }],
      17,
      'partial',
      '0/3',
    ],
    [
      'all wrong',
      strict,
      [
        { type: 'single', option: 'A' },
        { type: 'multiple', options: ['B'] },
        { type: 'fillIn', texts: ['x', 'y'] },
      ],
      -10,
      'wrong',
      '0/3',
    ],
    [
      'one wrong, the others blank',
      strict,
      [{ type: 'single', option: 'A' }, blankMany, blankFill],
      -10,
      'wrong',
      '0/3',
    ],
    ['all blank', strict, [blankSingle, blankMany, blankFill], -1, 'blank', '0/3'],
  ])('%s', (_, rule, parts, cents, outcome, hits) => {
    expect(earned(body, given(...parts), rule)).toEqual([cents, outcome, hits])
  })

  it.each([
    [100, 3, [33, 33, 34]],
    [600, 5, [120, 120, 120, 120, 120]],
    [7, 4, [1, 2, 2, 2]],
    [1, 3, [0, 0, 1]],
  ])('%i over %i parts is %o, which adds up', (full, of, shares) => {
    expect(Array.from({ length: of }, (__, index) => partShare(full, index, of))).toEqual(shares)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(full)
  })

  it('gives a blank part nothing, even where every decision left blank would count', () => {
    const everyDecision = { kind: 'parts', multiple: { kind: 'everyDecision' } } as const
    expect(judgeOfGroup(many, blankMany, everyDecision, 100)).toEqual({ hits: 0, of: 4, earned: 'none' })
    // Control: one wrong tick more, and two of four decisions are counted by that rule.
    expect(judgeOfGroup(many, { type: 'multiple', options: ['B'] }, everyDecision, 100)).toMatchObject({
      earned: 'part',
      partCents: 25,
    })
  })

  it('takes no answer with a part too few, too many or of another type', () => {
    for (const parts of [right.slice(1), [...right, one], [two, one, three]])
      expect(() => markAnswer(body, given(...parts), strict, MARKS)).toThrow(TypeError)
  })
})
