import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import { InsertPictureContext, type PictureWish } from './insert-picture.ts'
import { PictureDialog } from './picture-dialog.tsx'

/** The fields inside can ask for a picture; one at a time, since a dialog lets nothing else happen. */
export function PictureDesk({ children }: { children: ReactNode }) {
  const [wish, setWish] = useState<(PictureWish & { turn: number }) | null>(null)
  const ask = useCallback(
    (next: PictureWish) => setWish(before => ({ ...next, turn: (before?.turn ?? 0) + 1 })),
    [],
  )
  return (
    <InsertPictureContext value={ask}>
      {children}
      {wish ? <PictureDialog key={wish.turn} wish={wish} onClose={() => setWish(null)} /> : null}
    </InsertPictureContext>
  )
}
