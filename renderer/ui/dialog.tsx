import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'

type Props = {
  title: string
  open: boolean
  onClose: () => void
  footer?: ReactNode
  /** `false` while something runs that must not be left half done. */
  closable?: boolean
  /** For what stands side by side. */
  wide?: boolean
  /** At the right edge, over the whole height: for reading beside what stands on the page. */
  side?: boolean
  children: ReactNode
}

/**
 * The browser's own dialog: it keeps the focus inside, makes the rest inert, closes on Esc and gives the focus back. It begins on
 * the control with `data-initial-focus`, else on the first.
 */
export function Dialog({
  title,
  open,
  onClose,
  footer,
  closable = true,
  wide = false,
  side = false,
  children,
}: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (open && !dialog.open) {
      dialog.showModal()
      // React does not write `autofocus`, which the dialog would look for.
      dialog.querySelector<HTMLElement>('[data-initial-focus]')?.focus()
    }
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    // The backdrop belongs to the dialog; Esc does the same from the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className={styles.dialog}
      data-wide={wide || undefined}
      data-side={side || undefined}
      aria-labelledby={titleId}
      onCancel={event => {
        if (!closable) event.preventDefault()
      }}
      onClose={onClose}
      onMouseDown={event => {
        if (closable && event.target === ref.current) ref.current?.close()
      }}
    >
      {open ? (
        <div className={styles.inside}>
          <h2 id={titleId}>{title}</h2>
          <div className={styles.body}>{children}</div>
          {footer ? <div className={styles.footer}>{footer}</div> : null}
        </div>
      ) : null}
    </dialog>
  )
}
