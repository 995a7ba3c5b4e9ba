import type { ReactNode } from 'react'
import styles from './verdict.module.css'

/** Right or wrong by icon, word and colour. */
export function Verdict({ right, children }: { right: boolean; children: ReactNode }) {
  return (
    <em className={right ? `${styles.verdict} ${styles.right}` : `${styles.verdict} ${styles.wrong}`}>
      <span aria-hidden="true">{right ? '✓' : '✕'}</span> {children}
    </em>
  )
}
