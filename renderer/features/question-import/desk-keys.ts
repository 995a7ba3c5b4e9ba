import type { Decision } from './import-types.ts'

export type DeskAct = { kind: 'decide'; take: Decision } | { kind: 'move'; by: 1 | -1 }

const DECISIONS: Readonly<Record<string, Decision>> = { '1': 'import', '2': 'skip', '3': 'update' }

/** What a key means while near-duplicates are looked at; null leaves it to the page. */
export function deskAct(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  canUpdate: boolean,
): DeskAct | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  if (event.key === 'ArrowRight') return { kind: 'move', by: 1 }
  if (event.key === 'ArrowLeft') return { kind: 'move', by: -1 }
  const take = DECISIONS[event.key]
  return take === undefined || (take === 'update' && !canUpdate) ? null : { kind: 'decide', take }
}
