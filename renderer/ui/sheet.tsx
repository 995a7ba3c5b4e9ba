import type { ReactNode } from 'react'
import styles from './sheet.module.css'

type Props = {
  /** Read by screen readers in front of the table; the visible title stands in the card. */
  caption: string
  /** Scrolls inside the screen instead of making it longer, so that the head stays in view. */
  bounded?: boolean
  /** For `aria-busy` while other rows are on their way. */
  busy?: boolean
  children: ReactNode
}

/**
 * A table that stays a table: real rows and heads, a sticky head, numbers to the right with `data-number`, a row of one's own
 * with `data-own`. Where it does not fit it scrolls in its own frame, which the keyboard can reach.
 */
export function Sheet({ caption, bounded = false, busy = false, children }: Props) {
  return (
    <section
      className={`${styles['frame']} ${bounded ? styles['bounded'] : ''}`}
      aria-label={caption}
      // A frame that scrolls must be reachable without a mouse (WCAG 2.1.1).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles['sheet']} aria-busy={busy}>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  )
}
