import { Checkbox, Input, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import { MAX } from './draft-faults.ts'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import type { QuestionDraft } from './question-draft.ts'

type Props = { draft: QuestionDraft; onChange: (changes: Partial<QuestionDraft>) => void }

/** What most questions do without. */
export function MoreFields({ draft, onChange }: Props) {
  const { t } = useTranslation('bank')
  const faults = useFieldFaults()
  const id = useId()
  return (
    <div className={styles['more']}>
      <Field label={t('edit.tags')} htmlFor={`${id}-tags`} faults={faults.of('tags')}>
        <Select
          id={`${id}-tags`}
          mode="tags"
          open={false}
          suffixIcon={null}
          maxCount={MAX.tags}
          placeholder={t('edit.tagsPlaceholder')}
          {...faults.mark('tags')}
          tokenSeparators={[',', '，', '、']}
          value={draft.tags}
          onChange={(tags: string[]) => onChange({ tags })}
        />
      </Field>
      <Field label={t('edit.effectiveFrom')} htmlFor={`${id}-from`}>
        <Input
          id={`${id}-from`}
          type="date"
          value={draft.effectiveFrom}
          onChange={event => onChange({ effectiveFrom: event.target.value })}
        />
      </Field>
      <Field label={t('edit.expiresOn')} htmlFor={`${id}-to`} faults={faults.of('expiresOn')}>
        <Input
          id={`${id}-to`}
          type="date"
          {...faults.mark('expiresOn')}
          {...(faults.has('expiresOn') ? { status: 'error' as const } : {})}
          value={draft.expiresOn}
          onChange={event => onChange({ expiresOn: event.target.value })}
        />
      </Field>
      {draft.isGroup ? null : (
        <Checkbox checked={draft.isCase} onChange={event => onChange({ isCase: event.target.checked })}>
          {t('edit.isCase')}
        </Checkbox>
      )}
    </div>
  )
}
