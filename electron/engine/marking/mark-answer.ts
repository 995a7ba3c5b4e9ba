import { assertNever } from '../assert-never.ts'
import { blankAnswer, fitsQuestion, isBlank, type Answer } from '../question/answer.ts'
import type { KeyPoint, QuestionBody } from '../question/question.ts'
import { judge } from './judge.ts'
import { judgePoints } from './judge-points.ts'
import type { HandMark, Mark, MarkingRule, QuestionMarks } from './rule.ts'
import type { Verdict } from './verdict.ts'

/**
 * The mark of one answer; `null` is blank. Blank gets `blankCents`, nothing earned gets `wrongCents`, and every mark ends in
 * floor ≤ mark ≤ full (full wins should they cross), which makes blank never better than right. A short answer that is not blank
 * is `pending`: `markByHand` marks it.
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
  const of = verdict?.of ?? pointsOf(body)
  if (isBlank(given)) return { outcome: 'blank', markCents: bounded(marks.blankCents, marks), hits: 0, of }
  if (verdict === null) return { outcome: 'pending', markCents: 0, hits: 0, of }
  return markOf(verdict, marks)
}

/** The mark of a short answer that a person has looked at. */
export function markByHand(keyPoints: readonly KeyPoint[], hand: HandMark, marks: QuestionMarks): Mark {
  return markOf(judgePoints(keyPoints, hand, marks.fullCents), marks)
}

function markOf(verdict: Verdict, marks: QuestionMarks): Mark {
  const { hits, of } = verdict
  switch (verdict.earned) {
    case 'all':
      return { outcome: 'right', markCents: bounded(marks.fullCents, marks), hits, of }
    case 'part':
      return { outcome: 'partial', markCents: bounded(verdict.partCents, marks), hits, of }
    case 'none':
      return { outcome: 'wrong', markCents: bounded(marks.wrongCents, marks), hits, of }
    default:
      return assertNever(verdict)
  }
}

function bounded(cents: number, { fullCents, floorCents }: QuestionMarks): number {
  return Math.min(fullCents, Math.max(floorCents, cents))
}

function pointsOf(body: QuestionBody): number {
  return body.type === 'shortAnswer' ? body.keyPoints.length : 1
}
