import type { SittingItemView, SittingView } from '#contract/sitting'

const base = {
  stem: '题干',
  isCase: false,
  options: [],
  blanks: 0,
  fullCents: 500,
  wrongCents: 0,
  rule: { kind: 'allOrNothing' },
  answer: null,
  rev: 0,
  flagged: false,
} satisfies Omit<SittingItemView, 'type'>

const options = ['A', 'B', 'C', 'D'].map(label => ({ label, text: `选项 ${label}` }))

export const SINGLE: SittingItemView = { ...base, type: 'single', options }
export const MULTIPLE: SittingItemView = { ...base, type: 'multiple', options }
export const TRUE_FALSE: SittingItemView = { ...base, type: 'trueFalse' }
export const FILL_IN: SittingItemView = { ...base, type: 'fillIn', stem: '罚款____元', blanks: 1 }

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
