import { useTranslation } from 'react-i18next'
import { ArticleLink } from '../../ui/article-link.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import type { Answered } from './answered.ts'
import styles from './why.module.css'

/** The reason and where it stands in the law. A case group has none of its own: its parts have. */
export function Why({ answered, level }: { answered: Answered; level: 3 | 4 }) {
  const { t } = useTranslation('result')
  const { explanation, citations } = answered
  if (explanation.trim() === '' && citations.length === 0) return null
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <div className={styles.why}>
      <Heading>{t('item.why')}</Heading>
      <RichText text={explanation} />
      {citations.length > 0 ? (
        <ul aria-label={t('item.basis')}>
          {citations.map(citation => (
            <li key={`${citation.name} ${citation.place} ${citation.edition}`}>
              <ArticleLink citation={citation}>
                {t('item.citation', {
                  name: citation.name,
                  place: citation.place,
                  edition: citation.edition,
                })}
              </ArticleLink>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
