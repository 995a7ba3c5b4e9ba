import { Button, Input, Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionFault } from '#engine/question/check-question'
import { DIFFICULTIES } from '#engine/question/question'
import type { Body } from './bank-types.ts'
import { BlanksFields } from './blanks-fields.tsx'
import { Field } from './field.tsx'
import { OptionsFields } from './options-fields.tsx'
import type { QuestionDraft } from './question-draft.ts'
import { addBlank } from './question-draft.ts'
import styles from './question.module.css'
import { useFaultWords } from './use-fault-words.ts'

type Props = {
  type: Body['type']
  draft: QuestionDraft
  faults: readonly QuestionFault[]
  onChange: (draft: QuestionDraft) => void
}

export function QuestionFields({ type, draft, faults, onChange }: Props) {
  const { t } = useTranslation('bank')
  const words = useFaultWords()
  const id = useId()
  const set = (changes: Partial<QuestionDraft>) => onChange({ ...draft, ...changes })
  const faultsOf = (field: string) => faults.filter(fault => fault.field === field).map(words)
  return (
    <>
      <Field
        label={t('edit.stem')}
        htmlFor={`${id}-stem`}
        faults={faultsOf('stem')}
        {...(type === 'fillIn' ? { hint: t('edit.stemHint') } : {})}
      >
        <Input.TextArea
          id={`${id}-stem`}
          rows={2}
          className={styles['grows'] ?? ''}
          value={draft.stem}
          onChange={event => set({ stem: event.target.value })}
        />
        {type === 'fillIn' ? (
          <Button size="small" className={styles['alone'] ?? ''} onClick={() => onChange(addBlank(draft))}>
            {t('edit.insertBlank')}
          </Button>
        ) : null}
      </Field>
      {type === 'single' || type === 'multiple' ? (
        <OptionsFields
          several={type === 'multiple'}
          options={draft.options}
          faults={faults}
          onChange={options => set({ options })}
        />
      ) : null}
      {type === 'trueFalse' ? (
        <Field label={t('edit.key')}>
          <Radio.Group
            aria-label={t('edit.key')}
            value={draft.truth}
            options={[
              { value: true, label: t('question.yes') },
              { value: false, label: t('question.no') },
            ]}
            onChange={event => set({ truth: event.target.value === true })}
          />
        </Field>
      ) : null}
      {type === 'fillIn' ? (
        <BlanksFields blanks={draft.blanks} faults={faults} onChange={blanks => set({ blanks })} />
      ) : null}
      <Field label={t('difficulty.label')}>
        <Radio.Group
          aria-label={t('difficulty.label')}
          value={draft.difficulty}
          options={DIFFICULTIES.map(value => ({ value, label: t(`difficulty.${value}`) }))}
          onChange={event => {
            const difficulty = DIFFICULTIES.find(value => value === event.target.value)
            if (difficulty) set({ difficulty })
          }}
        />
      </Field>
      <Field
        label={t('edit.explanation')}
        htmlFor={`${id}-explanation`}
        hint={t('edit.explanationHint')}
        faults={faultsOf('explanation')}
      >
        <Input.TextArea
          id={`${id}-explanation`}
          rows={3}
          className={styles['grows'] ?? ''}
          value={draft.explanation}
          onChange={event => set({ explanation: event.target.value })}
        />
      </Field>
      <p className={styles['hint']}>{t('edit.citationNote')}</p>
    </>
  )
}
