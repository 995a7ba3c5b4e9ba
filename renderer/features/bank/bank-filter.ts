import type { Inputs } from '#contract/contract'

/** What the line above the list says, in the words of the query language; `page` counts from 1. */
export type BankFilter = { text: string; page: number }

export const NO_FILTER: BankFilter = { text: '', page: 1 }

export const PAGE_SIZE = 50
export const MOST_TEXT = 1000

/** The question to the backend. */
export function toFindInput({ text, page }: BankFilter): Inputs['questionSearch']['find'] {
  return { text: text.trim().slice(0, MOST_TEXT), offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }
}
