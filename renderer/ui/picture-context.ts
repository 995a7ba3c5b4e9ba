import { createContext } from 'react'

/** Gives the address of a picture's bytes in this page (`blob:`), or null where the bank does not have it. */
export type PictureSource = (sha256: string) => Promise<string | null>

/** Set by the app: pieces of the interface know no backend. */
export const PictureContext = createContext<PictureSource>(() => Promise.resolve(null))
