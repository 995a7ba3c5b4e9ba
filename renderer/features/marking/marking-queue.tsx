import { Button, Checkbox, Pagination, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { useLast } from '../../ui/use-last.ts'
import { type Filter, countStates, queueInput } from './marking-address.ts'
import { STATES } from './marking-types.ts'
import styles from './marking.module.css'
import { QueueTable } from './queue-table.tsx'
import type { Place } from './walk.ts'

const PAGE = 50
const SHOWN = ['open', ...STATES] as const

type Props = {
  filter: Filter
  onFilter: (changes: Partial<Filter>) => void
  onOpen: (place: Place) => void
}

/** What waits for markers, by drill and by where it stands; the first of it is one click away. */
export function MarkingQueue({ filter, onFilter, onOpen }: Props) {
  const { t } = useTranslation('marking')
  const format = useFormat()
  const [page, setPage] = useState(1)
  const input = { ...queueInput(filter), offset: (page - 1) * PAGE, limit: PAGE }
  const view = useView(['marking', 'drills', 'members'], 'marking.queue', input, client =>
    client.marking.queue(input),
  )
  const queue = useLast(view.data)
  if (!queue) {
    return (
      <>
        <PageHead title={t('place')} />
        {view.error ? <RefusalAlert error={view.error} /> : <LoadingState />}
      </>
    )
  }
  const counts = countStates(queue.drills, filter.drillId)
  // Another filter begins at its first page.
  const change = (changes: Partial<Filter>) => {
    setPage(1)
    onFilter(changes)
  }
  const first = queue.rows.find(row => row.mayMark || row.mayDecide)
  const isForMe = filter.forMe && filter.state !== 'final'
  return (
    <>
      <PageHead
        title={
          isForMe
            ? t('headline.forMe', { count: queue.total })
            : t(filter.state === 'final' ? 'headline.final' : 'headline.all', { count: queue.total })
        }
        subtitle={t('subtitle')}
        actions={
          first ? (
            <Button type="primary" onClick={() => onOpen(first)}>
              {t(filter.state === 'final' ? 'queue.review' : 'queue.start')}
            </Button>
          ) : null
        }
      />
      <div className={styles['filters']}>
        <ChoiceRow
          label={t('filter.state')}
          hideLabel
          value={filter.state}
          choices={SHOWN.map(state => ({
            value: state,
            label: t('filter.stateCount', { name: t(`state.${state}`), count: counts[state] }),
          }))}
          onChange={state => change({ state })}
        />
        {queue.drills.length > 1 || filter.drillId !== null ? (
          <Select
            aria-label={t('filter.drill')}
            className={styles['drill'] ?? ''}
            value={filter.drillId ?? ''}
            options={[
              { value: '', label: t('filter.allDrills') },
              ...queue.drills.map(drill => ({
                value: drill.drillId,
                label: t('filter.drillOf', {
                  title: drill.title,
                  week: format.week(drill.week),
                  count: drill.waiting + drill.second + drill.differing,
                }),
              })),
            ]}
            onChange={drillId => change({ drillId: drillId === '' ? null : drillId })}
          />
        ) : null}
        {filter.state === 'final' ? null : (
          <Checkbox checked={filter.forMe} onChange={event => change({ forMe: event.target.checked })}>
            {t('filter.forMe')}
          </Checkbox>
        )}
      </div>
      <RefusalAlert error={view.error} />
      <Card>
        {queue.rows.length === 0 ? (
          <Nothing filter={filter} open={counts.open} onAll={() => change({ forMe: false })} />
        ) : (
          <QueueTable rows={queue.rows} busy={view.isFetching} onOpen={onOpen} />
        )}
        {queue.total > PAGE ? (
          <Pagination
            className={styles['pages'] ?? ''}
            current={page}
            pageSize={PAGE}
            total={queue.total}
            showSizeChanger={false}
            onChange={setPage}
          />
        ) : null}
      </Card>
    </>
  )
}

/** Why nothing is here, and where there is something. */
function Nothing({ filter, open, onAll }: { filter: Filter; open: number; onAll: () => void }) {
  const { t } = useTranslation('marking')
  if (filter.state === 'open' && open === 0)
    return <EmptyState title={t('empty.doneTitle')}>{t('empty.doneText')}</EmptyState>
  if (filter.state === 'open')
    return (
      <EmptyState
        title={t('empty.othersTitle')}
        action={<Button onClick={onAll}>{t('empty.showAll')}</Button>}
      >
        {t('empty.othersText', { count: open })}
      </EmptyState>
    )
  return <EmptyState title={t('empty.stateTitle')}>{t(`empty.state.${filter.state}`)}</EmptyState>
}
