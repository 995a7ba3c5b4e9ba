import { branchWasUsed, deleteBranch, insertBranch, listBranches, renameBranch } from '#store/branches'
import { listMembers } from '#store/members'
import type { Writer } from '#store/store'
import { refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './ports.ts'

export function createBranchService({ store, clock, chance, changes }: Deps): ServiceOf<'branch'> {
  /** Inside the change: two pages may ask for the same name at once. */
  async function refuseTakenName(trx: Writer, name: string, exceptId?: string): Promise<void> {
    const taken = (await listBranches(trx)).some(row => row.name === name && row.id !== exceptId)
    if (taken) refuse('branch.nameTaken', { name })
  }

  return {
    async list() {
      const members = await listMembers(store.reader)
      return (await listBranches(store.reader)).map(row => ({
        branchId: row.id,
        name: row.name,
        members: members.filter(member => member.branchId === row.id && member.leftDay === null).length,
      }))
    },
    async create({ name }) {
      const branchId = chance.id()
      await store.write(async trx => {
        await refuseTakenName(trx, name)
        await insertBranch(trx, branchId, name, clock.nowMs())
      })
      changes.publish(['branches'])
      return { changed: ['branches'], branchId }
    },
    async rename({ branchId, name }) {
      await store.write(async trx => {
        await refuseTakenName(trx, name, branchId)
        if (!(await renameBranch(trx, branchId, name))) refuse('branch.notFound')
      })
      changes.publish(['branches', 'members', 'boards', 'session'])
      return { changed: ['branches', 'members', 'boards', 'session'] }
    },
    async remove({ branchId }) {
      await store.write(async trx => {
        if (await branchWasUsed(trx, branchId)) refuse('branch.hasMembers')
        if (!(await deleteBranch(trx, branchId))) refuse('branch.notFound')
      })
      changes.publish(['branches'])
      return { changed: ['branches'] }
    },
  }
}
