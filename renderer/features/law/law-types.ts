import type { Outputs } from '#contract/contract'

export type Entry = Outputs['instrument']['list'][number]
export type Edition = Entry['editions'][number]
export type Preview = Outputs['instrument']['readText']
export type Alignment = Preview['alignments'][number]
export type Link = Alignment['links'][number]
export type LinkKind = Link['kind']
export type Run = Link['runs'][number]
export type Affected = Alignment['affected']['rows'][number]
export type CitedPlace = Affected['cited'][number]
export type Review = Outputs['instrument']['reviews']['rows'][number]
export type ManualLink = { from: string[]; to: string[] }
