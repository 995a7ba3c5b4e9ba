import { createContext } from 'react'

export type PictureWish = {
  /** Null where it has still to be chosen. */
  file: File | null
  /** Gets the mark of the picture once it is kept and has its words. */
  insert: (mark: string) => void
}

/** Asks for a picture, its words, and keeps it. Set by PictureDesk, which has the one dialog of all fields. */
export const InsertPictureContext = createContext<(wish: PictureWish) => void>(() => {})
