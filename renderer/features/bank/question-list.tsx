import { Alert, Button, type InputRef, Pagination } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchQuery } from '#engine/search/query'
import { useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { useLast } from '../../ui/use-last.ts'
import { useSettled } from '../../ui/use-settled.ts'
import type { BankFilter } from './bank-filter.ts'
import { NO_FILTER, PAGE_SIZE, toFindInput } from './bank-filter.ts'
import { BankSentence } from './bank-sentence.tsx'
import type { Subject } from './bank-types.ts'
import { BulkBar } from './list/bulk-bar.tsx'
import styles from './list/list.module.css'
import { useIndexShare } from './list/use-index-share.ts'
import { useSelection } from './list/use-selection.ts'
import { QuestionRows } from './question-rows.tsx'

const SETTLED_MS = 120

type Props = {
  filter: BankFilter
  subjects: readonly Subject[]
  bankSize: number
  onChange: (changes: Partial<BankFilter>) => void
  onQuery: (query: SearchQuery) => void
}

/** One page of what was found; searching and counting are the backend's work. The old page stays until the new one is there. */
export function QuestionList({ filter, subjects, bankSize, onChange, onQuery }: Props) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const line = useRef<InputRef>(null)
  const input = toFindInput(useSettled(filter, SETTLED_MS))
  const list = useView(['bank'], 'questionSearch.find', input, client => client.questionSearch.find(input))
  const shown = useLast(list.data)
  const share = useIndexShare(list.isFetching)
  const selection = useSelection()
  const ids = shown?.rows.map(row => row.questionId) ?? []
  const clear = () => {
    onChange(NO_FILTER)
    line.current?.focus()
  }
  return (
    <Card className={styles['list']}>
      <BankSentence
        text={filter.text}
        subjects={subjects}
        total={shown?.total ?? null}
        faults={shown?.faults ?? []}
        line={line}
        onText={text => onChange({ text })}
        onQuery={onQuery}
      />
      <RefusalAlert error={list.error} />
      {share === null ? null : (
        <Alert type="info" showIcon title={t('search.building', { share: format.percent(share) })} />
      )}
      {!shown && list.error === null && share === null ? <LoadingState /> : null}
      {shown?.total === 0 ? (
        bankSize === 0 && filter.text.trim() === '' ? (
          <EmptyState title={t('empty.bankTitle')}>{t('empty.bankText')}</EmptyState>
        ) : (
          <EmptyState title={t('empty.title')} action={<Button onClick={clear}>{t('filter.clear')}</Button>}>
            {t('empty.text')}
          </EmptyState>
        )
      ) : null}
      {shown ? (
        <BulkBar selection={selection} text={input.text} total={shown.total} subjects={subjects} />
      ) : null}
      {shown && shown.total > 0 ? (
        <QuestionRows
          rows={shown.rows}
          subjects={subjects}
          busy={list.isFetching}
          chosen={selection.chosen}
          onToggle={(id, withShift) => selection.toggle(id, ids, withShift)}
          onToggleAll={isOn => selection.toggleShown(ids, isOn)}
        />
      ) : null}
      {shown && shown.total > PAGE_SIZE ? (
        <Pagination
          className={styles['pages'] ?? ''}
          align="end"
          current={filter.page}
          pageSize={PAGE_SIZE}
          total={shown.total}
          showSizeChanger={false}
          onChange={page => onChange({ page })}
        />
      ) : null}
    </Card>
  )
}
