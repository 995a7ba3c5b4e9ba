import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { ResultView } from '#contract/sitting'
import { useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { PlaceSentence } from './place-sentence.tsx'
import { ResultItem } from './result-item.tsx'
import styles from './result-screen.module.css'
import { ResultSummary } from './result-summary.tsx'

/** What came out, then every mistake with the reason; what was right only on request. */
export function ResultScreen() {
  const { sittingId = '' } = useParams()
  const { t } = useTranslation('result')
  const format = useFormat()
  const result = useView(['sittings'], 'sitting.result', { sittingId }, client =>
    client.sitting.result({ sittingId }),
  )
  const { data } = result
  return (
    <>
      <PageHead
        title={t('title')}
        subtitle={data ? t('subtitle', { title: data.title, week: format.week(data.week) }) : null}
        actions={
          <span className={styles.links}>
            {data ? <Link to={`/rules/${data.drillId}`}>{t('rules')}</Link> : null}
            <Link to="/today">{t('toToday')}</Link>
          </span>
        }
      />
      <RefusalAlert error={result.error} />
      {data ? <Body result={data} /> : result.error ? null : <LoadingState />}
    </>
  )
}

type Filter = 'mistakes' | 'pending' | 'all'

function Body({ result }: { result: ResultView }) {
  const { t } = useTranslation('result')
  const pending = result.items.filter(item => item.outcome === 'pending')
  const mistakes = result.items.filter(item => item.outcome !== 'right' && item.outcome !== 'pending')
  const [filter, setFilter] = useState<Filter>('mistakes')
  const shown = { mistakes, pending, all: result.items }[filter]
  return (
    <>
      <ResultSummary result={result} place={<PlaceSentence result={result} />} />
      <div className={styles.list}>
        <ChoiceRow
          label={t('filter.label')}
          hideLabel
          value={filter}
          choices={[
            { value: 'mistakes', label: t('filter.mistakes', { count: mistakes.length }) },
            ...(pending.length > 0
              ? [{ value: 'pending' as const, label: t('filter.pending', { count: pending.length }) }]
              : []),
            { value: 'all', label: t('filter.all', { count: result.items.length }) },
          ]}
          onChange={setFilter}
        />
        {shown.length === 0 ? (
          <EmptyState title={t('noMistakes')}>
            {pending.length > 0 ? t('noMistakesYet') : t('noMistakesText')}
          </EmptyState>
        ) : (
          <ol className={styles.items}>
            {shown.map(item => (
              <li key={item.item}>
                <ResultItem sittingId={result.sittingId} item={item} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </>
  )
}
