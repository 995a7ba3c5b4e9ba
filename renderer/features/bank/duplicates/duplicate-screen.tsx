import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useView } from '../../../client/hooks.ts'
import { useStream } from '../../../client/use-stream.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { useLast } from '../../../ui/use-last.ts'
import { BankTabs } from '../bank-tabs.tsx'
import { DecidedLine } from './decided-line.tsx'
import type { Decided } from './decided-line.tsx'
import styles from './duplicates.module.css'
import { PairDesk } from './pair-desk.tsx'
import { SearchProgress } from './search-progress.tsx'

/** 近似题: pairs of the whole bank that say nearly the same, one by one. */
export function DuplicateScreen() {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const [index, setIndex] = useState(0)
  const [decided, setDecided] = useState<Decided | null>(null)
  const progress = useStream('duplicate.progress', (client, signal) =>
    client.duplicate.progress({}, { signal }),
  )
  const list = useView(['bank'], 'duplicate.list', { index }, client =>
    client.duplicate.list({ offset: index, limit: 1 }),
  )
  const data = useLast(list.data)
  const start = useCommand(client => client.duplicate.start({}))
  const isSearching = progress.value?.phase === 'searching'
  const total = data?.total ?? 0
  const begin = () => {
    setIndex(0)
    setDecided(null)
    start.mutate(undefined)
  }
  // The last of the list was decided: the one before it is the last now.
  if (data && total > 0 && index >= total) setIndex(total - 1)
  const action = (
    <Button type={data?.searchedAtMs === null ? 'primary' : 'default'} disabled={isSearching} onClick={begin}>
      {t(data?.searchedAtMs === null ? 'duplicates.start' : 'duplicates.again')}
    </Button>
  )
  const hasPairs = data !== undefined && total > 0
  return (
    <>
      <PageHead
        title={hasPairs ? t('duplicates.headline', { count: total }) : t('duplicates.place')}
        subtitle={
          data && data.searchedAtMs !== null
            ? [
                t('duplicates.searched', { when: format.dayAndTime(data.searchedAtMs) }),
                ...(data.changedSince > 0
                  ? [t('duplicates.changedSince', { count: data.changedSince })]
                  : []),
              ].join(t('middleDot'))
            : undefined
        }
        actions={hasPairs ? action : undefined}
      />
      <BankTabs />
      <RefusalAlert error={list.error ?? start.error ?? progress.error} />
      {progress.value && isSearching ? <SearchProgress progress={progress.value} /> : null}
      {progress.value?.phase === 'failed' ? (
        <Card title={t('duplicates.failedTitle')} edge="bad">
          <p>{t('duplicates.failedText')}</p>
        </Card>
      ) : null}
      {decided ? (
        <DecidedLine decided={decided} onDone={setDecided} onDismiss={() => setDecided(null)} />
      ) : null}
      {data === undefined ? (
        list.error ? null : (
          <LoadingState />
        )
      ) : hasPairs ? (
        <>
          {data.isCut ? <p className={styles['muted']}>{t('duplicates.cut')}</p> : null}
          <PairDesk
            pair={data.rows[0]}
            isCurrent={list.data !== undefined && !list.isFetching}
            place={{ index, total }}
            onMove={setIndex}
            onDecided={setDecided}
          />
        </>
      ) : isSearching ? null : (
        <Card>
          <EmptyState
            title={t(data.searchedAtMs === null ? 'duplicates.neverTitle' : 'duplicates.noneTitle')}
            action={action}
          >
            {t(data.searchedAtMs === null ? 'duplicates.neverText' : 'duplicates.noneText')}
          </EmptyState>
        </Card>
      )}
    </>
  )
}
