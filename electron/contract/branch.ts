import { z } from 'zod'
import { ADMINISTRATORS, MEMBERS, command, query } from './access.ts'
import { changed, id, shortText } from './primitives.ts'

export const branchView = z.object({ branchId: id, name: z.string(), members: z.number().int() })
export type BranchView = z.infer<typeof branchView>

export const branch = {
  list: query(MEMBERS).input(z.strictObject({})).output(z.array(branchView)),
  create: command(ADMINISTRATORS)
    .input(z.strictObject({ name: shortText }))
    .output(changed.extend({ branchId: id })),
  rename: command(ADMINISTRATORS)
    .input(z.strictObject({ branchId: id, name: shortText }))
    .output(changed),
  /** Only a branch that never had a member can go; others stay for their history. */
  remove: command(ADMINISTRATORS)
    .input(z.strictObject({ branchId: id }))
    .output(changed),
}
