import { assertNever } from '../assert-never.ts'
import { blankAnswer, fitsQuestion, isBlank, type Answer } from '../question/answer.ts'
import type { QuestionBody, QuestionType } from '../question/question.ts'
import { judgeForms } from './judge-forms.ts'
import { countTicks, judgeTicks } from './judge-ticks.ts'
import type { Mark, MarkingRule, QuestionMarks } from './rule.ts'
import type { Verdict } from './verdict.ts'

/**
 * The mark of one answer; `null` is blank. Blank gets `blankCents`, nothing earned gets `wrongCents`, and every mark ends in
 * floor ≤ mark ≤ full (full wins should they cross), which makes blank never better than right.
 *
 * A rule that does not fit the type, or an answer that does not fit the question, is a programming error and throws: both are
 * refused long before, by `checkBlueprint` and `fitsQuestion`.
 */
export function markAnswer(
  body: QuestionBody,
  answer: Answer | null,
  rule: MarkingRule,
  marks: QuestionMarks,
): Mark {
  const given = answer ?? blankAnswer(body)
  if (!fitsQuestion(body, given)) {
    throw new TypeError(`An answer of type ${given.type} does not fit this ${body.type} question`)
  }
  const verdict = judge(body, given, rule, marks.fullCents)
  const bounded = (cents: number): number => Math.min(marks.fullCents, Math.max(marks.floorCents, cents))
  const { hits, of } = verdict
  if (isBlank(given)) return { outcome: 'blank', markCents: bounded(marks.blankCents), hits: 0, of }
  switch (verdict.earned) {
    case 'all':
      return { outcome: 'right', markCents: bounded(marks.fullCents), hits, of }
    case 'part':
      return { outcome: 'partial', markCents: bounded(verdict.partCents), hits, of }
    case 'none':
      return { outcome: 'wrong', markCents: bounded(marks.wrongCents), hits, of }
    default:
      return assertNever(verdict)
  }
}

/** Which rules can mark which type; blueprints are checked with it. */
export function ruleFits(type: QuestionType, rule: MarkingRule): boolean {
  switch (type) {
    case 'single':
    case 'trueFalse':
      return rule.kind === 'allOrNothing'
    case 'multiple':
      return rule.kind !== 'exactForms'
    case 'fillIn':
      return rule.kind === 'exactForms'
    default:
      return assertNever(type)
  }
}

function judge(body: QuestionBody, answer: Answer, rule: MarkingRule, fullCents: number): Verdict {
  if (body.type === 'single' && answer.type === 'single' && rule.kind === 'allOrNothing') {
    return judgeWhole(answer.option === body.key)
  }
  if (body.type === 'trueFalse' && answer.type === 'trueFalse' && rule.kind === 'allOrNothing') {
    return judgeWhole(answer.value === body.key)
  }
  if (body.type === 'multiple' && answer.type === 'multiple' && rule.kind !== 'exactForms') {
    const optionIds = body.options.map(option => option.id)
    return judgeTicks(countTicks(optionIds, body.key, answer.options), rule, fullCents)
  }
  if (body.type === 'fillIn' && answer.type === 'fillIn' && rule.kind === 'exactForms') {
    return judgeForms(body.blanks, answer.texts, rule, fullCents)
  }
  throw new TypeError(`The rule ${rule.kind} cannot mark a ${body.type} question`)
}

function judgeWhole(right: boolean): Verdict {
  return right ? { hits: 1, of: 1, earned: 'all' } : { hits: 0, of: 1, earned: 'none' }
}
