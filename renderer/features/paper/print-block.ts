import type { ReactNode } from 'react'

/** One piece of a printed document, as it is measured and put on a page. */
export type PrintBlock = { key: string; group: string; keepsWithNext?: true; node: ReactNode }

/** Pages that belong together and count for themselves: the paper of a variant, its answer sheet, its key. */
export type PrintDocument = {
  id: string
  /** Above every page. */
  head: string
  /** For whoever listens to the preview. */
  name: string
  blocks: readonly PrintBlock[]
}
