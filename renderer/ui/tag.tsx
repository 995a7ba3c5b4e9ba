import type { ReactNode } from 'react'
import styles from './tag.module.css'

export type Tone = 'blue' | 'ok' | 'warn' | 'bad' | 'party' | 'plain'

/** A word with a ground colour; the word alone must be enough. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>
}
