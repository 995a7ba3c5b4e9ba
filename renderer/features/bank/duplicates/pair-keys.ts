export type PairChoice = 'keep' | 'keepLeft' | 'keepRight'
export type PairAct = { kind: 'decide'; choice: PairChoice } | { kind: 'move'; by: 1 | -1 }

/** The choices in their order, each with its key. */
export const PAIR_CHOICES: readonly { choice: PairChoice; key: string }[] = [
  { choice: 'keep', key: '1' },
  { choice: 'keepLeft', key: '2' },
  { choice: 'keepRight', key: '3' },
]

/** What a key means while a pair is looked at; null leaves it to the page. */
export function pairAct({
  key,
  altKey,
  ctrlKey,
  metaKey,
  repeat,
}: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat'>): PairAct | null {
  if (altKey || ctrlKey || metaKey) return null
  if (key === 'ArrowRight') return { kind: 'move', by: 1 }
  if (key === 'ArrowLeft') return { kind: 'move', by: -1 }
  // A key that is held down must not decide pairs that nobody has seen.
  const found = repeat ? undefined : PAIR_CHOICES.find(one => one.key === key)
  return found ? { kind: 'decide', choice: found.choice } : null
}
