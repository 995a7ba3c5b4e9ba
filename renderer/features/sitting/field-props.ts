import type { Asked } from './asked.ts'
import type { GivenOne } from './use-answering.ts'

/** What every kind of answer field gets. */
export type FieldProps = {
  asked: Asked
  /** The heading of its question, which names it. */
  headingId: string
  disabled: boolean
  /** The row where its keys work. */
  row: number
  onRow: (row: number) => void
  onAnswer: (given: GivenOne, delayMs?: number) => void
  onFlush: () => void
}

/** How long typing may go on before it is saved. */
export const TYPING_MS = 600
