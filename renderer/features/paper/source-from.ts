import { MOST_QUESTIONS, type Source } from './paper-settings.ts'

/** The drill that the address names, or the questions that the bank's list sent along; null where neither is there. */
export function sourceFrom(params: URLSearchParams, state: unknown): Source | null {
  const drillId = params.get('drill')
  if (drillId !== null) return { kind: 'drill', drillId }
  const questionIds = idsIn(state)
  return questionIds.length === 0
    ? null
    : { kind: 'questions', questionIds: questionIds.slice(0, MOST_QUESTIONS) }
}

/** What stands in a history entry may be of any age and form. */
function idsIn(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('questionIds' in state)) return []
  const { questionIds } = state
  return Array.isArray(questionIds) ? questionIds.filter(one => typeof one === 'string') : []
}
