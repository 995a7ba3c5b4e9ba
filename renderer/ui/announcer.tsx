import type { ReactNode } from 'react'
import { createContext, useContext, useMemo, useState } from 'react'
import styles from './announcer.module.css'

const AnnounceContext = createContext<(text: string) => void>(() => {})

/** Says a sentence to people who listen to the screen, without moving the focus. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext)
}

export function Announcer({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ text: '', turn: 0 })
  const announce = useMemo(() => (text: string) => setSpoken(before => ({ text, turn: before.turn + 1 })), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <output className={styles.quiet} aria-live="polite">
        {/* The same sentence twice in a row is only read again if its element is new. */}
        <span key={spoken.turn}>{spoken.text}</span>
      </output>
    </AnnounceContext>
  )
}
