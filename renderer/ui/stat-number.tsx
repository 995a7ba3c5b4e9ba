import type { ReactNode } from 'react'
import styles from './stat-number.module.css'

/** One large number with its name above and its unit or explanation beside it. */
export function StatNumber({ label, value, note }: { label: string; value: string; note?: ReactNode }) {
  return (
    <dl className={styles.stat}>
      <dt>{label}</dt>
      <dd>
        <span className={styles.value}>{value}</span>
        {note ? <span className={styles.note}>{note}</span> : null}
      </dd>
    </dl>
  )
}
