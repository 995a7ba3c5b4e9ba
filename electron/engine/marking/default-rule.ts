import { assertNever } from '../assert-never.ts'
import type { PartType, QuestionType } from '../question/question.ts'
import type { MarkingRule } from './rule.ts'

/**
 * The rule a new section starts with: the strictest in use, 「多选、少选、错选均不得分」, for everything that is chosen; blanks
 * of a fill-in pay each for itself and forgive case and spaces; so do the pairs of a matching.
 */
export function defaultRule(type: QuestionType): MarkingRule {
  if (type === 'shortAnswer') return { kind: 'manual' }
  if (type === 'caseGroup') return { kind: 'parts', multiple: { kind: 'allOrNothing' } }
  return defaultPartRule(type)
}

export function defaultPartRule(type: PartType): Exclude<MarkingRule, { kind: 'manual' | 'parts' }> {
  switch (type) {
    case 'single':
    case 'multiple':
    case 'trueFalse':
      return { kind: 'allOrNothing' }
    case 'fillIn':
      return { kind: 'exactForms', blanks: 'each', foldCase: true, foldSpace: true }
    case 'numeric':
      return { kind: 'tolerance' }
    case 'ordering':
      return { kind: 'sequence', credit: 'all' }
    case 'matching':
      return { kind: 'pairs', wrongPair: 'nothing' }
    default:
      return assertNever(type)
  }
}
