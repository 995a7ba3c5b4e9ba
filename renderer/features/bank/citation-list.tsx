import { useTranslation } from 'react-i18next'
import type { CitationView } from '#contract/question'
import styles from './question.module.css'

export function CitationList({ citations }: { citations: readonly CitationView[] }) {
  const { t } = useTranslation('bank')
  if (citations.length === 0) return <p>{t('question.noCitation')}</p>
  return (
    <ul className={styles['citations']}>
      {citations.map(({ name, place, edition }) => (
        <li key={`${name}/${place}/${edition}`}>
          <span>
            {name} {place}
          </span>
          <span className={styles['muted']}>{edition}</span>
        </li>
      ))}
    </ul>
  )
}
