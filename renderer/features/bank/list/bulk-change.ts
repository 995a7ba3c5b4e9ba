import type { Inputs } from '#contract/contract'

export type BulkChange = Inputs['bulkEdit']['apply']['change']

/** The form of a bulk edit: empty fields leave what they stand for as it is. */
export type BulkDraft = {
  /** `subject/topic` */
  place: string
  difficulty: '' | '1' | '2' | '3' | '4' | '5'
  addTags: readonly string[]
  removeTags: readonly string[]
  from: DayDraft
  to: DayDraft
  status: '' | 'inUse' | 'retired'
}
export type DayDraft = { what: 'keep' | 'set' | 'clear'; day: string }

const KEPT: DayDraft = { what: 'keep', day: '' }
export const NO_CHANGE: BulkDraft = {
  place: '',
  difficulty: '',
  addTags: [],
  removeTags: [],
  from: KEPT,
  to: KEPT,
  status: '',
}

const DIFFICULTIES = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } as const

/** What the form asks for; null while it asks for nothing or a day is still missing. */
export function toBulkChange(draft: BulkDraft): BulkChange | null {
  const [subject = '', topic = ''] = draft.place.split('/')
  const from = dayOf(draft.from)
  const to = dayOf(draft.to)
  if (from === '' || to === '') return null
  const change: BulkChange = {
    ...(topic === '' ? {} : { topic: { subject, topic } }),
    ...(draft.difficulty === '' ? {} : { difficulty: DIFFICULTIES[draft.difficulty] }),
    ...(draft.addTags.length === 0 ? {} : { addTags: [...draft.addTags] }),
    ...(draft.removeTags.length === 0 ? {} : { removeTags: [...draft.removeTags] }),
    ...(from === undefined ? {} : { effectiveFrom: from }),
    ...(to === undefined ? {} : { expiresOn: to }),
    ...(draft.status === '' ? {} : { status: draft.status }),
  }
  return Object.keys(change).length === 0 ? null : change
}

/** undefined: as it is; null: none; '': not given yet. */
function dayOf({ what, day }: DayDraft): string | null | undefined {
  if (what === 'keep') return undefined
  return what === 'clear' ? null : day
}
