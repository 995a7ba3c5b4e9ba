import { describe, expect, it } from 'vitest'
import { markingRule } from '#contract/drill'
import { defaultRule } from '#engine/marking/default-rule'
import { ruleFits } from '#engine/marking/rule-fits'
import { QUESTION_TYPES } from '#engine/question/question'
import type { Section, Settings } from '../../../renderer/features/drill/drill-types.ts'
import { newSection, withType } from '../../../renderer/features/drill/new-section.ts'
import {
  RULE_CHOICES,
  choiceOf,
  choicesFor,
  ruleOf,
  ruleWordsKey,
  tickRuleIn,
  tickRuleOf,
  withTickRule,
} from '../../../renderer/features/drill/rule-choice.ts'
import { paperSentences, ruleSentences } from '../../../renderer/features/drill/rule-sentence.ts'
import type { Format } from '../../../renderer/i18n/format.ts'
import { textsOf } from '../sources.ts'

describe('marking rules as choices', () => {
  it.each(RULE_CHOICES)('%s becomes a rule of the contract and is read back', choice => {
    const rule = ruleOf(choice, 500)
    expect(markingRule.parse(rule)).toEqual(rule)
    expect(choiceOf(rule)).toBe(choice)
  })

  it.each(QUESTION_TYPES)('a section of %s starts with a rule among its choices', type => {
    const section = withType(newSection(), type)
    expect(choicesFor(type, 500)).toContain(choiceOf(section.rule))
    expect(ruleFits(type, defaultRule(type))).toBe(true)
  })

  it('every choice has its name and its sentence in every language', () => {
    for (const locale of ['zh-CN', 'zh-TW', 'en'] as const) {
      const texts = textsOf(locale)
      for (const type of QUESTION_TYPES)
        for (const choice of choicesFor(type, 500))
          for (const word of ['name', 'text'])
            expect(texts.has(`drill:rule.${ruleWordsKey(type, choice)}.${word}`), choice).toBe(true)
    }
  })

  it('the multiple choices within a case have a rule of their own', () => {
    const parts = ruleOf('parts', 500)
    const perOption = tickRuleOf('perOption', 500)
    expect(tickRuleIn(withTickRule(parts, perOption))).toEqual(perOption)
    expect(tickRuleIn(ruleOf('manual', 500))).toBeNull()
  })
})

const words = {
  t: ((key: string) => key) as unknown as Parameters<typeof ruleSentences>[1]['t'],
  format: { marks: (cents: number) => String(cents / 100) } as Format,
}
const section = (type: Section['type'], rule: Section['rule'], wrongCents = 0): Section => ({
  ...newSection(),
  type,
  rule,
  marks: { fullCents: 500, wrongCents, blankCents: 0, floorCents: wrongCents },
})

describe('marking rules in words', () => {
  it('say the rule within a case, and what an option is worth', () => {
    const rule = withTickRule(ruleOf('parts', 500), tickRuleOf('perOption', 500))
    expect(ruleSentences(section('caseGroup', rule), words)).toEqual({
      name: 'rule.parts.name',
      texts: ['rule.parts.text', 'rules.inside', 'rules.perOption'],
    })
  })

  it('say of a paper only what it has', () => {
    const strict = section('single', ruleOf('allOrNothing', 500))
    const paper = (sections: Section[], floorCents: number, over: Partial<Settings> = {}) =>
      paperSentences(
        {
          title: '练',
          limitMs: null,
          branchIds: [],
          counted: 'first',
          opensAfterMs: 0,
          closesAfterMs: 1,
          blueprint: { sections, floorCents, shuffleQuestions: true, shuffleOptions: true },
          ...over,
        },
        words,
      )
    expect(paper([strict], 0)).toEqual(['rules.blankApart', 'rules.neverMinus'])
    const hard = section('single', ruleOf('allOrNothing', 500), -100)
    expect(paper([hard], 0)).toContain('rules.floor')
    expect(paper([hard], -100_000)).toContain('rules.noFloor')
    const short = section('shortAnswer', ruleOf('manual', 500))
    const byHand = ['rules.blankApart', 'rules.rounded', 'rules.neverMinus', 'rules.pending']
    expect(paper([strict, short], 0)).toEqual(byHand)
    const two = { secondMarker: true, blindMarking: true }
    expect(paper([strict, short], 0, two)).toEqual([...byHand, 'rules.secondMarker', 'rules.blindMarking'])
    expect(paper([strict], 0, two)).toEqual(['rules.blankApart', 'rules.neverMinus'])
  })
})
