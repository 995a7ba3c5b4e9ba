import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../../ui/kbd.tsx'
import styles from './editor.module.css'

type Props = {
  /** Alt+Enter marks a row as right. */
  marks?: boolean
  /** A sentence about the list. */
  children?: ReactNode
}

/** A sentence about a list of rows, and the keys that work in it. */
export function RowKeys({ marks = false, children }: Props) {
  const { t } = useTranslation('bank')
  return (
    <>
      {children ? <p>{children}</p> : null}
      <p className={styles['keys']}>
        <span>
          <Kbd>Enter</Kbd> {t('keys.nextRow')}
        </span>
        {marks ? (
          <span>
            <Kbd>Alt</Kbd>
            <Kbd>Enter</Kbd> {t('keys.markRight')}
          </span>
        ) : null}
        <span>
          <Kbd>Alt</Kbd>
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd> {t('keys.moveRow')}
        </span>
      </p>
    </>
  )
}
