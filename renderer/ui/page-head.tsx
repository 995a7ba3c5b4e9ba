import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { giveHeadingFocus } from './heading-focus.ts'
import styles from './page-head.module.css'

type Props = { title: string; subtitle?: ReactNode; actions?: ReactNode }

/** Top of a screen, and its name in the window title. The route change puts the focus on its heading. */
export function PageHead({ title, subtitle, actions }: Props) {
  const { t } = useTranslation('common')
  const product = t('product')
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => giveHeadingFocus(heading.current), [])
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} data-page-heading="">
          {title}
        </h1>
        {subtitle ? <div className={styles.subtitle}>{subtitle}</div> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  )
}
