import { z } from 'zod'
import { ADMINISTRATORS, command, query, roleSchema } from './access.ts'
import { changed, id, policeNumber, shortText } from './primitives.ts'

/** 民警 police officer, 辅警 auxiliary. */
export const memberCategory = z.enum(['officer', 'auxiliary'])
export type MemberCategory = z.infer<typeof memberCategory>

export const memberView = z.object({
  memberId: id,
  name: z.string(),
  policeNumber: z.string(),
  branchId: id,
  branchName: z.string(),
  category: memberCategory,
  isPartyMember: z.boolean(),
  roles: z.array(roleSchema),
  active: z.boolean(),
  hasPin: z.boolean(),
  mustChangePin: z.boolean(),
})
export type MemberView = z.infer<typeof memberView>

const memberFields = z.strictObject({
  name: shortText,
  policeNumber,
  branchId: id,
  category: memberCategory,
  isPartyMember: z.boolean(),
  roles: z.array(roleSchema).max(4),
})

export const rosterRowView = z.object({
  row: z.number().int(),
  policeNumber: z.string(),
  name: z.string(),
  branchName: z.string(),
  category: memberCategory,
  isPartyMember: z.boolean(),
})

/** Dry run of a roster file: nothing is written before `applyImport`. */
export const rosterPreviewView = z.object({
  importId: id,
  fileName: z.string(),
  sheet: z.string(),
  added: z.array(rosterRowView),
  updated: z.array(
    rosterRowView.extend({
      fields: z.array(z.enum(['name', 'branch', 'category', 'isPartyMember', 'active'])),
    }),
  ),
  unchanged: z.number().int(),
  newBranches: z.array(z.string()),
  refused: z.array(
    z.object({
      row: z.number().int(),
      column: z.string(),
      value: z.string(),
      reason: z.enum([
        'missing',
        'tooLong',
        'notANumber',
        'unknownCategory',
        'unknownYesNo',
        'repeatedNumber',
      ]),
    }),
  ),
})
export type RosterPreviewView = z.infer<typeof rosterPreviewView>

export const member = {
  list: query(ADMINISTRATORS)
    .input(z.strictObject({ includeLeft: z.boolean() }))
    .output(z.array(memberView)),
  create: command(ADMINISTRATORS)
    .input(memberFields)
    .output(changed.extend({ memberId: id })),
  update: command(ADMINISTRATORS)
    .input(memberFields.extend({ memberId: id, active: z.boolean() }).strict())
    .output(changed),
  /** One-time PINs, shown once, to be changed at first sign-in. At most 12 at a time: each costs a slow hash. */
  issuePins: command(ADMINISTRATORS)
    .input(z.strictObject({ memberIds: z.array(id).min(1).max(12) }))
    .output(
      changed.extend({
        issued: z.array(
          z.object({ memberId: id, name: z.string(), policeNumber: z.string(), pin: z.string() }),
        ),
      }),
    ),
  previewImport: command(ADMINISTRATORS)
    .input(z.strictObject({ fileName: z.string().min(1).max(200), base64: z.string().max(8 * 1024 * 1024) }))
    .output(rosterPreviewView),
  applyImport: command(ADMINISTRATORS)
    .input(z.strictObject({ importId: id }))
    .output(changed.extend({ added: z.number().int(), updated: z.number().int() })),
  discardImport: command(ADMINISTRATORS)
    .input(z.strictObject({ importId: id }))
    .output(changed),
}
