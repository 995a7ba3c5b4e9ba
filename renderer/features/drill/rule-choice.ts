import { assertNever } from '#engine/assert-never'
import { isTickRule, ruleFits } from '#engine/marking/rule-fits'
import type { Rule, Section, TickRule } from './drill-types.ts'

/** Rules as an instructor chooses them, one word each; `perOption` carries its marks in a field of its own. */
const TICK_CHOICES = [
  'allOrNothing',
  'proportional',
  'perOption',
  'weights',
  'everyDecision',
  'halves',
] as const
export const RULE_CHOICES = [
  ...TICK_CHOICES,
  'formsEach',
  'formsAll',
  'tolerance',
  'sequenceAll',
  'sequencePairs',
  'pairsNothing',
  'pairsMinus',
  'manual',
  'parts',
] as const
export type TickChoice = (typeof TICK_CHOICES)[number]
export type RuleChoice = (typeof RULE_CHOICES)[number]

export function choiceOf(rule: Rule): RuleChoice {
  switch (rule.kind) {
    case 'exactForms':
      return rule.blanks === 'each' ? 'formsEach' : 'formsAll'
    case 'sequence':
      return rule.credit === 'all' ? 'sequenceAll' : 'sequencePairs'
    case 'pairs':
      return rule.wrongPair === 'nothing' ? 'pairsNothing' : 'pairsMinus'
    case 'tolerance':
    case 'manual':
    case 'parts':
      return rule.kind
    case 'allOrNothing':
    case 'partialIfNoWrong':
    case 'weights':
    case 'everyDecision':
    case 'halves':
      return tickChoiceOf(rule)
    default:
      return assertNever(rule)
  }
}

export function tickChoiceOf(rule: TickRule): TickChoice {
  return rule.kind === 'partialIfNoWrong' ? rule.credit : rule.kind
}

export function ruleOf(choice: RuleChoice, fullCents: number): Rule {
  switch (choice) {
    case 'formsEach':
    case 'formsAll':
      return {
        kind: 'exactForms',
        blanks: choice === 'formsEach' ? 'each' : 'all',
        foldCase: true,
        foldSpace: true,
      }
    case 'sequenceAll':
      return { kind: 'sequence', credit: 'all' }
    case 'sequencePairs':
      return { kind: 'sequence', credit: 'adjacentPairs' }
    case 'pairsNothing':
      return { kind: 'pairs', wrongPair: 'nothing' }
    case 'pairsMinus':
      return { kind: 'pairs', wrongPair: 'minus' }
    case 'tolerance':
    case 'manual':
      return { kind: choice }
    case 'parts':
      return { kind: choice, multiple: { kind: 'allOrNothing' } }
    case 'allOrNothing':
    case 'proportional':
    case 'perOption':
    case 'weights':
    case 'everyDecision':
    case 'halves':
      return tickRuleOf(choice, fullCents)
    default:
      return assertNever(choice)
  }
}

export function tickRuleOf(choice: TickChoice, fullCents: number): TickRule {
  switch (choice) {
    case 'proportional':
      return { kind: 'partialIfNoWrong', credit: 'proportional' }
    case 'perOption':
      // Half a mark an option is the usual form (rules §1); never more than the question is worth.
      return {
        kind: 'partialIfNoWrong',
        credit: 'perOption',
        perOptionCents: Math.max(1, Math.min(50, fullCents)),
      }
    case 'allOrNothing':
    case 'weights':
    case 'everyDecision':
    case 'halves':
      return { kind: choice }
    default:
      return assertNever(choice)
  }
}

export function choicesFor(type: Section['type'], fullCents: number): RuleChoice[] {
  return RULE_CHOICES.filter(choice => ruleFits(type, ruleOf(choice, fullCents)))
}

export function tickChoices(): readonly TickChoice[] {
  return TICK_CHOICES
}

/** A single answer is right or wrong: its only rule reads differently from the strict rule of a multiple choice. */
export function ruleWordsKey(type: Section['type'], choice: RuleChoice): RuleChoice | 'allOrNothingOne' {
  return choice === 'allOrNothing' && type !== 'multiple' ? 'allOrNothingOne' : choice
}

/** The rule for ticked options that a section has, of its own or of the multiple choices within a case. */
export function tickRuleIn(rule: Rule): TickRule | null {
  if (rule.kind === 'parts') return rule.multiple
  return isTickRule(rule) ? rule : null
}

export function withTickRule(rule: Rule, multiple: TickRule): Rule {
  return rule.kind === 'parts' ? { ...rule, multiple } : multiple
}
