import type { DiffPart } from '../../ui/text-diff.ts'
import { diffText } from '../../ui/text-diff.ts'

/** Two texts with less than this in common are two texts: marks on single signs would only hide that. */
const COMMON = 0.4

export function readableDiff(before: string, after: string): DiffPart[] {
  const parts = diffText(before, after)
  const same = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  if (same >= COMMON * Math.max(before.length, after.length)) return parts
  const whole: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return whole.filter(({ text }) => text !== '')
}
