import { assertNever } from '#engine/assert-never'
import type { Role } from '#contract/access'
import type { MemberCategory, MemberView } from '#contract/member'

/** What the sentence above the list says. `null` stands for any. */
export type MemberFilter = {
  text: string
  branchId: string | null
  category: MemberCategory | null
  standing: 'active' | 'left' | 'any'
  pin: 'any' | 'none' | 'mustChange'
  role: Exclude<Role, 'trainee'> | null
}

export const NO_FILTER: MemberFilter = {
  text: '',
  branchId: null,
  category: null,
  standing: 'active',
  pin: 'any',
  role: null,
}

export function isFiltered(filter: MemberFilter): boolean {
  const { text, branchId, category, standing, pin, role } = filter
  return (
    text !== NO_FILTER.text ||
    standing !== NO_FILTER.standing ||
    pin !== NO_FILTER.pin ||
    [branchId, category, role].some(choice => choice !== null)
  )
}

export function filterMembers(members: readonly MemberView[], filter: MemberFilter): MemberView[] {
  const wanted = filter.text.trim().toLowerCase()
  return members.filter(
    member =>
      (wanted === '' ||
        member.name.toLowerCase().includes(wanted) ||
        member.policeNumber.toLowerCase().includes(wanted)) &&
      (filter.branchId === null || member.branchId === filter.branchId) &&
      (filter.category === null || member.category === filter.category) &&
      (filter.standing === 'any' || member.active === (filter.standing === 'active')) &&
      fitsPin(member, filter.pin) &&
      (filter.role === null || member.roles.includes(filter.role)),
  )
}

function fitsPin(member: MemberView, pin: MemberFilter['pin']): boolean {
  switch (pin) {
    case 'any':
      return true
    case 'none':
      return !member.hasPin
    case 'mustChange':
      return member.hasPin && member.mustChangePin
    default:
      return assertNever(pin)
  }
}

export type BranchGroup = { branchId: string; branchName: string; members: MemberView[] }

/** In the order in which branches first occur, which is that of the backend. */
export function groupByBranch(members: readonly MemberView[]): BranchGroup[] {
  const groups = new Map<string, BranchGroup>()
  for (const member of members) {
    const { branchId, branchName } = member
    const group = groups.get(branchId) ?? { branchId, branchName, members: [] }
    group.members.push(member)
    groups.set(branchId, group)
  }
  return [...groups.values()]
}
