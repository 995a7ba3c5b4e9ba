import type { MemberRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/** A member with where they belong now and what they may do. */
export type MemberRecord = MemberRow & {
  branchId: string
  branchName: string
  roles: string[]
  hasPin: boolean
  mustChangePin: boolean
}

export async function listMembers(db: Reader): Promise<MemberRecord[]> {
  return readMembers(db, null)
}

export async function findMember(db: Reader, id: string): Promise<MemberRecord | null> {
  const [member] = await readMembers(db, id)
  return member ?? null
}

async function readMembers(db: Reader, id: string | null): Promise<MemberRecord[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('membership', join =>
      join.onRef('membership.memberId', '=', 'member.id').on('membership.toDay', 'is', null),
    )
    .innerJoin('branch', 'branch.id', 'membership.branchId')
    .leftJoin('credential', 'credential.memberId', 'member.id')
    .selectAll('member')
    .select(['branch.id as branchId', 'branch.name as branchName', 'credential.mustChange as mustChange'])
    .$if(id !== null, query => query.where('member.id', '=', id ?? ''))
    .orderBy('branch.position')
    .orderBy('member.policeNumber')
    .execute()
  const roles = await db
    .selectFrom('memberRole')
    .selectAll()
    .$if(id !== null, query => query.where('memberId', '=', id ?? ''))
    .execute()
  const byMember = Map.groupBy(roles, row => row.memberId)
  return rows.map(({ mustChange, ...row }) => ({
    ...row,
    roles: (byMember.get(row.id) ?? []).map(role => role.role),
    hasPin: mustChange !== null,
    mustChangePin: mustChange === 1,
  }))
}

export type NewMember = Omit<MemberRow, 'leftDay'> & { branchId: string; roles: readonly string[] }

export async function insertMember(trx: Writer, member: NewMember): Promise<void> {
  const { branchId, roles, ...row } = member
  await trx
    .insertInto('member')
    .values({ ...row, leftDay: null })
    .execute()
  await trx
    .insertInto('membership')
    .values({ memberId: row.id, branchId, fromDay: row.joinedDay, toDay: null })
    .execute()
  await replaceRoles(trx, row.id, roles)
}

export async function updateMember(
  trx: Writer,
  id: string,
  fields: Pick<MemberRow, 'policeNumber' | 'name' | 'category' | 'isPartyMember' | 'leftDay'>,
): Promise<void> {
  await trx.updateTable('member').set(fields).where('id', '=', id).execute()
}

export async function replaceRoles(trx: Writer, memberId: string, roles: readonly string[]): Promise<void> {
  await trx.deleteFrom('memberRole').where('memberId', '=', memberId).execute()
  if (roles.length > 0)
    await trx
      .insertInto('memberRole')
      .values(roles.map(role => ({ memberId, role })))
      .execute()
}

/** Ends the present membership on the day before `day` and begins one in `branchId`; the history stays. */
export async function moveMember(
  trx: Writer,
  memberId: string,
  branchId: string,
  day: string,
): Promise<void> {
  const present = await trx
    .selectFrom('membership')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('toDay', 'is', null)
    .executeTakeFirstOrThrow()
  if (present.branchId === branchId) return
  const samePlace = trx
    .updateTable('membership')
    .where('memberId', '=', memberId)
    .where('fromDay', '=', present.fromDay)
  // A second move on the same day corrects the first.
  if (present.fromDay >= day) {
    await samePlace.set({ branchId }).execute()
    return
  }
  await samePlace.set({ toDay: dayBefore(day) }).execute()
  await trx.insertInto('membership').values({ memberId, branchId, fromDay: day, toDay: null }).execute()
}

/** Where a member who is away belongs on paper; no day of service is in it. */
export async function placeAbsentMember(trx: Writer, memberId: string, branchId: string): Promise<void> {
  await trx
    .updateTable('membership')
    .set({ branchId })
    .where('memberId', '=', memberId)
    .where('toDay', 'is', null)
    .execute()
}

/** A member who left on `leftDay` is back on `day`: the time between belongs to no branch, so no roster of it counts them. */
export async function resumeMembership(
  trx: Writer,
  memberId: string,
  place: { branchId: string; leftDay: string; day: string },
): Promise<void> {
  if (place.leftDay >= place.day) return moveMember(trx, memberId, place.branchId, place.day)
  await trx
    .updateTable('membership')
    .set({ toDay: place.leftDay })
    .where('memberId', '=', memberId)
    .where('toDay', 'is', null)
    .execute()
  await trx
    .insertInto('membership')
    .values({ memberId, branchId: place.branchId, fromDay: place.day, toDay: null })
    .execute()
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Who belonged to which branch and was in service on a day: the roster a board divides by. */
export async function rosterOn(
  db: Reader,
  day: string,
): Promise<{ memberId: string; name: string; branchId: string }[]> {
  return db
    .selectFrom('member')
    .innerJoin('membership', 'membership.memberId', 'member.id')
    .select(['member.id as memberId', 'member.name as name', 'membership.branchId as branchId'])
    .where('member.joinedDay', '<=', day)
    .where(eb => eb.or([eb('member.leftDay', 'is', null), eb('member.leftDay', '>=', day)]))
    .where('membership.fromDay', '<=', day)
    .where(eb => eb.or([eb('membership.toDay', 'is', null), eb('membership.toDay', '>=', day)]))
    .orderBy('member.id')
    .execute()
}

export async function countAdministrators(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('memberRole')
    .innerJoin('member', 'member.id', 'memberRole.memberId')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('memberRole.role', '=', 'administrator')
    .where('member.leftDay', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}
