import { useTranslation } from 'react-i18next'
import { Kbd } from './kbd.tsx'
import styles from './key-list.module.css'

export type KeyEntry = { keys: readonly string[]; meaning: string }

export function KeyList({ keys }: { keys: readonly KeyEntry[] }) {
  const { t } = useTranslation('common')
  return (
    <dl className={styles.list}>
      {keys.map(entry => (
        <div key={entry.meaning}>
          <dt>
            {entry.keys.map(key => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dt>
          <dd>{t(entry.meaning)}</dd>
        </div>
      ))}
    </dl>
  )
}
