import type { Difficulty, QuestionType } from '../question/question.ts'
import { compareText } from '../compare-text.ts'

/** Questions that no blueprint can tell apart. `ids` ascend, so that a place among them means the same question everywhere. */
export type Stratum = {
  type: QuestionType
  subject: string
  topic: string
  difficulty: Difficulty
  ids: readonly string[]
}

/** Any order that is always the same: what is drawn must not depend on how the strata were listed. */
export function compareStrata(a: Stratum, b: Stratum): number {
  return (
    compareText(a.subject, b.subject) ||
    compareText(a.topic, b.topic) ||
    compareText(a.type, b.type) ||
    a.difficulty - b.difficulty
  )
}
