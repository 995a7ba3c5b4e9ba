import { useTranslation } from 'react-i18next'
import type { Outputs } from '#contract/contract'
import { useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { Tag } from '../../ui/tag.tsx'
import { BranchExcerpt } from './branch-excerpt.tsx'
import { DrillCard } from './drill-card.tsx'
import { MyReports } from './my-reports.tsx'
import { firstToDo } from './next-step.ts'
import { RecentSittings } from './recent-sittings.tsx'
import { TodayNumbers } from './today-numbers.tsx'
import styles from './today-screen.module.css'

type Today = Outputs['drill']['today']
const DAY_MS = 86_400_000

/** The first screen: one thing to do, three numbers, how the branch stands. */
export function TodayScreen() {
  const { t } = useTranslation('today')
  const today = useView(['drills', 'sittings'], 'drill.today', {}, client => client.drill.today({}))
  return (
    <>
      <PageHead
        title={t('title')}
        subtitle={today.data ? <DateLine today={today.data} /> : null}
        actions={<Tag tone="blue">{t('offline')}</Tag>}
      />
      <RefusalAlert error={today.error} />
      {today.data ? <TodayBody today={today.data} /> : today.error ? null : <LoadingState />}
    </>
  )
}

function DateLine({ today }: { today: Today }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  // Counts today itself: on Sunday one day is left.
  const days = Math.ceil((today.weekEndsAtMs - today.nowMs) / DAY_MS)
  return (
    <span className={styles.date}>
      <span>{format.day(today.nowMs)}</span>
      <span>{t('daysLeft', { count: days })}</span>
    </span>
  )
}

function TodayBody({ today }: { today: Today }) {
  const { t } = useTranslation('today')
  const main = firstToDo(today.drills)
  const board = useView(['boards', 'sittings', 'drills'], 'board.week', { week: today.week }, client =>
    client.board.week({ week: today.week }),
  )
  const others = today.drills.filter(drill => drill !== main)
  return (
    <>
      {main ? (
        <DrillCard drill={main} nowMs={today.nowMs} main />
      ) : (
        <Card>
          <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>
        </Card>
      )}
      {others.map(drill => (
        <DrillCard key={drill.drillId} drill={drill} nowMs={today.nowMs} />
      ))}
      <TodayNumbers drill={main} board={board.data} />
      <RefusalAlert error={board.error} />
      <MyReports />
      <div className={styles.columns}>
        <BranchExcerpt board={board.data} />
        <RecentSittings />
      </div>
    </>
  )
}
