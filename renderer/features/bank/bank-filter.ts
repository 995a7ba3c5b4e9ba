import type { Inputs } from '#contract/contract'
import type { QuestionType } from '#engine/question/question'

/** What the sentence above the list says; `page` counts from 1. */
export type BankFilter = {
  subject: string | null
  topic: string | null
  type: QuestionType | null
  offeredOnly: boolean
  text: string
  page: number
}

export const NO_FILTER: BankFilter = {
  subject: null,
  topic: null,
  type: null,
  offeredOnly: false,
  text: '',
  page: 1,
}

export const PAGE_SIZE = 50

export function isFiltered({ subject, type, offeredOnly, text }: BankFilter): boolean {
  return subject !== null || type !== null || offeredOnly || text.trim() !== ''
}

/** The question to the backend; what restricts nothing is left out. */
export function toListInput(filter: BankFilter): Inputs['question']['list'] {
  const text = filter.text.trim()
  return {
    ...(filter.subject === null ? {} : { subject: filter.subject }),
    ...(filter.topic === null ? {} : { topic: filter.topic }),
    ...(filter.type === null ? {} : { type: filter.type }),
    ...(filter.offeredOnly ? { offeredOnly: true } : {}),
    ...(text === '' ? {} : { text: text.slice(0, 100) }),
    offset: (filter.page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  }
}
