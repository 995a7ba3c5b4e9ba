import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './loading-state.module.css'

/** Shown only when something takes long enough to be noticed. */
export function LoadingState({ label, afterMs = 250 }: { label?: string; afterMs?: number }) {
  const { t } = useTranslation('common')
  const [visible, setVisible] = useState(afterMs === 0)
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), afterMs)
    return () => clearTimeout(timer)
  }, [afterMs])
  return (
    <output className={styles.loading}>
      {visible ? (
        <>
          <span className={styles.bar} aria-hidden="true">
            <span />
          </span>
          {label ?? t('loading')}
        </>
      ) : null}
    </output>
  )
}
