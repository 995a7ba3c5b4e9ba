import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResultItemView, ResultView } from '#contract/sitting'
import { QUESTION_TYPES } from '#engine/question/question'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { ScoreBar } from '../../ui/score-bar.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './result-summary.module.css'

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
        {pending > 0 ? <p className={styles.pending}>{t('provisional', { count: pending })}</p> : null}
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
        {place}
      </div>
      <Sections items={result.items} />
    </Card>
  )
}

function Sections({ items }: { items: readonly ResultItemView[] }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const sections = QUESTION_TYPES.map(type => ({
    type,
    of: items.filter(item => item.type === type),
  })).filter(section => section.of.length > 0)
  return (
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
        {sections.map(({ type, of }) => {
          const mark = sum(of.map(item => item.markCents))
          const full = sum(of.map(item => item.fullCents))
          return (
            <tr key={type}>
              <th scope="row">{t(`common:questionType.${type}`)}</th>
              <td>
                {t('sections.rightOf', {
                  right: of.filter(item => item.outcome === 'right').length,
                  count: of.length,
                })}
              </td>
              <td>{t('sections.marksOf', { marks: format.marks(mark), full: format.marks(full) })}</td>
              <td className={styles.bar}>
                <ScoreBar value={mark} max={full} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
