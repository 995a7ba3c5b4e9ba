import type { SignInBranchView } from '#contract/session'

export type Choice = SignInBranchView['members'][number] & { branchId: string; branchName: string }

export function allChoices(branches: readonly SignInBranchView[]): Choice[] {
  return branches.flatMap(branch =>
    branch.members.map(member => ({ ...member, branchId: branch.branchId, branchName: branch.name })),
  )
}

/** Typing looks through the whole brigade: someone on duty elsewhere must not have to know which branch is open. */
export function matching(branches: readonly SignInBranchView[], branchId: string, text: string): Choice[] {
  const wanted = text.trim().toLowerCase()
  const choices = allChoices(branches)
  if (wanted === '') return choices.filter(choice => choice.branchId === branchId)
  return choices.filter(
    choice =>
      choice.name.toLowerCase().includes(wanted) || choice.policeNumber.toLowerCase().includes(wanted),
  )
}

const KEY = 'weekly-drill.branch'

export function rememberedBranch(branches: readonly SignInBranchView[]): string {
  const stored = localStorage.getItem(KEY)
  const known = branches.find(branch => branch.branchId === stored) ?? branches[0]
  return known?.branchId ?? ''
}

export function rememberBranch(branchId: string): void {
  localStorage.setItem(KEY, branchId)
}
