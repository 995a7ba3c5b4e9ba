import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResultView } from '#contract/sitting'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { ScoreBar } from '../../ui/score-bar.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './result-summary.module.css'
import { scoreRows } from './score-rows.ts'

export function ResultSummary({ result, place }: { result: ResultView; place: ReactNode }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const pending = result.items.filter(item => item.outcome === 'pending').length
  return (
    <Card edge="blue" className={styles.card}>
      <div className={styles.score}>
        <p className={styles.number}>
          <b>{format.marks(result.scoreCents)}</b> {t('outOf', { full: format.marks(result.fullCents) })}
        </p>
        {result.provisional ? <p className={styles.pending}>{t('provisional', { count: pending })}</p> : null}
        <ul className={styles.facts}>
          <li>{t('spent', { time: format.duration(result.spentMs) })}</li>
          <li>{t('attempt', { count: result.attempt })}</li>
          <li>
            <Tag tone={result.counted ? 'blue' : 'plain'}>
              {result.counted ? t('counted') : t('practice')}
            </Tag>
          </li>
        </ul>
        {result.submittedBy === 'member' ? null : (
          <p className={styles.auto}>{t(`submittedBy.${result.submittedBy}`)}</p>
        )}
        <Counts counts={result.counts} />
        {place}
      </div>
      <Sections result={result} />
    </Card>
  )
}

/** What counts for the boards, where it is not simply this sitting. */
function Counts({ counts }: { counts: ResultView['counts'] }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  if (counts === null || counts.reason.submitted < 2) return null
  const { kind, counted, days, aDay } = counts.reason
  return (
    <p>{t(`counts.${kind}`, { marks: format.marks(counts.scoreCents), counted, days, aDay: aDay ?? 1 })}</p>
  )
}

/** One line a type. Where a floor has lifted the marks of a section, the line alone would not add up, so that is said under it. */
function Sections({ result }: { result: ResultView }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const rows = scoreRows(result)
  const sum = rows.reduce((total, row) => total + row.scoreCents, 0)
  return (
    <div className={styles.sheet}>
      <table className={styles.sections}>
        <thead>
          <tr>
            <th scope="col">{t('sections.type')}</th>
            <th scope="col">{t('sections.right')}</th>
            <th scope="col">{t('sections.marks')}</th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.type}>
              <th scope="row">{t(`common:questionType.${row.type}`)}</th>
              <td>{t('sections.rightOf', { right: row.right, count: row.count })}</td>
              <td>
                {t('sections.marksOf', {
                  marks: format.marks(row.scoreCents),
                  full: format.marks(row.fullCents),
                })}
              </td>
              <td className={styles.bar}>
                <ScoreBar value={row.scoreCents} max={row.fullCents} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows
        .filter(row => row.sumCents !== row.scoreCents)
        .map(row => (
          <p key={row.type} className={styles.floor}>
            {t('sections.floor', {
              type: t(`common:questionType.${row.type}`),
              sum: format.marks(row.sumCents),
              score: format.marks(row.scoreCents),
            })}
          </p>
        ))}
      {sum === result.scoreCents ? null : (
        <p className={styles.floor}>
          {t('paperFloor', { sum: format.marks(sum), score: format.marks(result.scoreCents) })}
        </p>
      )}
    </div>
  )
}
