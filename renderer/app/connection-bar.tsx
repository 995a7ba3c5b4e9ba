import { useTranslation } from 'react-i18next'
import { useConnection } from '../client/hooks.ts'
import styles from './connection-bar.module.css'

/** Over everything while the backend is out of reach. */
export function ConnectionBar() {
  const { t } = useTranslation('common')
  const connection = useConnection()
  return (
    <output className={styles.place}>
      {connection === 'lost' ? <p className={styles.bar}>{t('connection.lost')}</p> : null}
    </output>
  )
}
