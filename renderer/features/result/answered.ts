import type { ResultItemView, ResultPartView } from '#contract/sitting'

/** What came out of one thing that was asked: a question, or one part of a case group. */
export type Answered = Omit<ResultPartView, 'type'> & { type: ResultItemView['type'] }
