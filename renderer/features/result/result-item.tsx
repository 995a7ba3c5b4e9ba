import { useTranslation } from 'react-i18next'
import type { ResultItemView } from '#contract/sitting'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import type { Tone } from '../../ui/tag.tsx'
import { Tag } from '../../ui/tag.tsx'
import { GivenAndKey } from './given-and-key.tsx'
import { markReason } from './mark-reason.ts'
import styles from './result-item.module.css'

const TONES: Record<ResultItemView['outcome'], Tone> = {
  right: 'ok',
  partial: 'warn',
  wrong: 'bad',
  blank: 'plain',
}
const MARKS: Record<ResultItemView['outcome'], string> = { right: '✓', partial: '◐', wrong: '✕', blank: '○' }

/** One question as it came out: what was given, what is right, and where it stands in the law. */
export function ResultItem({ item }: { item: ResultItemView }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  return (
    <Card className={styles.item}>
      <div className={styles.line}>
        <span>
          {t('item.number', { number: item.item + 1 })} {t(`common:questionType.${item.type}`)}
        </span>
        {item.isCase ? <Tag>{t('item.case')}</Tag> : null}
        <span className={styles.marks}>
          {t('item.marks', { marks: format.marks(item.markCents), full: format.marks(item.fullCents) })}
        </span>
        <Tag tone={TONES[item.outcome]}>
          <span aria-hidden="true">{MARKS[item.outcome]}</span> {t(`outcome.${item.outcome}`)}
        </Tag>
      </div>
      <h2 className={styles.stem}>{item.stem}</h2>
      <p className={styles.reason}>{markReason(item, t, format)}</p>
      <GivenAndKey item={item} />
      <div className={styles.why}>
        <h3>{t('item.why')}</h3>
        <p>{item.explanation}</p>
        {item.citations.length > 0 ? (
          <ul aria-label={t('item.basis')}>
            {item.citations.map(citation => (
              <li key={`${citation.name} ${citation.place} ${citation.edition}`}>
                {t('item.citation', { ...citation })}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Card>
  )
}
