export type DeskAct =
  | { kind: 'toggle'; point: number }
  | { kind: 'none' }
  | { kind: 'all' }
  | { kind: 'save' }
  | { kind: 'previous' }
  | { kind: 'next' }
  | { kind: 'note' }
  | { kind: 'leaveNote' }
  | { kind: 'leave' }

export type Pressed = {
  key: string
  ctrl: boolean
  alt: boolean
  /** In the note, where letters and digits are text. */
  typing: boolean
}

/** What a key means at the desk; null where it means nothing. */
export function deskAct({ key, ctrl, alt, typing }: Pressed, points: number): DeskAct | null {
  if (alt) return null
  if (ctrl) return key === 'Enter' ? { kind: 'save' } : null
  if (typing) return key === 'Escape' ? { kind: 'leaveNote' } : null
  if (/^[1-9]$/u.test(key)) return Number(key) <= points ? { kind: 'toggle', point: Number(key) - 1 } : null
  switch (key.toLowerCase()) {
    case '0':
      return { kind: 'none' }
    case 'a':
      return { kind: 'all' }
    case 'n':
      return { kind: 'note' }
    case 'arrowleft':
      return { kind: 'previous' }
    case 'arrowright':
      return { kind: 'next' }
    case 'escape':
      return { kind: 'leave' }
    default:
      return null
  }
}
