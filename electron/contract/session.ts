import { z } from 'zod'
import { ANYONE, MEMBERS_WITH_ONE_TIME_PIN, command, query, roleSchema } from './access.ts'
import { changed, id, pin } from './primitives.ts'
import { preferencesView } from './preference.ts'

export const sessionView = z.object({
  memberId: id,
  name: z.string(),
  policeNumber: z.string(),
  branchId: id,
  branchName: z.string(),
  roles: z.array(roleSchema),
  mustChangePin: z.boolean(),
  preferences: preferencesView,
})
export type SessionView = z.infer<typeof sessionView>

/** What the sign-in screen may know of a member before anybody has proved anything. */
export const signInMemberView = z.object({
  memberId: id,
  name: z.string(),
  policeNumber: z.string(),
  hasPin: z.boolean(),
})
export const signInBranchView = z.object({
  branchId: id,
  name: z.string(),
  members: z.array(signInMemberView),
})
export type SignInBranchView = z.infer<typeof signInBranchView>

export const session = {
  /** Who may sign in here, by branch. */
  choices: query(ANYONE).input(z.strictObject({})).output(z.array(signInBranchView)),
  current: query(ANYONE).input(z.strictObject({})).output(sessionView.nullable()),
  signIn: command(ANYONE)
    .input(z.strictObject({ memberId: id, pin: z.string().max(64) }))
    .output(changed.extend({ session: sessionView })),
  signOut: command(ANYONE).input(z.strictObject({})).output(changed),
  changePin: command(MEMBERS_WITH_ONE_TIME_PIN)
    .input(z.strictObject({ currentPin: z.string().max(64), newPin: pin }))
    .output(changed),
  /** The page saw its user move: keeps the session from the idle lock. */
  touch: command(MEMBERS_WITH_ONE_TIME_PIN).input(z.strictObject({})).output(changed),
}
