import { Button, Pagination } from 'antd'
import { useTranslation } from 'react-i18next'
import { useView } from '../../client/hooks.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { useLast } from '../../ui/use-last.ts'
import { useSettled } from '../../ui/use-settled.ts'
import type { BankFilter } from './bank-filter.ts'
import { NO_FILTER, PAGE_SIZE, toListInput } from './bank-filter.ts'
import { BankSentence } from './bank-sentence.tsx'
import styles from './bank-screen.module.css'
import type { Subject } from './bank-types.ts'
import { QuestionRows } from './question-rows.tsx'

type Props = {
  filter: BankFilter
  subjects: readonly Subject[]
  bankSize: number
  onChange: (changes: Partial<BankFilter>) => void
}

/** One page of questions; counting and searching are the backend's work. */
export function QuestionList({ filter, subjects, bankSize, onChange }: Props) {
  const { t } = useTranslation('bank')
  const input = toListInput(useSettled(filter, 200))
  const list = useView(['bank'], 'question.list', input, client => client.question.list(input))
  const shown = useLast(list.data)
  return (
    <Card className={styles['list']}>
      <BankSentence filter={filter} subjects={subjects} total={shown?.total ?? null} onChange={onChange} />
      <RefusalAlert error={list.error} />
      {!shown && list.error === null ? <LoadingState /> : null}
      {shown?.total === 0 ? (
        bankSize === 0 ? (
          <EmptyState title={t('empty.bankTitle')}>{t('empty.bankText')}</EmptyState>
        ) : (
          <EmptyState
            title={t('empty.title')}
            action={<Button onClick={() => onChange(NO_FILTER)}>{t('filter.clear')}</Button>}
          >
            {t('empty.text')}
          </EmptyState>
        )
      ) : null}
      {shown && shown.total > 0 ? (
        <QuestionRows rows={shown.rows} subjects={subjects} busy={list.isFetching} />
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
