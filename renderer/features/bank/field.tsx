import type { ReactNode } from 'react'
import styles from './question.module.css'

type Props = {
  label: string
  /** The control it names; leave out for a group whose parts have names of their own. */
  htmlFor?: string
  hint?: string
  faults?: readonly string[]
  children: ReactNode
}

export function Field({ label, htmlFor, hint, faults = [], children }: Props) {
  return (
    <div className={styles['field']}>
      {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span className={styles['label']}>{label}</span>}
      {children}
      {faults.map(fault => (
        <p key={fault} className={styles['fault']}>
          {fault}
        </p>
      ))}
      {hint && faults.length === 0 ? <p className={styles['hint']}>{hint}</p> : null}
    </div>
  )
}
