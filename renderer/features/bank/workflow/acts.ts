import type { QuestionDetail } from '../bank-types.ts'

export type Act = 'submit' | 'approve' | 'sendBack' | 'retire' | 'restore'

/** What can be done with a question as it stands; the first is the one to expect. */
export function actsFor(status: QuestionDetail['status'], hasPending: boolean): Act[] {
  if (status === 'draft') return ['submit', 'retire']
  if (status === 'inReview') return ['approve', 'sendBack']
  if (status === 'retired') return ['restore']
  return hasPending ? ['approve', 'sendBack', 'retire'] : ['retire']
}

/** Somebody is told no, so they are told why. */
export function needsReason(act: Act): boolean {
  return act === 'sendBack' || act === 'retire'
}
