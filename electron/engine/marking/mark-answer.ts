import { assertNever } from '../assert-never.ts'
import { blankAnswer, fitsQuestion, isBlank, type Answer } from '../question/answer.ts'
import type { QuestionBody } from '../question/question.ts'
import { judge } from './judge.ts'
import type { HandMark, Mark, MarkingRule, QuestionMarks } from './rule.ts'

/**
 * The mark of one answer; `null` is blank. Blank gets `blankCents`, nothing earned gets `wrongCents`, and every mark ends in
 * floor ≤ mark ≤ full (full wins should they cross), which makes blank never better than right. `hand` is what a marker found in a
 * short answer, null while nobody has looked.
 *
 * A rule that does not fit the type, or an answer that does not fit the question, is a programming error and throws: both are
 * refused long before, by `checkBlueprint` and `fitsQuestion`.
 */
export function markAnswer(
  body: QuestionBody,
  answer: Answer | null,
  rule: MarkingRule,
  marks: QuestionMarks,
  hand: HandMark | null = null,
): Mark {
  const given = answer ?? blankAnswer(body)
  if (!fitsQuestion(body, given)) {
    throw new TypeError(`An answer of type ${given.type} does not fit this ${body.type} question`)
  }
  const verdict = judge(body, given, rule, { fullCents: marks.fullCents, hand })
  const bounded = (cents: number): number => Math.min(marks.fullCents, Math.max(marks.floorCents, cents))
  if (isBlank(given)) {
    return {
      outcome: 'blank',
      markCents: bounded(marks.blankCents),
      hits: 0,
      of: verdict?.of ?? pointsOf(body),
    }
  }
  if (verdict === null) return { outcome: 'pending', markCents: 0, hits: 0, of: pointsOf(body) }
  const { hits, of } = verdict
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

function pointsOf(body: QuestionBody): number {
  return body.type === 'shortAnswer' ? body.keyPoints.length : 1
}
