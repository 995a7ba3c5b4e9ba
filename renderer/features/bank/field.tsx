import type { ReactNode } from 'react'
import styles from './question.module.css'

type Props = {
  label: string
  /** The control it names; leave out for a group whose parts have names of their own. */
  htmlFor?: string
  hint?: ReactNode
  faults?: readonly string[]
  /** At the right of the label. */
  extra?: ReactNode
  /** Where faults of the whole group put the focus (editor/field-context). */
  field?: string
  children: ReactNode
}

export function Field({ label, htmlFor, hint, faults = [], extra, field, children }: Props) {
  return (
    <div className={styles['field']} data-field={field}>
      <div className={styles['fieldHead']}>
        {htmlFor ? (
          <label htmlFor={htmlFor}>{label}</label>
        ) : (
          <span className={styles['label']}>{label}</span>
        )}
        {extra}
      </div>
      {children}
      {faults.map(fault => (
        <p key={fault} className={styles['fault']}>
          {fault}
        </p>
      ))}
      {hint && faults.length === 0 ? <div className={styles['hint']}>{hint}</div> : null}
    </div>
  )
}
