import type { Outputs } from '#contract/contract'
import type { MemberView } from '#contract/member'
import { shanghaiDay } from '#engine/week/iso-week'
import { listBranches } from '#store/branches'
import { insertSignInRecord, writeCredential } from '#store/credentials'
import {
  type MemberRecord,
  countAdministrators,
  findMember,
  insertMember,
  listMembers,
  replaceRoles,
  updateMember,
} from '#store/members'
import type { Reader } from '#store/store'
import { memberCall, refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import { placeMember } from './member-place.ts'
import { isWeakPin } from './pin-strength.ts'
import type { ServiceOf } from './ports.ts'
import { createRosterImport } from './roster-import.ts'
import { rolesOf } from './session.ts'

/** Length of the PINs that are handed out. */
const ISSUED_PIN_DIGITS = 6

export function createMemberService(deps: Deps): ServiceOf<'member'> {
  const { store, clock, chance, pins, changes, connections } = deps

  async function refuseTakenNumber(db: Reader, policeNumber: string, exceptId?: string): Promise<void> {
    const taken = (await listMembers(db)).find(
      row => row.policeNumber === policeNumber && row.id !== exceptId,
    )
    if (taken) refuse('member.numberTaken', { policeNumber, name: taken.name })
  }

  async function refuseUnknownBranch(db: Reader, branchId: string): Promise<void> {
    if (!(await listBranches(db)).some(row => row.id === branchId)) refuse('branch.notFound')
  }

  function strongPin(policeNumber: string): string {
    for (;;) {
      const pin = chance.pin(ISSUED_PIN_DIGITS)
      if (!isWeakPin(pin, policeNumber)) return pin
    }
  }

  return {
    async list({ includeLeft }) {
      const members = await listMembers(store.reader)
      return members.filter(record => includeLeft || record.leftDay === null).map(memberView)
    },
    async create(input) {
      const memberId = chance.id()
      await store.write(async trx => {
        await refuseTakenNumber(trx, input.policeNumber)
        await refuseUnknownBranch(trx, input.branchId)
        await insertMember(trx, {
          id: memberId,
          policeNumber: input.policeNumber,
          name: input.name,
          category: input.category,
          isPartyMember: input.isPartyMember ? 1 : 0,
          joinedDay: shanghaiDay(clock.nowMs()),
          createdAtMs: clock.nowMs(),
          branchId: input.branchId,
          roles: input.roles,
        })
      })
      changes.publish(['members', 'boards'])
      return { changed: ['members', 'boards'], memberId }
    },
    async update(input, call) {
      const { memberId } = input
      const caller = memberCall(call).session.memberId
      await store.write(async trx => {
        const before = await findMember(trx, memberId)
        if (!before) refuse('member.notFound')
        await refuseTakenNumber(trx, input.policeNumber, memberId)
        await refuseUnknownBranch(trx, input.branchId)
        const stays = input.active && input.roles.includes('administrator')
        if (caller === memberId && !stays) refuse('member.ownRole')
        const wasAdministrator = before.roles.includes('administrator') && before.leftDay === null
        if (wasAdministrator && !stays && (await countAdministrators(trx)) === 1)
          refuse('member.lastAdministrator')
        const today = shanghaiDay(clock.nowMs())
        await updateMember(trx, memberId, {
          policeNumber: input.policeNumber,
          name: input.name,
          category: input.category,
          isPartyMember: input.isPartyMember ? 1 : 0,
          leftDay: input.active ? null : (before.leftDay ?? today),
        })
        await placeMember(trx, before, { branchId: input.branchId, active: input.active, today })
        await replaceRoles(trx, memberId, input.roles)
      })
      // Rights are those of the sign-in; whoever lost or gained some signs in anew.
      if (caller !== memberId) connections.endSessions(memberId)
      changes.publish(['members', 'boards', 'session'])
      return { changed: ['members', 'boards', 'session'] }
    },
    async issuePins({ memberIds }, call) {
      const issued: Outputs['member']['issuePins']['issued'] = []
      for (const memberId of new Set(memberIds)) {
        const record = await findMember(store.reader, memberId)
        if (!record || record.leftDay !== null) refuse('member.notFound')
        const pin = strongPin(record.policeNumber)
        issued.push({ memberId, name: record.name, policeNumber: record.policeNumber, pin })
      }
      const hashes = await Promise.all(issued.map(entry => pins.hash(entry.pin)))
      await store.write(async trx => {
        for (const [index, { memberId }] of issued.entries()) {
          const hash = hashes[index]
          if (!hash) continue
          await writeCredential(trx, { memberId, ...hash, mustChange: 1, setAtMs: clock.nowMs() })
          // A new PIN makes the tries at the old one void.
          await insertSignInRecord(trx, memberId, { kind: 'newPin', atMs: clock.nowMs() })
        }
      })
      // Whoever issued one to themselves still has the list to hand out.
      for (const { memberId } of issued) connections.endSessions(memberId, call.connection.holder)
      changes.publish(['members'])
      return { changed: ['members'], issued }
    },
    ...createRosterImport(deps),
  }
}

function memberView(record: MemberRecord): MemberView {
  return {
    memberId: record.id,
    name: record.name,
    policeNumber: record.policeNumber,
    branchId: record.branchId,
    branchName: record.branchName,
    category: record.category,
    isPartyMember: record.isPartyMember === 1,
    roles: rolesOf(record),
    active: record.leftDay === null,
    hasPin: record.hasPin,
    mustChangePin: record.mustChangePin,
  }
}
