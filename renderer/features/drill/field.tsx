import type { ReactNode } from 'react'
import styles from './drill-editor.module.css'

type Props = {
  label: string
  /** The control it names; leave out for a group that names its own parts. */
  htmlFor?: string
  hint?: string
  fault?: string | undefined
  wide?: boolean
  children: ReactNode
}

/** A named control with its hint or, in its place, what is wrong with it. */
export function Field({ label, htmlFor, hint, fault, wide = false, children }: Props) {
  return (
    <div className={`${styles['field']} ${wide ? styles['wide'] : ''}`}>
      {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span className={styles['label']}>{label}</span>}
      {children}
      {fault ? (
        <p className={styles['fault']} role="alert">
          {fault}
        </p>
      ) : hint ? (
        <p className={styles['hint']}>{hint}</p>
      ) : null}
    </div>
  )
}
