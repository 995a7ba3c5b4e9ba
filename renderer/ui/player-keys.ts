import type { KeyEntry } from './key-list.tsx'

/** Keys of the question player; its own help and the settings show the same list. */
export const PLAYER_KEYS: readonly KeyEntry[] = [
  { keys: ['A', 'B', 'C', 'D'], meaning: 'keys.letter' },
  { keys: ['1', '2', '3', '4'], meaning: 'keys.digit' },
  { keys: ['↑', '↓'], meaning: 'keys.option' },
  { keys: ['↑', '↓'], meaning: 'keys.row' },
  { keys: ['Alt', '↑', '↓'], meaning: 'keys.move' },
  { keys: ['1', '2', '3'], meaning: 'keys.moveTo' },
  { keys: ['Backspace'], meaning: 'keys.clear' },
  { keys: ['←', '→'], meaning: 'keys.question' },
  { keys: ['Enter'], meaning: 'keys.confirm' },
  { keys: ['Ctrl', 'Enter'], meaning: 'keys.confirmText' },
  { keys: ['Esc'], meaning: 'keys.leaveText' },
  { keys: ['F'], meaning: 'keys.flag' },
  { keys: ['?'], meaning: 'keys.help' },
]
