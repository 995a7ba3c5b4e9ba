import type { MarkingRule, QuestionMarks } from '../marking/rule.ts'
import type { SpeedRule } from '../speed/speed-rule.ts'
import type { Difficulty, QuestionType } from '../question/question.ts'

/** Which questions a section draws from. An empty list means no restriction. */
export type BlueprintFilter = { subjects: string[]; topics: string[]; difficulties: Difficulty[] }

/**
 * One part of a paper: `count` questions of one type with the same marks and rule. `floorCents` bounds the part's sum below; left
 * out, the part has no floor of its own, as papers that were frozen before there was one.
 */
export type BlueprintSection = {
  type: QuestionType
  count: number
  filter: BlueprintFilter
  marks: QuestionMarks
  rule: MarkingRule
  floorCents?: number | undefined
}

/**
 * 组卷规则. `floorCents` bounds the whole paper below; `speed` says what the time of an answer is worth, nothing where it is left out.
 * Same seed and bank give the same paper.
 */
export type Blueprint = {
  sections: BlueprintSection[]
  shuffleQuestions: boolean
  shuffleOptions: boolean
  floorCents: number
  speed?: SpeedRule | undefined
}

/** What a paper keeps of a question that was drawn; never its text. */
export type BankEntry = {
  questionId: string
  versionId: string
  /** Canonical option ids in bank order; empty for types without options. */
  optionIds: string[]
}

/** One frozen place on a paper. `optionOrder` lists canonical option ids in the order shown. */
export type PaperItem = {
  section: number
  questionId: string
  versionId: string
  optionOrder: string[]
}

export type Shortage = { section: number; wanted: number; available: number }

/** A question drawn for a section. */
export type Drawn = { section: number; questionId: string }

export type DrawResult = { ok: true; drawn: Drawn[] } | { ok: false; shortages: Shortage[] }

/** Greatest score the blueprint can give, in hundredths of a mark. */
export function fullMarksCents(blueprint: {
  sections: readonly { count: number; marks: { fullCents: number } }[]
}): number {
  return blueprint.sections.reduce((sum, section) => sum + section.count * section.marks.fullCents, 0)
}

export function questionCount(blueprint: { sections: readonly { count: number }[] }): number {
  return blueprint.sections.reduce((sum, section) => sum + section.count, 0)
}
