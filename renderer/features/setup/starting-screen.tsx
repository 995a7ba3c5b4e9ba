import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import styles from './starting-screen.module.css'

/** When the sentence changes: after that a person wonders whether anything is still happening. */
const LONG_MS = 4_000

/** Until the backend answers. Says more the longer it takes. */
export function StartingScreen({ error }: { error: unknown }) {
  const { t } = useTranslation('setup')
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main className={styles.page}>
      <p className={styles.product}>{t('common:product')}</p>
      <LoadingState label={long ? t('starting.long') : t('starting.short')} />
      <RefusalAlert error={error} />
    </main>
  )
}
