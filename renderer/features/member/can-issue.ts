import type { MemberView } from '#contract/member'

/**
 * Whether a member may be given a one-time PIN from the list. Not one's own: a new PIN ends the session that shows it, and with
 * it the only list of the PINs issued beside it.
 */
export function canIssue(member: MemberView, callerId: string): boolean {
  return member.active && member.memberId !== callerId
}
