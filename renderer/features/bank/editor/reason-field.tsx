import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import { MAX } from './draft-faults.ts'

type Props = { value: string; missing: boolean; onChange: (value: string) => void }

export function ReasonField({ value, missing, onChange }: Props) {
  const { t } = useTranslation('bank')
  const id = useId()
  return (
    <Field
      label={t('edit.reason')}
      htmlFor={id}
      hint={t('edit.reasonHint')}
      faults={missing ? [t('edit.reasonRequired')] : []}
    >
      <Input
        id={id}
        value={value}
        maxLength={MAX.reason}
        aria-required="true"
        data-field="reason"
        {...(missing ? { status: 'error' as const } : {})}
        onChange={event => onChange(event.target.value)}
      />
    </Field>
  )
}
