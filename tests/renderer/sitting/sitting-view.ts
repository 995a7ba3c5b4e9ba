import type { SittingItemView, SittingView } from '#contract/sitting'

const asked = { stem: '题干', options: [], lefts: [], blanks: 0, unit: '' }
const base = {
  ...asked,
  parts: [],
  isCase: false,
  fullCents: 500,
  wrongCents: 0,
  rule: { kind: 'allOrNothing' },
  answer: null,
  rev: 0,
  flagged: false,
} satisfies Omit<SittingItemView, 'type'>

const lettered = (letters: string) => letters.split('').map(label => ({ label, text: `选项 ${label}` }))
const options = lettered('ABCD')
const lefts = ['1', '2', '3'].map(label => ({ label, text: `左 ${label}` }))

export const SINGLE: SittingItemView = { ...base, type: 'single', options }
export const SIX: SittingItemView = { ...base, type: 'single', options: lettered('ABCDEF') }
export const MULTIPLE: SittingItemView = { ...base, type: 'multiple', options }
export const TRUE_FALSE: SittingItemView = { ...base, type: 'trueFalse' }
export const FILL_IN: SittingItemView = { ...base, type: 'fillIn', stem: '罚款____元', blanks: 1 }
export const NUMERIC: SittingItemView = {
  ...base,
  type: 'numeric',
  unit: '公里',
  rule: { kind: 'tolerance' },
}
export const ORDERING: SittingItemView = {
  ...base,
  type: 'ordering',
  options,
  rule: { kind: 'sequence', credit: 'all' },
}
export const MATCHING: SittingItemView = {
  ...base,
  type: 'matching',
  options,
  lefts,
  rule: { kind: 'pairs', wrongPair: 'nothing' },
}
export const SHORT_ANSWER: SittingItemView = { ...base, type: 'shortAnswer', rule: { kind: 'manual' } }
export const CASE_GROUP: SittingItemView = {
  ...base,
  type: 'caseGroup',
  rule: { kind: 'parts', multiple: { kind: 'allOrNothing' } },
  parts: [
    { ...asked, type: 'single', options },
    { ...asked, type: 'multiple', options },
    { ...asked, type: 'trueFalse' },
    { ...asked, type: 'fillIn', blanks: 2 },
    { ...asked, type: 'numeric', unit: '分' },
    { ...asked, type: 'ordering', options },
    { ...asked, type: 'matching', options, lefts },
  ],
}

export function sittingView(changes: Partial<SittingView> = {}): SittingView {
  return {
    sittingId: '019abcde-0000-7000-8000-000000000001',
    drillId: '019abcde-0000-7000-8000-000000000002',
    title: '周练',
    week: '2026-W48',
    attempt: 1,
    counts: true,
    status: 'open',
    position: 0,
    limitMs: 1_800_000,
    remainingMs: 1_800_000,
    closesAtMs: 2_000_000,
    nowMs: 1_000_000,
    items: [SINGLE, MULTIPLE, TRUE_FALSE, FILL_IN],
    ...changes,
  }
}
