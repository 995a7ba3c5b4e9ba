import type { RosterPreviewView } from '#contract/member'
import { shanghaiDay } from '#engine/week/iso-week'
import type { RosterRow } from '#importing/roster/roster-row'
import { insertBranch, listBranches } from '#store/branches'
import { type MemberRecord, insertMember, listMembers, updateMember } from '#store/members'
import type { Reader } from '#store/store'
import { AppError, memberCall, refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import { placeMember } from './member-place.ts'
import type { ServiceOf } from './ports.ts'

type UpdatedField = RosterPreviewView['updated'][number]['fields'][number]

type Plan = {
  added: RosterRow[]
  updated: { row: RosterRow; member: MemberRecord; fields: UpdatedField[] }[]
  unchanged: number
  newBranches: string[]
}

/** A dry run waits this long for its confirmation. */
const KEEP_MS = 30 * 60_000
/** Most dry runs that wait at once; the oldest goes first. */
const KEEP_COUNT = 8

/**
 * Import of a roster: preview → confirm → one transaction.
 *
 * ```
 *  file ──previewImport──▶ waiting ──applyImport──▶ applied (all rows or none)
 *                            ├──discardImport──▶ gone
 *                            └──30 minutes, or changed meanwhile──▶ refused, preview again
 * ```
 * The 警号 is the identity: an imported row adds a member or updates the one who has that number, and nobody is ever removed
 * because a file does not name them.
 */
export function createRosterImport(
  deps: Deps,
): Pick<ServiceOf<'member'>, 'previewImport' | 'applyImport' | 'discardImport'> {
  const { store, clock, chance, changes, rosterReader } = deps
  const waiting = new Map<string, { rows: RosterRow[]; planned: string; ownerId: string; atMs: number }>()

  return {
    async previewImport({ fileName, base64 }, call) {
      const { memberId } = memberCall(call).session
      const reading = await rosterReader.read(fileName, Buffer.from(base64, 'base64'), call.signal)
      if (!reading.ok)
        throw new AppError(reading.code, {
          place: { file: fileName, ...reading.place },
          ...(reading.values ? { values: reading.values } : {}),
        })
      const plan = await planImport(store.reader, reading.rows)
      const importId = chance.id()
      const atMs = clock.monotonicMs()
      for (const [id, entry] of waiting) if (atMs - entry.atMs > KEEP_MS) waiting.delete(id)
      for (const id of waiting.keys()) if (waiting.size >= KEEP_COUNT) waiting.delete(id)
      waiting.set(importId, { rows: reading.rows, planned: JSON.stringify(plan), ownerId: memberId, atMs })
      return {
        importId,
        fileName,
        sheet: reading.sheet,
        added: plan.added,
        updated: plan.updated.map(({ row, fields }) => ({ ...row, fields })),
        unchanged: plan.unchanged,
        newBranches: plan.newBranches,
        refused: reading.refused,
      }
    },
    async applyImport({ importId }, call) {
      const entry = waiting.get(importId)
      const expired = !entry || clock.monotonicMs() - entry.atMs > KEEP_MS
      if (expired || entry.ownerId !== memberCall(call).session.memberId) refuse('roster.expired')
      waiting.delete(importId)
      const plan = await store.write(async trx => {
        const fresh = await planImport(trx, entry.rows)
        // What was shown is what is done: somebody else's change in between means showing again.
        if (JSON.stringify(fresh) !== entry.planned) refuse('roster.changedMeanwhile')
        const branchIds = new Map((await listBranches(trx)).map(row => [row.name, row.id]))
        for (const name of fresh.newBranches) {
          const branchId = chance.id()
          await insertBranch(trx, branchId, name, clock.nowMs())
          branchIds.set(name, branchId)
        }
        const today = shanghaiDay(clock.nowMs())
        for (const row of fresh.added)
          await insertMember(trx, {
            id: chance.id(),
            ...columnsOf(row),
            joinedDay: today,
            createdAtMs: clock.nowMs(),
            branchId: branchIds.get(row.branchName) ?? refuse('branch.notFound'),
            roles: [],
          })
        for (const { row, member } of fresh.updated) {
          await updateMember(trx, member.id, { ...columnsOf(row), leftDay: null })
          const branchId = branchIds.get(row.branchName) ?? refuse('branch.notFound')
          await placeMember(trx, member, { branchId, active: true, today })
        }
        return fresh
      })
      changes.publish(['members', 'branches', 'boards'])
      return {
        changed: ['members', 'branches', 'boards'],
        added: plan.added.length,
        updated: plan.updated.length,
      }
    },
    async discardImport({ importId }, call) {
      if (waiting.get(importId)?.ownerId === memberCall(call).session.memberId) waiting.delete(importId)
      return { changed: [] }
    },
  }
}

function columnsOf(row: RosterRow) {
  return {
    policeNumber: row.policeNumber,
    name: row.name,
    category: row.category,
    isPartyMember: row.isPartyMember ? (1 as const) : (0 as const),
  }
}

async function planImport(db: Reader, rows: readonly RosterRow[]): Promise<Plan> {
  const byNumber = new Map((await listMembers(db)).map(member => [member.policeNumber, member]))
  const branches = new Set((await listBranches(db)).map(branch => branch.name))
  const plan: Plan = { added: [], updated: [], unchanged: 0, newBranches: [] }
  for (const row of rows) {
    if (!branches.has(row.branchName)) {
      branches.add(row.branchName)
      plan.newBranches.push(row.branchName)
    }
    const member = byNumber.get(row.policeNumber)
    const fields = member ? changedFields(row, member) : []
    if (!member) plan.added.push(row)
    else if (fields.length > 0) plan.updated.push({ row, member, fields })
    else plan.unchanged++
  }
  return plan
}

function changedFields(row: RosterRow, member: MemberRecord): UpdatedField[] {
  const fields: UpdatedField[] = []
  if (row.name !== member.name) fields.push('name')
  if (row.branchName !== member.branchName) fields.push('branch')
  if (row.category !== member.category) fields.push('category')
  if (row.isPartyMember !== (member.isPartyMember === 1)) fields.push('isPartyMember')
  if (member.leftDay !== null) fields.push('active')
  return fields
}
