import type { QuestionDraft } from './question-draft.ts'

/** A draft in this browser: of one member, for one question or for a new one, until it is saved or discarded. */
export type KeptDraft = { draft: QuestionDraft; reason: string; baseVersionId: string | null; atMs: number }

/** Counts the shapes a kept draft has had; one of another shape is not understood and not shown. */
const FORM = 1

export function draftKey(memberId: string, questionId: string | null): string {
  return `weekly-drill.question-draft.${memberId}.${questionId ?? 'new'}`
}

export function readKeptDraft(key: string): KeptDraft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isKeptDraft(stored) ? stored : null
  } catch {
    return null
  }
}

/** False where the browser refuses to keep it; nobody may then be told that it is kept. */
export function keepDraft(key: string, kept: KeptDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ form: FORM, ...kept }))
    return true
  } catch {
    return false
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // What cannot be reached cannot be shown again either.
  }
}

function isKeptDraft(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false
  if (!('form' in value && 'draft' in value && 'reason' in value && 'atMs' in value)) return false
  return (
    value.form === FORM &&
    typeof value.draft === 'object' &&
    typeof value.reason === 'string' &&
    typeof value.atMs === 'number'
  )
}
