import { assertNever } from '../assert-never.ts'
import type { QuestionType } from '../question/question.ts'
import type { MarkingRule, TickRule } from './rule.ts'

/** Which rules can mark which type; blueprints are checked with it. */
export function ruleFits(type: QuestionType, rule: MarkingRule): boolean {
  switch (type) {
    case 'single':
    case 'trueFalse':
      return rule.kind === 'allOrNothing'
    case 'multiple':
      return isTickRule(rule)
    case 'fillIn':
      return rule.kind === 'exactForms'
    case 'numeric':
      return rule.kind === 'tolerance'
    case 'ordering':
      return rule.kind === 'sequence'
    case 'matching':
      return rule.kind === 'pairs'
    case 'shortAnswer':
      return rule.kind === 'manual'
    case 'caseGroup':
      return rule.kind === 'parts'
    default:
      return assertNever(type)
  }
}

export function isTickRule(rule: MarkingRule): rule is TickRule {
  return ['allOrNothing', 'partialIfNoWrong', 'weights', 'everyDecision', 'halves'].includes(rule.kind)
}
