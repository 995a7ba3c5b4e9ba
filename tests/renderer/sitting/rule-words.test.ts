import { describe, expect, it } from 'vitest'
import type { SittingItemView } from '#contract/sitting'
import { ruleKey } from '../../../renderer/features/sitting/rule-words.ts'
import { LANGUAGES, textsOf } from '../sources.ts'

type Rule = SittingItemView['rule']
const forms = (blanks: 'each' | 'all'): Rule => ({
  kind: 'exactForms',
  blanks,
  foldCase: true,
  foldSpace: true,
})

describe('the words of a rule', () => {
  it.each([
    ['single', { kind: 'allOrNothing' }, 0, 'one'],
    ['trueFalse', { kind: 'allOrNothing' }, 0, 'one'],
    ['multiple', { kind: 'allOrNothing' }, 0, 'allOrNothing'],
    ['multiple', { kind: 'partialIfNoWrong', credit: 'proportional' }, 0, 'partialIfNoWrong'],
    ['multiple', { kind: 'weights' }, 0, 'weights'],
    ['multiple', { kind: 'everyDecision' }, 0, 'everyDecision'],
    ['multiple', { kind: 'halves' }, 0, 'halves'],
    ['fillIn', forms('each'), 1, 'oneBlank'],
    ['fillIn', forms('each'), 2, 'eachBlank'],
    ['fillIn', forms('all'), 2, 'allBlanks'],
    ['numeric', { kind: 'tolerance' }, 0, 'tolerance'],
    ['ordering', { kind: 'sequence', credit: 'all' }, 0, 'wholeSequence'],
    ['ordering', { kind: 'sequence', credit: 'adjacentPairs' }, 0, 'adjacentPairs'],
    ['matching', { kind: 'pairs', wrongPair: 'nothing' }, 0, 'eachPair'],
    ['matching', { kind: 'pairs', wrongPair: 'minus' }, 0, 'pairsMinus'],
    ['shortAnswer', { kind: 'manual' }, 0, 'manual'],
    ['caseGroup', { kind: 'parts', multiple: { kind: 'halves' } }, 0, 'parts'],
  ] satisfies [SittingItemView['type'], Rule, number, string][])('%s by %j', (type, rule, blanks, key) => {
    expect(ruleKey({ type, rule, blanks })).toBe(key)
    for (const language of LANGUAGES) expect(textsOf(language).get(`sitting:rule.${key}`)).toBeTruthy()
  })
})
