import { useTranslation } from 'react-i18next'
import styles from './question.module.css'
import type { DiffPart } from '../../ui/text-diff.ts'

/** One side of a comparison. Struck out and underlined say it without colour, `del` and `ins` to those who listen. */
export function DiffText({ parts, side }: { parts: readonly DiffPart[]; side: 'before' | 'after' }) {
  const { t } = useTranslation('bank')
  const hidden = side === 'before' ? 'added' : 'removed'
  const shown = parts.filter(part => part.kind !== hidden && part.text !== '')
  if (shown.length === 0) return <span className={styles['muted']}>{t('offer.none')}</span>
  return (
    <span className={styles['prose']}>
      {shown.map((part, index) => {
        // Parts of a text have no identity but their place.
        const key = `${index}/${part.kind}`
        if (part.kind === 'same') return <span key={key}>{part.text}</span>
        return part.kind === 'removed' ? (
          <del key={key} title={t('offer.removed')}>
            {part.text}
          </del>
        ) : (
          <ins key={key} title={t('offer.added')}>
            {part.text}
          </ins>
        )
      })}
    </span>
  )
}
