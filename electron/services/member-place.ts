import { type MemberRecord, moveMember, resumeMembership } from '#store/members'
import type { Writer } from '#store/store'

/** Where the member belongs from today: moved, back after an absence, or as before. */
export async function placeMember(
  trx: Writer,
  before: MemberRecord,
  place: { branchId: string; active: boolean; today: string },
): Promise<void> {
  const { branchId, today } = place
  if (place.active && before.leftDay !== null)
    await resumeMembership(trx, before.id, { branchId, leftDay: before.leftDay, day: today })
  else await moveMember(trx, before.id, branchId, today)
}
