import { QUESTION_STATUSES, type QuestionStatus } from '#engine/workflow/question-workflow'
import { DIFFICULTIES, type Difficulty, QUESTION_TYPES, type QuestionType } from '#engine/question/question'

/** Words of the bank as they come from a file or a table; a word nobody knows is a damaged record, not a default. */
export function asQuestionType(text: string): QuestionType {
  const type = QUESTION_TYPES.find(known => known === text)
  if (!type) throw new Error(`question type ${text} in the bank`)
  return type
}

export function asDifficulty(value: number): Difficulty {
  const difficulty = DIFFICULTIES.find(known => known === value)
  if (!difficulty) throw new Error(`difficulty ${value} in the bank`)
  return difficulty
}

export function asQuestionStatus(text: string): QuestionStatus {
  const status = QUESTION_STATUSES.find(known => known === text)
  if (!status) throw new Error(`question status ${text} in the bank`)
  return status
}
