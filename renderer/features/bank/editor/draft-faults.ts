import { checkQuestion } from '#engine/question/check-question'
import type { QuestionFault } from '#engine/question/check-question'
import type { Content } from './bank-types.ts'

/** Contract: how long each text may be (contract/question). */
export const MAX = { stem: 2000, option: 400, form: 100, explanation: 1000, reason: 200 }

/** What keeps a draft from becoming a version: the engine's checks, and lengths, which only the contract knows. */
export function draftFaults(content: Content): QuestionFault[] {
  const { body } = content
  const faults = checkQuestion(content)
  const long = (field: string, text: string, max: number) => {
    if (text.trim().length > max) faults.push({ field, code: 'question.tooLong', values: { max } })
  }
  long('stem', body.stem, MAX.stem)
  long('explanation', content.explanation, MAX.explanation)
  if ('options' in body) for (const { id, text } of body.options) long(`options.${id}`, text, MAX.option)
  if (body.type === 'fillIn') {
    for (const [index, { accept }] of body.blanks.entries()) {
      for (const form of accept) long(`blanks.${index}`, form, MAX.form)
    }
  }
  return faults
}
