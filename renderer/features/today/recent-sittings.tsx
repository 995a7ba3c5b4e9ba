import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './recent-sittings.module.css'

const ROWS = 6

export function RecentSittings() {
  const { t } = useTranslation('today')
  const mine = useView(['sittings'], 'sitting.mine', {}, client => client.sitting.mine({}))
  return (
    <Card title={t('recent.title')} note={t('recent.note')}>
      <RefusalAlert error={mine.error} />
      {mine.data ? <Rows rows={mine.data.slice(0, ROWS)} /> : mine.error ? null : <LoadingState />}
    </Card>
  )
}

type Row = {
  sittingId: string
  title: string
  week: string
  counted: boolean
  scoreCents: number
  fullCents: number
  spentMs: number
  submittedAtMs: number
  provisional: boolean
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  if (rows.length === 0) return <EmptyState title={t('recent.empty')}>{t('recent.emptyText')}</EmptyState>
  return (
    <ul className={styles.list}>
      {rows.map(row => (
        <li key={row.sittingId}>
          <Link to={`/result/${row.sittingId}`} className={styles.row}>
            <span className={styles.words}>
              <span className={styles.title}>{row.title}</span>
              <span className={styles.when}>
                {t('recent.when', {
                  time: format.dayAndTime(row.submittedAtMs),
                  spent: format.duration(row.spentMs),
                })}
              </span>
            </span>
            {row.counted ? null : <Tag>{t('recent.practice')}</Tag>}
            {row.provisional ? <Tag tone="warn">{t('recent.provisional')}</Tag> : null}
            <span className={styles.score}>
              {t('recent.score', { score: format.marks(row.scoreCents), full: format.marks(row.fullCents) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
