import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CitationView } from '#contract/question'
import { ArticleDialog } from './article-dialog.tsx'
import styles from './article.module.css'
import { Tag } from './tag.tsx'

/**
 * 依据: opens the article it names where this brigade has the text of that edition, else words only. An edition that is no
 * longer in force is said so in both cases.
 */
export function ArticleLink({ citation, children }: { citation: CitationView; children: string }) {
  const { t } = useTranslation('common')
  const [open, setOpen] = useState(false)
  const { link } = citation
  return (
    <>
      {link?.hasText ? (
        <button type="button" className={styles['link']} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {children}
        </button>
      ) : (
        <span>{children}</span>
      )}
      {link?.superseded ? (
        <>
          {' '}
          <Tag tone="warn">{t('article.superseded')}</Tag>
        </>
      ) : null}
      {link && open ? <ArticleDialog place={link} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
