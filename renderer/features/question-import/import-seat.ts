import type { Outputs } from '#contract/contract'
import type { Source } from './transfer.ts'

/** The import that is under way. It goes on while its screen is not there; nobody else on this PC gets to see it. */
export type Seat = {
  memberId: string
  source: Source
  /** Null while the file is on its way to the backend. */
  importId: string | null
  done: Outputs['questionImport']['commit'] | null
}

let seat: Seat | null = null
const listeners = new Set<() => void>()

export function currentSeat(): Seat | null {
  return seat
}

export function takeSeat(next: Seat | null): void {
  seat = next
  for (const listener of listeners) listener()
}

/** Only of the import that was meant: another one may have begun since. */
export function changeSeat(importId: string | null, source: Source, changes: Partial<Seat>): void {
  if (seat?.source === source && seat.importId === importId) takeSeat({ ...seat, ...changes })
}

export function followSeat(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
