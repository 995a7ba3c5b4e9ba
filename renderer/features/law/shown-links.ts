import type { Link, LinkKind } from './law-types.ts'

/** Which links are listed: all that differ, all, or those of one kind. */
export type Shown = 'touched' | 'all' | LinkKind

export function isShown(link: Link, shown: Shown): boolean {
  return shown === 'all' || (shown === 'touched' ? link.kind !== 'unchanged' : link.kind === shown)
}
