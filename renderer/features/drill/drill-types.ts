import type { Outputs } from '#contract/contract'
import type { DrillSettingsView, TickRuleView } from '#contract/drill'

export type Settings = DrillSettingsView
export type Section = Settings['blueprint']['sections'][number]
export type Rule = Section['rule']
export type TickRule = TickRuleView
export type Subject = Outputs['question']['topics'][number]

/** The editor's three jobs. The standing drill belongs to no week and to every branch. */
export type EditorTask =
  | { kind: 'standing' }
  | { kind: 'define' }
  | { kind: 'revise'; drillId: string; week: string }
