import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import styles from './sheet.module.css'

type Props = {
  /** Read by screen readers in front of the table; the visible title stands in the card. */
  caption: string
  /** In a dialog: scrolls in its own frame instead of making the dialog longer than the screen. */
  bounded?: boolean
  /** Other rows are on their way. */
  busy?: boolean
  children: ReactNode
}

/**
 * A table that stays a table: real rows and heads, a head that stays in view, numbers to the right with `data-number`, a row of
 * one's own with `data-own`. Where it does not fit it scrolls in its own frame, which the keyboard can then reach (WCAG 2.1.1).
 */
export function Sheet({ caption, bounded = false, busy = false, children }: Props) {
  const { frame, scrolls } = useScrolls()
  return (
    <section
      ref={frame}
      className={styles['frame']}
      data-bounded={bounded || undefined}
      data-scrolls={scrolls || undefined}
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={scrolls ? 0 : undefined}
    >
      <table className={styles['sheet']} aria-busy={busy}>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  )
}

/** A frame that always scrolled would carry the sticky head away from the window, so it only does where it has to. */
function useScrolls() {
  const frame = useRef<HTMLElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = frame.current
    const table = element?.firstElementChild
    if (!(table instanceof HTMLElement)) return undefined
    const measure = () => {
      const tooHigh = element?.dataset['bounded'] !== undefined && table.offsetHeight > element.clientHeight
      setScrolls(tooHigh || table.offsetWidth > (element?.clientWidth ?? 0))
    }
    const observer = new ResizeObserver(measure)
    for (const watched of [element, table]) if (watched) observer.observe(watched)
    return () => observer.disconnect()
  }, [])
  return { frame, scrolls }
}
