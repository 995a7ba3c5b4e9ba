import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './field.module.css'

type Ids = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }
type Props = {
  label: string
  hint?: ReactNode
  error?: string | null | undefined
  /** Gets what ties the control to its words. */
  children: (ids: Ids) => ReactNode
}

/** A control with its label above, and under it what is expected or what is wrong. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId()
  const noteId = `${id}-note`
  const hasNote = Boolean(error) || Boolean(hint)
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': hasNote ? noteId : undefined, 'aria-invalid': Boolean(error) })}
      {hasNote ? (
        <p id={noteId} className={error ? styles.error : styles.hint} role={error ? 'alert' : undefined}>
          {error ?? hint}
        </p>
      ) : null}
    </div>
  )
}
