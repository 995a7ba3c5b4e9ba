import { assertNever } from '../assert-never.ts'
import type { QuestionType } from '../question/question.ts'
import type { MarkingRule } from './rule.ts'

/**
 * The rule a new section starts with: the strictest in use, 「多选、少选、错选均不得分」, for everything that is chosen; blanks
 * of a fill-in pay each for itself and forgive case and spaces.
 */
export function defaultRule(type: QuestionType): MarkingRule {
  switch (type) {
    case 'single':
    case 'multiple':
    case 'trueFalse':
      return { kind: 'allOrNothing' }
    case 'fillIn':
      return { kind: 'exactForms', blanks: 'each', foldCase: true, foldSpace: true }
    default:
      return assertNever(type)
  }
}
