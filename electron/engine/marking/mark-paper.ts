import { isBlank, type Answer } from '../question/answer.ts'
import type { QuestionBody } from '../question/question.ts'
import { isTimed } from '../speed/check-speed.ts'
import { type PaperSpeed, timedMark } from '../speed/timed-mark.ts'
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
  /** The sitting's clock when this answer came; nobody asks for it where speed does not count. */
  tookMs?: number
}

/** `marks` stand in the order of the items. `scoreCents` is the sum of the sections, not below the paper's floor. */
export type PaperMark = { scoreCents: number; fullCents: number; marks: Mark[] }

/** The floors of a paper and of its sections, by index; a section without one sinks as far as its questions let it. */
export type Floors = { floorCents: number; sections: readonly { floorCents?: number | undefined }[] }

/** One line of a score sheet: what the questions add up to, and what counts of it once the section's floor is applied. */
export type SectionScore = {
  section: number
  sumCents: number
  floorCents: number | null
  scoreCents: number
  fullCents: number
}

/** Speed is weighed before any sum; floors apply from the inside out: question (markAnswer), then section, then paper. */
export function markPaper(
  items: readonly PaperAnswer[],
  floors: Floors,
  speed: PaperSpeed | null = null,
): PaperMark {
  const marks = items.map(item => weighed(item, markItem(item), speed))
  const sections = sectionScores(items, { marks }, floors)
  const sumCents = sections.reduce((sum, section) => sum + section.scoreCents, 0)
  const fullCents = items.reduce((sum, item) => sum + item.marks.fullCents, 0)
  return { scoreCents: Math.min(fullCents, Math.max(floors.floorCents, sumCents)), fullCents, marks }
}

function markItem({ body, answer, hand, rule, marks }: PaperAnswer): Mark {
  const isMarked = hand && body.type === 'shortAnswer' && answer !== null && !isBlank(answer)
  return isMarked ? markByHand(body.keyPoints, hand, marks) : markAnswer(body, answer, rule, marks)
}

function weighed({ body, marks, tookMs }: PaperAnswer, mark: Mark, speed: PaperSpeed | null): Mark {
  if (speed === null || !isTimed(body)) return mark
  // An answer whose time is not known came as late as can be: nothing is gained by it.
  return timedMark(mark, { tookMs: tookMs ?? speed.allowedMs, fullCents: marks.fullCents }, speed)
}

/** The lines of a score sheet, by section; while the paper's floor is not reached they add up to the score. */
export function sectionScores(
  items: readonly { section: number; marks: Pick<QuestionMarks, 'fullCents'> }[],
  { marks }: Pick<PaperMark, 'marks'>,
  floors: Floors,
): SectionScore[] {
  const bySection = new Map<number, { sumCents: number; fullCents: number }>()
  for (const [index, item] of items.entries()) {
    const row = bySection.get(item.section) ?? { sumCents: 0, fullCents: 0 }
    row.sumCents += marks[index]?.markCents ?? 0
    row.fullCents += item.marks.fullCents
    bySection.set(item.section, row)
  }
  return [...bySection]
    .sort(([a], [b]) => a - b)
    .map(([section, { sumCents, fullCents }]) => {
      const floorCents = floors.sections[section]?.floorCents ?? null
      const scoreCents = floorCents === null ? sumCents : Math.max(floorCents, sumCents)
      return { section, sumCents, floorCents, scoreCents, fullCents }
    })
}
