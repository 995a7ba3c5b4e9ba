import type { InputRef } from 'antd'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outputs } from '#contract/contract'
import type { SearchQuery } from '#engine/search/query'
import type { Subject } from './bank-types.ts'
import { FilterChips } from './list/filter-chips.tsx'
import styles from './list/list.module.css'
import { SavedFilters } from './list/saved-filters.tsx'
import { SearchLine } from './list/search-line.tsx'

type Props = {
  text: string
  subjects: readonly Subject[]
  /** `null` while they are being counted. */
  total: number | null
  faults: Outputs['questionSearch']['find']['faults']
  line: RefObject<InputRef | null>
  onText: (text: string) => void
  onQuery: (query: SearchQuery) => void
}

/** What is asked of the bank: one text, shown as the line in which it is typed and as the chips of its filters. */
export function BankSentence({ text, subjects, total, faults, line, onText, onQuery }: Props) {
  const { t } = useTranslation('bank')
  return (
    <div className={styles['filter']}>
      <div className={styles['lineRow']}>
        <SearchLine text={text} line={line} onChange={onText} />
        <SavedFilters text={text} onChoose={onText} />
      </div>
      <FilterChips
        text={text}
        subjects={subjects}
        total={total}
        onQuery={onQuery}
        onClear={() => onText('')}
        onGone={() => line.current?.focus()}
      />
      {faults.map(({ field, value }) => (
        <output key={`${field}:${value}`} className={styles['fault']}>
          {t('search.fault', { field: t(`search.field.${field}`), value })}
        </output>
      ))}
    </div>
  )
}
