import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BranchView } from '#contract/branch'
import type { DrillView } from '#contract/drill'
import { formatWeekKey, weekOf } from '#engine/week/iso-week'
import { useStatus } from '../../client/session.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { DrillList } from './drill-list.tsx'
import styles from './drill-screen.module.css'
import type { Settings } from './drill-types.ts'
import { sectionsSentence, settingsSentence } from './settings-sentence.ts'
import { YearSwitcher } from './year-switcher.tsx'

type Props = {
  year: number
  drills: readonly DrillView[]
  standing: Settings
  branches: readonly BranchView[]
  error: unknown
  onYear: (year: number) => void
  /** `standing`, `new` or the id of a drill. */
  onEdit: (what: string) => void
  /** `standing` or the id of a drill. */
  onRules: (what: string) => void
}

export function DrillOverview({ year, drills, standing, branches, error, onYear, onEdit, onRules }: Props) {
  const { t } = useTranslation(['drill', 'common'])
  const format = useFormat()
  const { nowMs } = useStatus()
  const thisWeek = formatWeekKey(weekOf(nowMs))
  const running = drills.filter(drill => drill.week === thisWeek)
  const roster = running.reduce((sum, drill) => sum + drill.roster, 0)
  const finished = running.reduce((sum, drill) => sum + drill.finished, 0)
  const branchNames = new Map(branches.map(branch => [branch.branchId, branch.name]))
  const title =
    year !== weekOf(nowMs).year
      ? t('year.name', { year })
      : running.length === 0
        ? t('headline.none')
        : finished >= roster
          ? t('headline.allDone', { roster })
          : t('headline.running', { roster, finished })
  return (
    <>
      <PageHead
        title={title}
        subtitle={t('place')}
        actions={
          <Button type="primary" onClick={() => onEdit('new')}>
            {t('action.define')}
          </Button>
        }
      />
      <RefusalAlert error={error} />
      <Card
        title={t('standing.title')}
        note={t('standing.text')}
        extra={
          <span className={styles['buttons']}>
            <Button onClick={() => onRules('standing')}>{t('action.rules')}</Button>
            <Button onClick={() => onEdit('standing')}>{t('action.editStanding')}</Button>
          </span>
        }
      >
        <p className={styles['standingTitle']}>{standing.title}</p>
        <p>{settingsSentence(standing, { t, format, branchNames })}</p>
        <p className={styles['muted']}>{sectionsSentence(standing, t)}</p>
      </Card>
      <Card title={t('list.title')} extra={<YearSwitcher year={year} onChange={onYear} />}>
        {drills.length === 0 ? (
          <EmptyState title={t('list.emptyTitle', { year })}>{t('list.emptyText')}</EmptyState>
        ) : (
          <DrillList
            drills={drills}
            branchNames={branchNames}
            thisWeek={thisWeek}
            onEdit={onEdit}
            onRules={onRules}
          />
        )}
      </Card>
    </>
  )
}
