import type { Inputs } from '#contract/contract'
import type { QuestionType } from '#engine/question/question'
import { QUESTION_TYPES } from '#engine/question/question'
import type { Format } from './formats.ts'

export const STATUSES = ['inUse', 'inReview', 'draft', 'retired'] as const
export type Status = (typeof STATUSES)[number]

export type ExportChoice = {
  subject: string | null
  topic: string | null
  type: QuestionType | null
  statuses: readonly Status[]
  format: Format
}

/** What the list of the bank showed when 导出 was pressed there. */
export function choiceFrom(search: URLSearchParams): ExportChoice {
  const subject = search.get('subject')
  return {
    subject,
    topic: subject === null ? null : search.get('topic'),
    type: QUESTION_TYPES.find(type => type === search.get('type')) ?? null,
    statuses: ['inUse', 'inReview', 'draft'],
    format: 'xlsx',
  }
}

/** The question to the backend; what restricts nothing is left out. Null while no status is chosen. */
export function toExportInput({
  subject,
  topic,
  type,
  statuses,
  format,
}: ExportChoice): Inputs['questionImport']['export'] | null {
  if (statuses.length === 0) return null
  return {
    format,
    selection: {
      ...(subject === null ? {} : { subject }),
      ...(subject === null || topic === null ? {} : { topic }),
      ...(type === null ? {} : { type }),
      statuses: STATUSES.filter(status => statuses.includes(status)),
    },
  }
}
