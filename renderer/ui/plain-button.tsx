import type { ReactNode } from 'react'
import styles from './plain-button.module.css'

type Props = {
  children: ReactNode
  onClick: () => void
  size?: 'small' | 'large'
  main?: boolean
  busy?: boolean
}

/** For what can show before the component library is loaded: front pages, problems, crashes. It looks like the library's. */
export function PlainButton({ children, onClick, size = 'small', main = false, busy = false }: Props) {
  const classes = [styles.button, styles[size], main ? styles.main : ''].filter(Boolean).join(' ')
  return (
    <button type="button" className={classes} aria-busy={busy} disabled={busy} onClick={onClick}>
      {children}
    </button>
  )
}
