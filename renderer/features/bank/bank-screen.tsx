import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type SearchQuery, printQuery } from '#engine/search/query'
import { useView } from '../../client/hooks.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { BankFilter } from './bank-filter.ts'
import styles from './bank-screen.module.css'
import { BankTabs } from './bank-tabs.tsx'
import { exportAddress } from './export-address.ts'
import { choosePlace, placeIn, spellQuery } from './list/query-edits.ts'
import { useQueryWords } from './list/use-query-words.ts'
import { QuestionList } from './question-list.tsx'
import { questionsIn, subjectName } from './topic-names.ts'
import { TopicTree } from './topic-tree.tsx'
import { useBankFilter } from './use-bank-filter.ts'

const OFFERED: SearchQuery = {
  words: [],
  filters: [{ field: 'flag', values: ['offered'], without: false }],
}

/** 题库: what there is, by topic, and first of all whether something waits for a decision. */
export function BankScreen() {
  const { t, i18n } = useTranslation('bank')
  const navigate = useNavigate()
  const [filter, setFilter] = useBankFilter()
  const subjects = useView(['bank'], 'question.topics', {}, client => client.question.topics({}))
  const spoken = useQueryWords(subjects.data ?? [])
  const waitingInput = { text: printQuery(OFFERED), offset: 0, limit: 1 }
  const offered = useView(['bank'], 'questionSearch.find', waitingInput, client =>
    client.questionSearch.find(waitingInput),
  )
  if (!subjects.data) {
    return (
      <>
        <PageHead title={t('place')} />
        {subjects.error ? <RefusalAlert error={subjects.error} /> : <LoadingState />}
      </>
    )
  }
  const total = subjects.data.reduce((sum, subject) => sum + questionsIn(subject), 0)
  const waiting = offered.data?.total ?? 0
  // Any other change leads back to the first page of what it then shows.
  const change = (changes: Partial<BankFilter>) => setFilter(before => ({ ...before, page: 1, ...changes }))
  const renamedIn = (text: string, name: string) => {
    const place = placeIn(text, subjects.data)
    return spellQuery(choosePlace(text, place, subjects.data), {
      ...spoken,
      value: (field, value) => (value === (place.topic ?? place.subject) ? name : spoken.value(field, value)),
    })
  }
  const ask = (query: SearchQuery) => change({ text: spellQuery(query, spoken) })
  return (
    <>
      <PageHead
        title={waiting > 0 ? t('headline.offered', { count: waiting }) : t('headline.all', { count: total })}
        subtitle={subjects.data
          .map(subject =>
            t('subjectCount', {
              name: subjectName(subjects.data, subject.id, i18n.language),
              count: questionsIn(subject),
            }),
          )
          .join(t('joint'))}
        actions={
          <>
            {waiting > 0 ? <Button onClick={() => ask(OFFERED)}>{t('headline.decide')}</Button> : null}
            <Button
              onClick={() =>
                void navigate(exportAddress({ text: filter.text, ...placeIn(filter.text, subjects.data) }))
              }
            >
              {t('headline.export')}
            </Button>
            <Button type="primary" onClick={() => void navigate('/bank/new')}>
              {t('headline.add')}
            </Button>
          </>
        }
      />
      <BankTabs />
      <RefusalAlert error={subjects.error ?? offered.error} />
      <div className={styles['space']}>
        <div className={styles['columns']}>
          <TopicTree
            subjects={subjects.data}
            chosen={placeIn(filter.text, subjects.data)}
            onChoose={place => ask(choosePlace(filter.text, place, subjects.data))}
            onRenamed={name => change({ text: renamedIn(filter.text, name) })}
          />
          <QuestionList
            filter={filter}
            subjects={subjects.data}
            bankSize={total}
            onChange={change}
            onQuery={ask}
          />
        </div>
      </div>
    </>
  )
}
