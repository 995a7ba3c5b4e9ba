import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../../ui/kbd.tsx'
import styles from './editor.module.css'

/** A sentence about a list of rows, and the keys that work in it. */
export function RowKeys({ children }: { children: ReactNode }) {
  const { t } = useTranslation('bank')
  return (
    <>
      <p>{children}</p>
      <p className={styles['keys']}>
        <Kbd>Enter</Kbd> {t('keys.nextRow')} <Kbd>Alt</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keys.moveRow')}
      </p>
    </>
  )
}
