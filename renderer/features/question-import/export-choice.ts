import type { Inputs } from '#contract/contract'
import type { QuestionType } from '#engine/question/question'
import { QUESTION_TYPES } from '#engine/question/question'
import type { QuestionFormat } from '#contract/question-format'

export const STATUSES = ['inUse', 'inReview', 'draft', 'retired'] as const
export type Status = (typeof STATUSES)[number]

/** `chosen`: the questions that are ticked in the list; `found`: what `text` finds there; `place`: by what is chosen here. */
export const RANGES = ['chosen', 'found', 'place'] as const
export type Range = (typeof RANGES)[number]

/** As many as one file may be asked for by their numbers. */
const MOST_CHOSEN = 5_000

export type ExportChoice = {
  range: Range
  text: string
  subject: string | null
  topic: string | null
  type: QuestionType | null
  statuses: readonly Status[]
  format: QuestionFormat
}

/** What the list of the bank showed when 导出 was pressed there. */
export function choiceFrom(search: URLSearchParams, chosen: ReadonlySet<string>): ExportChoice {
  const subject = search.get('subject')
  const text = search.get('text') ?? ''
  return {
    range: search.get('of') === 'chosen' && chosen.size > 0 ? 'chosen' : text === '' ? 'place' : 'found',
    text,
    subject,
    topic: subject === null ? null : search.get('topic'),
    type: QUESTION_TYPES.find(type => type === search.get('type')) ?? null,
    statuses: ['inUse', 'inReview', 'draft'],
    format: 'xlsx',
  }
}

/** What there is to choose between: nothing is offered that would be empty. */
export function rangesOf({ text }: ExportChoice, chosen: ReadonlySet<string>): Range[] {
  return RANGES.filter(range =>
    range === 'chosen' ? chosen.size > 0 : range === 'found' ? text !== '' : true,
  )
}

/** The question to the backend; what restricts nothing is left out. Null while no status is chosen. */
export function toExportInput(
  { range, text, subject, topic, type, statuses, format }: ExportChoice,
  chosen: ReadonlySet<string>,
): Inputs['questionImport']['export'] | null {
  if (range === 'chosen')
    return { format, selection: { questionIds: [...chosen].toSorted().slice(0, MOST_CHOSEN) } }
  if (range === 'found') return { format, selection: { text } }
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
