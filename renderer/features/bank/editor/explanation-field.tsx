import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'

type Props = { value: string; hint?: string; onChange: (value: string) => void }

export function ExplanationField({ value, hint, onChange }: Props) {
  const { t } = useTranslation('bank')
  const faults = useFieldFaults()
  const id = useId()
  return (
    <Field
      label={t('edit.explanation')}
      htmlFor={id}
      hint={hint ?? t('edit.explanationHint')}
      faults={faults.of('explanation')}
    >
      <Input.TextArea
        id={id}
        rows={2}
        className={styles['grows'] ?? ''}
        {...faults.mark('explanation')}
        {...(faults.has('explanation') ? { status: 'error' as const } : {})}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </Field>
  )
}
