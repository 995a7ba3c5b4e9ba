import type { ReactNode } from 'react'
import styles from './announcer.module.css'

/** For people who listen to the screen. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.quiet}>{children}</span>
}
