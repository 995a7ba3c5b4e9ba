import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { useInitialFocus } from '../../ui/use-initial-focus.ts'
import type { Draft, Fault } from './draft.ts'

export type StepProps = { draft: Draft; faults: Fault[]; onChange: (changes: Partial<Draft>) => void }

export function BrigadeStep({ draft, faults, onChange }: StepProps) {
  const { t } = useTranslation('setup')
  const focus = useInitialFocus()
  return (
    <Field
      label={t('brigade.label')}
      hint={t('brigade.hint')}
      error={faults.includes('brigadeName') ? t('fault.brigadeName') : null}
    >
      {ids => (
        <Input
          {...ids}
          size="large"
          ref={focus}
          maxLength={60}
          value={draft.brigadeName}
          onChange={event => onChange({ brigadeName: event.target.value })}
        />
      )}
    </Field>
  )
}
