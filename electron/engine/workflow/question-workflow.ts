import { assertNever } from '../assert-never.ts'

export const QUESTION_STATUSES = ['draft', 'inReview', 'inUse', 'retired'] as const
export type QuestionStatus = (typeof QUESTION_STATUSES)[number]

/** Who must have read a version before it may be drawn: nobody, any instructor, or one who did not write it. */
export const REVIEW_RULES = ['none', 'anyone', 'another'] as const
export type ReviewRule = (typeof REVIEW_RULES)[number]

export type WorkflowAct = 'submit' | 'approve' | 'sendBack' | 'retire' | 'restore'

/**
 * ```
 *  draft ──submit──▶ inReview ──approve──▶ inUse ──retire──▶ retired
 *    ▲                  │                   ▲ │                 │
 *    └────sendBack──────┘                   │ └─ a revision waits beside it as `pending`: approve takes it over,
 *                                           │    sendBack ends its waiting; it stays in the history with the reason
 *    ▲                                      └───────restore─────┤
 *    └──────────restore, where the rule wants it read first─────┘
 * ```
 * A question in use stays in use while a revision of it waits: papers keep what was approved.
 */
export type WorkflowState = {
  status: QuestionStatus
  /** A revision of a question in use waits. */
  hasPending: boolean
  /** Who wrote the version that would be approved. */
  authorId: string | null
  /** The version that would be drawn. */
  current: WrittenVersion
}

/** What a rule asks about a version: who wrote it, and who has read and approved it. */
export type WrittenVersion = { isShipped: boolean; authorId: string | null; approvedBy: readonly string[] }

/** Whether a version may be drawn without being read again. What was shipped has been read by others than this brigade. */
export function mayBeUsed({ isShipped, authorId, approvedBy }: WrittenVersion, rule: ReviewRule): boolean {
  if (rule === 'none' || isShipped) return true
  return rule === 'anyone' ? approvedBy.length > 0 : approvedBy.some(memberId => memberId !== authorId)
}

export type WorkflowDecision =
  | { ok: true; status: QuestionStatus; takesPending: boolean }
  | { ok: false; code: 'workflow.notNow' | 'workflow.ownVersion' }

export function decideWorkflow(
  state: WorkflowState,
  act: WorkflowAct,
  by: { memberId: string; rule: ReviewRule },
): WorkflowDecision {
  const { status, hasPending, authorId } = state
  const to = (next: QuestionStatus, takesPending = false): WorkflowDecision => ({
    ok: true,
    status: next,
    takesPending,
  })
  const notNow: WorkflowDecision = { ok: false, code: 'workflow.notNow' }
  switch (act) {
    case 'submit':
      return status === 'draft' ? to('inReview') : notNow
    case 'approve':
      if (status !== 'inReview' && !(status === 'inUse' && hasPending)) return notNow
      if (by.rule === 'another' && authorId === by.memberId) return { ok: false, code: 'workflow.ownVersion' }
      return to('inUse', hasPending)
    case 'sendBack':
      if (status === 'inReview') return to('draft')
      return status === 'inUse' && hasPending ? to('inUse') : notNow
    case 'retire':
      return status === 'retired' ? notNow : to('retired')
    case 'restore':
      // Out of use and back again is not a way around the reader.
      return status === 'retired' ? to(mayBeUsed(state.current, by.rule) ? 'inUse' : 'draft') : notNow
    default:
      return assertNever(act)
  }
}

/**
 * Where a version goes that was just written. One that could not be asked and marked (`isSound` false) never takes the place of one
 * in use, whatever the rule: it waits beside it. Nothing that is out of use comes into use without being checked.
 */
export function placeOfNewVersion(
  status: QuestionStatus | null,
  rule: ReviewRule,
  isSound = true,
): { status: QuestionStatus; isPending: boolean } {
  if (rule === 'none' && isSound) return { status: status ?? 'inUse', isPending: false }
  if (status === 'inUse') return { status, isPending: true }
  return { status: status === 'retired' ? 'retired' : 'draft', isPending: false }
}
