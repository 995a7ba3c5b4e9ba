import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { formatWeekKey, parseWeekKey, weekOf } from '#engine/week/iso-week'
import { useView } from '../../client/hooks.ts'
import { useStatus } from '../../client/session.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useLast } from '../../ui/use-last.ts'
import { BoardBody } from './board-body.tsx'
import styles from './board-screen.module.css'
import { headline } from './headline.ts'
import { WeekSwitcher } from './week-switcher.tsx'

/** 榜单: who is ahead this week, and why. Week and drill stand in the address, so that going back leads to the same board. */
export function BoardScreen() {
  const { t, i18n } = useTranslation('board')
  const format = useFormat()
  const { nowMs } = useStatus()
  const [params, setParams] = useSearchParams()
  const asked = params.get('week') ?? ''
  const week = parseWeekKey(asked) ? asked : formatWeekKey(weekOf(nowMs))
  const drillId = params.get('drill')
  const input = { week, ...(drillId ? { drillId } : {}) }
  const view = useView(['boards', 'drills', 'members', 'branches'], 'board.week', input, client =>
    client.board.week(input),
  )
  const goTo = (next: string) => setParams({ week: next }, { replace: true })

  const board = useLast(view.data)
  if (!board) {
    return (
      <>
        <PageHead title={t('place')} />
        {view.error ? <RefusalAlert error={view.error} /> : <LoadingState />}
      </>
    )
  }
  const title = headline(board, { t, format, language: i18n.language })
  const hasResults = board.members.length > 0
  return (
    <div className={styles['page']}>
      <PageHead
        title={title}
        subtitle={
          <span className={styles['subtitle']}>
            {board.title ?? t('place')}
            {hasResults ? (
              <Tag tone={board.closed && board.provisional === 0 ? 'plain' : 'warn'}>
                {board.closed
                  ? t(board.provisional > 0 ? 'provisional.closed' : 'final')
                  : t('provisional.text')}
              </Tag>
            ) : null}
            {board.provisional > 0 ? (
              <Tag tone="warn">{t('provisional.scores', { count: board.provisional })}</Tag>
            ) : null}
          </span>
        }
        actions={
          hasResults ? (
            <Button onClick={() => window.print()} data-print="no">
              {t('print')}
            </Button>
          ) : null
        }
      />
      <div className={styles['controls']}>
        <WeekSwitcher
          week={board.week}
          previousWeek={board.previousWeek}
          nextWeek={board.nextWeek}
          onChange={goTo}
        />
        {board.drills.length > 1 ? (
          <Select
            aria-label={t('drill.label')}
            className={styles['drill'] ?? ''}
            value={board.drillId}
            options={board.drills.map(drill => ({ value: drill.drillId, label: drill.title }))}
            onChange={drill => setParams({ week, ...(drill ? { drill } : {}) }, { replace: true })}
          />
        ) : null}
      </div>
      <RefusalAlert error={view.error} />
      <BoardBody board={board} />
    </div>
  )
}
