import { isBlank, type Answer } from '../question/answer.ts'
import type { QuestionBody } from '../question/question.ts'
import { markAnswer, markByHand } from './mark-answer.ts'
import type { HandMark, Mark, MarkingRule, QuestionMarks } from './rule.ts'

/** One place on a paper with what was given there. `section` is the index of its section. */
export type PaperAnswer = {
  body: QuestionBody
  answer: Answer | null
  /** What a marker found; only short answers have it. */
  hand?: HandMark | null
  rule: MarkingRule
  marks: QuestionMarks
  section: number
}

/** `marks` stand in the order of the items. `scoreCents` is their sum, not below the paper's floor. */
export type PaperMark = { scoreCents: number; fullCents: number; marks: Mark[] }

/** Sum and full mark of one section, before the paper's floor. */
export type SectionScore = { section: number; scoreCents: number; fullCents: number }

export function markPaper(items: readonly PaperAnswer[], floorCents: number): PaperMark {
  const marks = items.map(markItem)
  const sumCents = marks.reduce((sum, mark) => sum + mark.markCents, 0)
  const fullCents = items.reduce((sum, item) => sum + item.marks.fullCents, 0)
  return { scoreCents: Math.min(fullCents, Math.max(floorCents, sumCents)), fullCents, marks }
}

function markItem({ body, answer, hand, rule, marks }: PaperAnswer): Mark {
  const isMarked = hand && body.type === 'shortAnswer' && answer !== null && !isBlank(answer)
  return isMarked ? markByHand(body.keyPoints, hand, marks) : markAnswer(body, answer, rule, marks)
}

/** The lines of a score sheet, by section; with no floor reached they add up to the score. */
export function sectionScores(items: readonly PaperAnswer[], { marks }: PaperMark): SectionScore[] {
  const bySection = new Map<number, SectionScore>()
  for (const [index, item] of items.entries()) {
    const row = bySection.get(item.section) ?? { section: item.section, scoreCents: 0, fullCents: 0 }
    row.scoreCents += marks[index]?.markCents ?? 0
    row.fullCents += item.marks.fullCents
    bySection.set(item.section, row)
  }
  return [...bySection.values()].sort((a, b) => a.section - b.section)
}
