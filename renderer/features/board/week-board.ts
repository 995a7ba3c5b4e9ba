import type { Outputs } from '#contract/contract'

export type WeekBoard = Outputs['board']['week']
