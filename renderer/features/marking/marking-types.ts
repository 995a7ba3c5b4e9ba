import type { Outputs } from '#contract/contract'
import type { HandMarkView, MarkingRowView, MarkingStateView, MarkingView } from '#contract/marking'

export type Queue = Outputs['marking']['queue']
export type Row = MarkingRowView
export type Answer = MarkingView
export type HandMark = HandMarkView
export type State = MarkingStateView
export const STATES = ['waiting', 'second', 'differing', 'final'] as const satisfies readonly State[]
