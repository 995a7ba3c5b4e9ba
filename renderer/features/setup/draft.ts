import { assertNever } from '#engine/assert-never'

/** What the wizard has been told so far. Rows carry a key of their own so that moving one keeps its text and focus. */
export type BranchRow = { key: number; name: string }
export type Draft = {
  brigadeName: string
  branches: BranchRow[]
  name: string
  policeNumber: string
  branchKey: number
  pin: string
  pinAgain: string
}

export type Fault =
  | 'brigadeName'
  | 'branches'
  | 'branchRepeated'
  | 'name'
  | 'policeNumber'
  | 'pin'
  | 'pinAgain'

export const STEPS = ['brigade', 'branches', 'administrator'] as const
export type Step = (typeof STEPS)[number]

/** Chinese numerals as a brigade numbers its branches are the locale's business; the wizard only starts with empty rows. */
export function emptyDraft(): Draft {
  return {
    brigadeName: '',
    branches: [
      { key: 1, name: '' },
      { key: 2, name: '' },
      { key: 3, name: '' },
    ],
    name: '',
    policeNumber: '',
    branchKey: 1,
    pin: '',
    pinAgain: '',
  }
}

export function namedBranches(draft: Draft): BranchRow[] {
  return draft.branches.filter(row => row.name.trim() !== '')
}

export function faultsOf(step: Step, draft: Draft): Fault[] {
  switch (step) {
    case 'brigade':
      return draft.brigadeName.trim() === '' ? ['brigadeName'] : []
    case 'branches':
      return branchFaults(draft)
    case 'administrator':
      return administratorFaults(draft)
    default:
      return assertNever(step)
  }
}

function branchFaults(draft: Draft): Fault[] {
  const names = namedBranches(draft).map(row => row.name.trim())
  if (names.length === 0) return ['branches']
  return new Set(names).size === names.length ? [] : ['branchRepeated']
}

function administratorFaults(draft: Draft): Fault[] {
  const faults: Fault[] = []
  if (draft.name.trim() === '') faults.push('name')
  if (!/^[0-9A-Za-z-]{1,20}$/.test(draft.policeNumber.trim())) faults.push('policeNumber')
  if (!/^\d{6,12}$/.test(draft.pin)) faults.push('pin')
  else if (draft.pin !== draft.pinAgain) faults.push('pinAgain')
  return faults
}

/** Several lines pasted into one row become several rows; that is how the list leaves a spreadsheet. */
export function pasteLines(rows: BranchRow[], key: number, text: string): BranchRow[] {
  const lines = text
    .split(/[\r\n\t]+/)
    .map(line => line.trim().slice(0, 60))
    .filter(line => line !== '')
  let nextKey = Math.max(0, ...rows.map(row => row.key)) + 1
  return rows.flatMap(row => {
    if (row.key !== key) return [row]
    return lines.map((name, index) => ({ key: index === 0 ? key : nextKey++, name }))
  })
}

export function moveRow(rows: BranchRow[], key: number, by: -1 | 1): BranchRow[] {
  const from = rows.findIndex(row => row.key === key)
  const to = from + by
  const moved = rows[from]
  if (!moved || to < 0 || to >= rows.length) return rows
  const rest = rows.filter(row => row.key !== key)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}
