import type { Outputs } from '#contract/contract'

export type Subject = Outputs['question']['topics'][number]
export type QuestionDetail = Outputs['question']['get']
export type QuestionVersion = QuestionDetail['current']
export type QuestionRow = Outputs['question']['list']['rows'][number]
export type Content = QuestionVersion['content']
export type Body = Content['body']
export type Citation = Content['citations'][number]
export type Instrument = Outputs['question']['instruments'][number]
