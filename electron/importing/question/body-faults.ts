import { type QuestionFault, checkQuestion } from '#engine/question/check-question'
import { isClearlySound } from './clearly-sound.ts'
import { READING_LIMITS } from './reading-limits.ts'
import type { ReadContent } from './question-reading.ts'

/**
 * What an editor may still set right: such a question is understood, and whether it may be used is decided by the same check when it
 * is taken into the bank.
 */
const LEFT_TO_THE_BANK = new Set([
  'question.explanationEmpty',
  'question.citationMissing',
  'question.optionCount',
  'question.optionsEqual',
  'question.partCount',
  'question.noKey',
])

/** Why a question that was read cannot be answered: options without text, keys that lead nowhere, blanks that do not fit. */
export function bodyFaults(content: ReadContent): QuestionFault[] {
  const long = longText(content)
  if (long !== null) return [long]
  if (isClearlySound(content)) return []
  const { subject, topic, difficulty } = content
  const whole = {
    ...content,
    subject: subject ?? '',
    topic: topic ?? '',
    difficulty: difficulty ?? (3 as const),
  }
  return checkQuestion(whole).filter(({ code }) => !LEFT_TO_THE_BANK.has(code))
}

function longText({ body, explanation }: ReadContent): QuestionFault | null {
  const max = READING_LIMITS.text
  if (body.stem.length > max) return { field: 'stem', code: 'import.fault.textTooLong', values: { max } }
  if (explanation.length > max)
    return { field: 'explanation', code: 'import.fault.textTooLong', values: { max } }
  return null
}
