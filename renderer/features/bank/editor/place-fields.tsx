import { Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DIFFICULTIES } from '#engine/question/question'
import { nameIn } from '../../../i18n/name-in.ts'
import { ChoiceRow } from '../../../ui/choice-row.tsx'
import type { Subject } from '../bank-types.ts'
import { Field } from '../field.tsx'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import type { QuestionDraft } from './question-draft.ts'

type Props = {
  draft: QuestionDraft
  subjects: readonly Subject[]
  onChange: (changes: Partial<QuestionDraft>) => void
}

/** Where the question belongs and how hard it is. */
export function PlaceFields({ draft, subjects, onChange }: Props) {
  const { t, i18n } = useTranslation('bank')
  const faults = useFieldFaults()
  const id = useId()
  return (
    <div className={styles['place']}>
      <Field label={t('edit.topic')} htmlFor={id} faults={faults.of('topic')}>
        <Select
          id={id}
          className={styles['topic'] ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('edit.topicPlaceholder')}
          {...faults.mark('topic')}
          {...(faults.has('topic') ? { status: 'error' as const } : {})}
          {...(draft.topic === '' ? {} : { value: `${draft.subject}/${draft.topic}` })}
          options={subjects.map(subject => ({
            label: nameIn(subject.name, i18n.language),
            options: subject.topics.map(topic => ({
              value: `${subject.id}/${topic.id}`,
              label: nameIn(topic.name, i18n.language),
            })),
          }))}
          onChange={(value: string) => {
            const [subject = '', topic = ''] = value.split('/')
            onChange({ subject, topic })
          }}
        />
      </Field>
      <ChoiceRow
        label={t('difficulty.label')}
        value={String(draft.difficulty)}
        choices={DIFFICULTIES.map(value => ({ value: String(value), label: t(`difficulty.${value}`) }))}
        onChange={value => {
          const difficulty = DIFFICULTIES.find(known => String(known) === value)
          if (difficulty) onChange({ difficulty })
        }}
      />
    </div>
  )
}
