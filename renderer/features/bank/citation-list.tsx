import { useTranslation } from 'react-i18next'
import type { CitationView } from '#contract/question'
import { ArticleLink } from '../../ui/article-link.tsx'
import styles from './question.module.css'

type Props = {
  citations: readonly CitationView[]
  /** Of the version this one stands beside: what only `side` has is marked. */
  others?: readonly CitationView[]
  side?: 'before' | 'after'
}

const keyOf = ({ name, place, edition }: CitationView) => `${name}/${place}/${edition}`

export function CitationList({ citations, others, side }: Props) {
  const { t } = useTranslation('bank')
  if (citations.length === 0) return <p>{t('question.noCitation')}</p>
  const known = new Set(others?.map(keyOf))
  return (
    <ul className={styles['citations']}>
      {citations.map(citation => {
        const { name, place, edition } = citation
        const words = (
          <>
            <ArticleLink citation={citation}>{`${name} ${place}`}</ArticleLink>
            <span className={styles['muted']}>{edition}</span>
          </>
        )
        const isSame = others === undefined || known.has(keyOf(citation))
        return (
          <li key={keyOf(citation)}>
            {isSame ? (
              words
            ) : side === 'before' ? (
              <del title={t('offer.removed')}>{words}</del>
            ) : (
              <ins title={t('offer.added')}>{words}</ins>
            )}
          </li>
        )
      })}
    </ul>
  )
}
