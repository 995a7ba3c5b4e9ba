import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BranchView } from '#contract/branch'
import styles from './filter-sentence.module.css'
import type { MemberFilter } from './member-filter.ts'
import { NO_FILTER, isFiltered } from './member-filter.ts'

type Props = {
  filter: MemberFilter
  branches: readonly BranchView[]
  shown: number
  onChange: (filter: MemberFilter) => void
}

/** 列出 所有支部的 民警和辅警，在册的，… 共 24 人: the filters read as the sentence they mean. */
export function FilterSentence({ filter, branches, shown, onChange }: Props) {
  const { t } = useTranslation('member')
  const set = (changes: Partial<MemberFilter>) => onChange({ ...filter, ...changes })
  return (
    <div className={styles['bar']}>
      <Input
        allowClear
        prefix={<SearchOutlined aria-hidden="true" />}
        aria-label={t('filter.searchLabel')}
        placeholder={t('filter.search')}
        className={styles['search'] ?? ''}
        value={filter.text}
        onChange={event => set({ text: event.target.value })}
      />
      <div className={styles['sentence']}>
        <span>{t('filter.lead')}</span>
        <Choice
          label={t('filter.branch')}
          value={filter.branchId ?? ''}
          options={[
            { value: '', label: t('filter.allBranches') },
            ...branches.map(({ branchId, name }) => ({
              value: branchId,
              label: t('filter.ofBranch', { name }),
            })),
          ]}
          onChange={value => set({ branchId: value || null })}
        />
        <Choice
          label={t('filter.standing')}
          value={filter.standing}
          options={(['active', 'left', 'any'] as const).map(value => ({
            value,
            label: t(value === 'any' ? 'filter.anyStanding' : `filter.${value}`),
          }))}
          onChange={standing => set({ standing })}
        />
        <Choice
          label={t('filter.category')}
          value={filter.category ?? ''}
          options={(['', 'officer', 'auxiliary'] as const).map(value => ({
            value,
            label: value === '' ? t('filter.anyCategory') : t(`category.${value}`),
          }))}
          onChange={value => set({ category: value === '' ? null : value })}
        />
        <Choice
          label={t('filter.role')}
          value={filter.role ?? ''}
          options={(['', 'instructor', 'host', 'administrator'] as const).map(value => ({
            value,
            label: value === '' ? t('filter.anyRole') : t('filter.ofRole', { name: t(`role.${value}`) }),
          }))}
          onChange={value => set({ role: value === '' ? null : value })}
        />
        <Choice
          label={t('filter.pin')}
          value={filter.pin}
          options={(['any', 'none', 'mustChange'] as const).map(value => ({
            value,
            label: t({ any: 'filter.anyPin', none: 'filter.noPin', mustChange: 'filter.mustChange' }[value]),
          }))}
          onChange={pin => set({ pin })}
        />
        <output className={styles['count']}>{t('filter.shown', { count: shown })}</output>
        {isFiltered(filter) ? (
          <Button type="link" size="small" onClick={() => onChange(NO_FILTER)}>
            {t('filter.clear')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: { value: Value; label: string }[]
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Select<Value>
      variant="filled"
      size="small"
      aria-label={label}
      popupMatchSelectWidth={false}
      value={value}
      options={options}
      onChange={next => onChange(next)}
    />
  )
}
