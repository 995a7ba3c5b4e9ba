import { assertNever } from '#engine/assert-never'
import { ruleFits } from '#engine/marking/mark-answer'
import type { Rule, Section } from './drill-types.ts'

/** Rules as an instructor chooses them, one word each; `perOption` carries its marks in a field of its own. */
export const RULE_CHOICES = [
  'allOrNothing',
  'proportional',
  'perOption',
  'weights',
  'everyDecision',
  'halves',
  'formsEach',
  'formsAll',
] as const
export type RuleChoice = (typeof RULE_CHOICES)[number]

export function choiceOf(rule: Rule): RuleChoice {
  if (rule.kind === 'partialIfNoWrong') return rule.credit
  if (rule.kind === 'exactForms') return rule.blanks === 'each' ? 'formsEach' : 'formsAll'
  return rule.kind
}

export function ruleOf(choice: RuleChoice, fullCents: number): Rule {
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
    case 'formsEach':
      return { kind: 'exactForms', blanks: 'each', foldCase: true, foldSpace: true }
    case 'formsAll':
      return { kind: 'exactForms', blanks: 'all', foldCase: true, foldSpace: true }
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

/** A single answer is right or wrong: its only rule reads differently from the strict rule of a multiple choice. */
export function ruleWordsKey(type: Section['type'], choice: RuleChoice): RuleChoice | 'allOrNothingOne' {
  return choice === 'allOrNothing' && type !== 'multiple' ? 'allOrNothingOne' : choice
}
