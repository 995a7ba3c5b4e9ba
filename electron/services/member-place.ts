import { type MemberRecord, moveMember, placeAbsentMember, resumeMembership } from '#store/members'
import type { Writer } from '#store/store'

/** Where the member belongs from today: moved, back after an absence, or as before. */
export async function placeMember(
  trx: Writer,
  before: MemberRecord,
  place: { branchId: string; active: boolean; today: string },
): Promise<void> {
  const { branchId, today } = place
  const { id, leftDay } = before
  if (leftDay === null) await moveMember(trx, id, branchId, today)
  else if (place.active) await resumeMembership(trx, id, { branchId, leftDay, day: today })
  else if (branchId !== before.branchId) await placeAbsentMember(trx, id, branchId)
}
