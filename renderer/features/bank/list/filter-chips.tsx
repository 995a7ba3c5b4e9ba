import { CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FILTER_FIELDS, type FilterField } from '#engine/search/filter-fields'
import { type Filter, type SearchQuery, parseQuery } from '#engine/search/query'
import type { Subject } from '../bank-types.ts'
import { FilterEditor } from './filter-editor.tsx'
import styles from './list.module.css'
import { setFilter } from './query-edits.ts'
import { useChipWords, useQueryWords } from './use-query-words.ts'

type Props = {
  text: string
  subjects: readonly Subject[]
  /** `null` while they are being counted. */
  total: number | null
  onQuery: (query: SearchQuery) => void
  onClear: () => void
  /** Where the focus goes when the chip that had it is gone. */
  onGone: () => void
}

/** The filters of the line as chips that can be changed and taken away, and a menu of those that can be added. */
export function FilterChips({ text, subjects, total, onQuery, onClear, onGone }: Props) {
  const { t } = useTranslation('bank')
  const [edited, setEdited] = useState<{ field: FilterField; without: boolean } | null>(null)
  const chipWord = useChipWords(useQueryWords(subjects))
  const { filters } = parseQuery(text).query
  const wordsOf = ({ field, values, without }: Filter) =>
    t(without ? 'search.chipNot' : 'search.chip', {
      field: t(`search.field.${field}`),
      values: values.map(value => chipWord(field, value)).join(t('question.formJoint')),
    })
  return (
    <>
      <div className={styles['chips']}>
        {filters.map(filter => (
          <span key={`${filter.field}/${filter.without}`} className={styles['chip']}>
            <button
              type="button"
              aria-expanded={edited?.field === filter.field && edited.without === filter.without}
              onClick={() => setEdited(filter)}
            >
              {wordsOf(filter)}
            </button>
            <button
              type="button"
              aria-label={t('filter.remove', { name: wordsOf(filter) })}
              onClick={() => {
                setEdited(null)
                onQuery(setFilter(text, { ...filter, values: [] }))
                onGone()
              }}
            >
              <CloseOutlined aria-hidden="true" />
            </button>
          </span>
        ))}
        <Select<FilterField | null>
          variant="filled"
          size="small"
          aria-label={t('search.add')}
          placeholder={t('search.add')}
          popupMatchSelectWidth={false}
          listHeight={400}
          value={null}
          options={FILTER_FIELDS.map(field => ({ value: field, label: t(`search.field.${field}`) }))}
          onChange={field => setEdited(field === null ? null : { field, without: false })}
        />
        <output className={styles['count']}>
          {total === null ? '' : t('filter.shown', { count: total })}
        </output>
        {text.trim() === '' ? null : (
          <Button
            type="link"
            size="small"
            onClick={() => {
              setEdited(null)
              onClear()
              onGone()
            }}
          >
            {t('filter.clear')}
          </Button>
        )}
      </div>
      {edited ? (
        <FilterEditor
          key={`${edited.field}/${edited.without}`}
          {...edited}
          text={text}
          subjects={subjects}
          onQuery={onQuery}
          onTurn={without => setEdited({ ...edited, without })}
          onClose={() => {
            setEdited(null)
            onGone()
          }}
        />
      ) : null}
    </>
  )
}
