import { useTranslation } from 'react-i18next'
import type { CitationView } from '#contract/question'
import { ArticleLink } from '../../ui/article-link.tsx'
import styles from './question.module.css'

export function CitationList({ citations }: { citations: readonly CitationView[] }) {
  const { t } = useTranslation('bank')
  if (citations.length === 0) return <p>{t('question.noCitation')}</p>
  return (
    <ul className={styles['citations']}>
      {citations.map(citation => {
        const { name, place, edition } = citation
        return (
          <li key={`${name}/${place}/${edition}`}>
            <ArticleLink citation={citation}>{`${name} ${place}`}</ArticleLink>
            <span className={styles['muted']}>{edition}</span>
          </li>
        )
      })}
    </ul>
  )
}
