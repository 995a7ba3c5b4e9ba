import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { PinInput } from '../../ui/pin-input.tsx'
import { useInitialFocus } from '../../ui/use-initial-focus.ts'
import styles from './administrator-step.module.css'
import type { StepProps } from './brigade-step.tsx'
import type { Fault } from './draft.ts'
import { namedBranches } from './draft.ts'

export function AdministratorStep({ draft, faults, onChange }: StepProps) {
  const { t } = useTranslation('setup')
  const focus = useInitialFocus()
  const fault = (name: Fault) => (faults.includes(name) ? t(`fault.${name}`) : null)
  return (
    <div className={styles.fields}>
      <Field label={t('administrator.name')} error={fault('name')}>
        {ids => (
          <Input
            {...ids}
            size="large"
            ref={focus}
            maxLength={60}
            value={draft.name}
            onChange={event => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('administrator.policeNumber')} error={fault('policeNumber')}>
        {ids => (
          <Input
            {...ids}
            size="large"
            maxLength={20}
            value={draft.policeNumber}
            onChange={event => onChange({ policeNumber: event.target.value })}
          />
        )}
      </Field>
      <fieldset className={styles.branch}>
        <legend>{t('administrator.branch')}</legend>
        {namedBranches(draft).map((row, index) => (
          <label key={row.key}>
            <input
              type="radio"
              name="branch"
              checked={draft.branchKey === row.key || (index === 0 && !hasBranch(draft))}
              onChange={() => onChange({ branchKey: row.key })}
            />
            {row.name}
          </label>
        ))}
      </fieldset>
      <Field label={t('administrator.pin')} hint={t('administrator.pinHint')} error={fault('pin')}>
        {ids => <PinInput {...ids} isNew value={draft.pin} onChange={pin => onChange({ pin })} />}
      </Field>
      <Field label={t('administrator.pinAgain')} error={fault('pinAgain')}>
        {ids => (
          <PinInput {...ids} isNew value={draft.pinAgain} onChange={pinAgain => onChange({ pinAgain })} />
        )}
      </Field>
    </div>
  )
}

function hasBranch(draft: StepProps['draft']): boolean {
  return namedBranches(draft).some(row => row.key === draft.branchKey)
}
