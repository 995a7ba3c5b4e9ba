import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FilterField, QUESTION_FLAGS, QUESTION_STATUSES } from '#engine/search/filter-fields'
import type { SearchQuery } from '#engine/search/query'
import { DIFFICULTIES, QUESTION_TYPES } from '#engine/question/question'
import { nameIn } from '../../../i18n/name-in.ts'
import { useView } from '../../../client/hooks.ts'
import { useInitialFocus } from '../../../ui/use-initial-focus.ts'
import { useLast } from '../../../ui/use-last.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import type { Subject } from '../bank-types.ts'
import { placeOptions } from '../topics/place-options.ts'
import styles from './list.module.css'
import { filterOf, setFilter } from './query-edits.ts'
import { useChipWords, useQueryWords } from './use-query-words.ts'

type Props = {
  field: FilterField
  without: boolean
  text: string
  subjects: readonly Subject[]
  onQuery: (query: SearchQuery) => void
  /** From 是 to 不是 and back. */
  onTurn: (without: boolean) => void
  onClose: () => void
}

const FIXED: Partial<Record<FilterField, readonly string[]>> = {
  type: QUESTION_TYPES,
  difficulty: DIFFICULTIES.map(String),
  status: QUESTION_STATUSES,
  origin: ['shipped', 'local'],
  flag: QUESTION_FLAGS,
  usedSince: ['7d', '30d', '90d', '180d', '365d'],
  facility: ['0-40', '40-60', '60-80', '80-100'],
}

/** One filter under the chips; what is chosen is in the line at once. */
export function FilterEditor({ field, without, text, subjects, onQuery, onTurn, onClose }: Props) {
  const { t, i18n } = useTranslation('bank')
  const id = useId()
  const focus = useInitialFocus()
  const chipWord = useChipWords(useQueryWords(subjects))
  const values = filterOf(text, field, without)?.values ?? []
  const set = (chosen: readonly string[]) => onQuery(setFilter(text, { field, values: [...chosen], without }))
  const idOf = (known: readonly { id: string; name: Subject['name'] }[]) => (value: string) =>
    known.find(one => one.id === value || Object.values(one.name).includes(value))?.id ?? value
  const shared = { id, ref: focus, className: styles['values'] ?? '', placeholder: t('search.choose') }
  const fixed = FIXED[field]
  const isSingle = field === 'usedSince' || field === 'facility'
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className={styles['editor']}
      aria-label={t(`search.field.${field}`)}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <label htmlFor={id}>{t(`search.field.${field}`)}</label>
      <Select
        aria-label={t('search.sign')}
        variant="filled"
        value={without}
        options={[
          { value: false, label: t('search.is') },
          { value: true, label: t('search.isNot') },
        ]}
        onChange={turned => {
          onQuery(turnFilter(text, field, { values, without: turned }))
          onTurn(turned)
        }}
      />
      {isSingle ? (
        <Select
          {...shared}
          allowClear
          {...(values[0] === undefined ? {} : { value: values[0] })}
          options={(fixed ?? []).map(value => ({ value, label: chipWord(field, value) }))}
          onChange={(value: string | undefined) => set(value === undefined ? [] : [value])}
        />
      ) : fixed ? (
        <Select
          {...shared}
          mode="multiple"
          value={[...values]}
          options={fixed.map(value => ({ value, label: chipWord(field, value) }))}
          onChange={set}
        />
      ) : field === 'subject' ? (
        <Select
          {...shared}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={values.map(idOf(subjects))}
          options={subjects.map(({ id: value, name }) => ({ value, label: nameIn(name, i18n.language) }))}
          onChange={set}
        />
      ) : field === 'topic' ? (
        <Select
          {...shared}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={values.map(idOf(subjects.flatMap(({ topics }) => topics)))}
          options={placeOptions(subjects, i18n.language).map(group => ({
            ...group,
            options: group.options.map(({ topic, label }) => ({ value: topic, label })),
          }))}
          onChange={set}
        />
      ) : (
        <Suggested
          field={field === 'cites' || field === 'author' ? field : 'tag'}
          shared={shared}
          values={values}
          onSet={set}
        />
      )}
      <Button onClick={onClose}>{t('search.done')}</Button>
    </fieldset>
  )
}

function turnFilter(
  text: string,
  field: FilterField,
  { values, without }: { values: string[]; without: boolean },
): SearchQuery {
  const gone = setFilter(text, { field, values: [], without: !without })
  const others = gone.filters.filter(other => other.field !== field || other.without !== without)
  return { ...gone, filters: [...others, ...(values.length > 0 ? [{ field, values, without }] : [])] }
}

type SuggestedProps = {
  field: 'tag' | 'author' | 'cites'
  shared: { id: string; ref: ReturnType<typeof useInitialFocus>; className: string; placeholder: string }
  values: readonly string[]
  onSet: (values: readonly string[]) => void
}

/** Values that are in the bank, the most frequent first; any other may be typed. */
function Suggested({ field, shared, values, onSet }: SuggestedProps) {
  const { t } = useTranslation('bank')
  const [typed, setTyped] = useState('')
  const input = { field, text: useSettled(typed, 120).slice(0, 60), limit: 20 }
  const asked = useView(['bank'], 'questionSearch.suggest', input, client =>
    client.questionSearch.suggest(input),
  )
  const known = useLast(asked.data) ?? []
  return (
    <Select
      {...shared}
      mode="tags"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={[...values]}
      options={known.map(({ value, label, questions }) => ({
        // A person is written by name, not by the id nobody can read.
        value: field === 'author' ? label : value,
        label: t('search.suggested', { label, count: questions }),
      }))}
      optionLabelProp="value"
      onChange={(chosen: string[]) => {
        setTyped('')
        onSet(chosen)
      }}
    />
  )
}
