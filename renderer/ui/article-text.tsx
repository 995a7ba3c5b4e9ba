import { useTranslation } from 'react-i18next'
import type { ArticleView } from '#contract/instrument'
import styles from './article.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

type Props = {
  article: ArticleView
  /** What is cited of it, from 1. */
  paragraph?: number | null
  item?: number | null
}

/** An article as it is printed: paragraphs with their items. What is cited is marked by an edge and, for listeners, a word. */
export function ArticleText({ article, paragraph = null, item = null }: Props) {
  return (
    <div className={styles['text']} lang="zh-CN">
      {article.paragraphs.map((one, index) => {
        const isCited = paragraph === index + 1
        return (
          // A paragraph has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className={isCited && item === null ? styles['cited'] : undefined}>
            <p>
              {isCited && item === null ? <CitedWord /> : null}
              {index === 0 ? <b>{article.place}</b> : null} {one.text}
            </p>
            {one.items.map(({ number, text }) => {
              const isItem = item === number && (isCited || paragraph === null)
              return (
                <p key={number} className={`${styles['item']} ${isItem ? styles['cited'] : ''}`}>
                  {isItem ? <CitedWord /> : null}
                  {text}
                </p>
              )
            })}
          </div>
        )
      })}
    </div>
  )
}

function CitedWord() {
  const { t } = useTranslation('common')
  return <VisuallyHidden>{t('article.cited')}</VisuallyHidden>
}
