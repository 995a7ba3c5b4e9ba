import { CloseOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { QUESTION_TYPES } from '#engine/question/question'
import type { QuestionType } from '#engine/question/question'
import type { BankFilter } from './bank-filter.ts'
import { NO_FILTER, isFiltered } from './bank-filter.ts'
import styles from './bank-screen.module.css'
import type { Subject } from './bank-types.ts'
import { subjectName, topicName } from './topic-names.ts'

type Props = {
  filter: BankFilter
  subjects: readonly Subject[]
  /** `null` while they are being counted. */
  total: number | null
  onChange: (changes: Partial<BankFilter>) => void
}

/** 列出 交通法规 · 记分管理 的 所有题型 …, 共 86 题: what is shown, as a sentence whose words can be changed. */
export function BankSentence({ filter, subjects, total, onChange }: Props) {
  const { t, i18n } = useTranslation(['bank', 'common'])
  const { subject, topic, type } = filter
  const place =
    subject === null
      ? null
      : topic === null
        ? subjectName(subjects, subject, i18n.language)
        : topicName(subjects, { subject, topic }, i18n.language)
  const text = filter.text.trim()
  return (
    <div className={styles['filter']}>
      <Input
        allowClear
        prefix={<SearchOutlined aria-hidden="true" />}
        aria-label={t('filter.searchLabel')}
        placeholder={t('filter.search')}
        className={styles['search'] ?? ''}
        maxLength={100}
        value={filter.text}
        onChange={event => onChange({ text: event.target.value })}
      />
      <div className={styles['sentence']}>
        <span>{t('filter.lead')}</span>
        {place === null ? null : (
          <Chip
            text={t('filter.in', { name: place })}
            onRemove={() => onChange({ subject: null, topic: null })}
          />
        )}
        <Select<'' | QuestionType>
          variant="filled"
          size="small"
          aria-label={t('filter.type')}
          popupMatchSelectWidth={false}
          value={type ?? ''}
          options={(['', ...QUESTION_TYPES] as const).map(value => ({
            value,
            label: value === '' ? t('filter.anyType') : t(`common:questionType.${value}`),
          }))}
          onChange={value => onChange({ type: value === '' ? null : value })}
        />
        <Select
          variant="filled"
          size="small"
          aria-label={t('filter.offer')}
          popupMatchSelectWidth={false}
          value={filter.offeredOnly}
          options={[
            { value: false, label: t('filter.anyOffer') },
            { value: true, label: t('filter.offeredOnly') },
          ]}
          onChange={offeredOnly => onChange({ offeredOnly })}
        />
        {text === '' ? null : (
          <Chip text={t('filter.containing', { text })} onRemove={() => onChange({ text: '' })} />
        )}
        <output className={styles['count']}>
          {total === null ? '' : t('filter.shown', { count: total })}
        </output>
        {isFiltered(filter) ? (
          <Button type="link" size="small" onClick={() => onChange(NO_FILTER)}>
            {t('filter.clear')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }) {
  const { t } = useTranslation('bank')
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-label={t('filter.remove', { name: text })}
      onClick={onRemove}
    >
      {text}
      <CloseOutlined aria-hidden="true" />
    </button>
  )
}
