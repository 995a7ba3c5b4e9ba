import { useTranslation } from 'react-i18next'
import type { ResultItemView } from '#contract/sitting'
import { RichText } from '../../ui/rich-text.tsx'
import styles from './given-text.module.css'
import { Verdict } from './verdict.tsx'

/** A short answer as it was written, and the points a marker looks for: found, not found, or not yet looked at. */
export function GivenText({ item }: { item: ResultItemView }) {
  const { t } = useTranslation('result')
  const [given] = item.given
  const isWeighted = new Set(item.keyPoints.map(point => point.weight)).size > 1
  return (
    <div className={styles.both}>
      <div>
        <h3>{t('text.given')}</h3>
        {given === undefined ? (
          <p className={styles.none}>{t('text.none')}</p>
        ) : (
          <p className={styles.given}>{given}</p>
        )}
      </div>
      <div>
        <h3>{t('text.points')}</h3>
        <ul className={styles.points}>
          {item.keyPoints.map(point => (
            <li key={point.text} className={toneOf(point.found, item.outcome)}>
              <span className={styles.text}>
                <RichText inline text={point.text} />
                {isWeighted ? (
                  <span className={styles.weight}> {t('text.weight', { weight: point.weight })}</span>
                ) : null}
              </span>
              {point.found === null ? (
                item.outcome === 'pending' ? (
                  <span className={styles.none}>
                    <span aria-hidden="true">…</span> {t('outcome.pending')}
                  </span>
                ) : null
              ) : (
                <Verdict right={point.found}>{t(point.found ? 'text.found' : 'text.missing')}</Verdict>
              )}
            </li>
          ))}
        </ul>
      </div>
      {item.markerNote.trim() === '' ? null : (
        <div>
          <h3>{t('text.note')}</h3>
          <p className={styles.note}>{item.markerNote}</p>
        </div>
      )}
    </div>
  )
}

function toneOf(found: boolean | null, outcome: ResultItemView['outcome']): string | undefined {
  if (found === null || outcome === 'blank') return ''
  return found ? styles.right : styles.wrong
}
