import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './card.module.css'

type Props = {
  title?: string
  /** A sentence under the title. */
  note?: ReactNode
  /** At the right of the title. */
  extra?: ReactNode
  /** The coloured edge marks the one card of a screen that asks for something. */
  edge?: 'none' | 'blue' | 'ok' | 'bad' | 'party'
  className?: string | undefined
  children: ReactNode
}

export function Card({ title, note, extra, edge = 'none', className, children }: Props) {
  const headingId = useId()
  const classes = [styles.card, edge === 'none' ? '' : styles[`edge-${edge}`], className].filter(Boolean)
  return (
    <section className={classes.join(' ')} aria-labelledby={title ? headingId : undefined}>
      {title ? (
        <div className={styles.head}>
          <h2 id={headingId}>{title}</h2>
          {extra}
        </div>
      ) : null}
      {note ? <p className={styles.note}>{note}</p> : null}
      {children}
    </section>
  )
}
