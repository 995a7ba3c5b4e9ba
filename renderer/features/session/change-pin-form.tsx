import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalOf, useCommand } from '../../client/hooks.ts'
import { Field } from '../../ui/field.tsx'
import { PinInput } from '../../ui/pin-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { useInitialFocus } from '../../ui/use-initial-focus.ts'
import styles from './change-pin-form.module.css'

type Draft = { currentPin: string; newPin: string; again: string }
type Fault = 'current' | 'short' | 'same' | 'again'

export function ChangePinForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('session')
  const focus = useInitialFocus()
  const [draft, setDraft] = useState<Draft>({ currentPin: '', newPin: '', again: '' })
  const [fault, setFault] = useState<Fault | null>(null)
  const change = useCommand((client, { currentPin, newPin }: Draft) =>
    client.session.changePin({ currentPin, newPin }),
  )
  const wrongPin = refusalOf(change.error)?.code === 'session.wrongPin'

  const edit = (changes: Partial<Draft>) => {
    setDraft(before => ({ ...before, ...changes }))
    setFault(null)
  }
  const submit = () => {
    const found = faultOf(draft)
    setFault(found)
    if (found === null) change.mutate(draft, { onSuccess: onDone })
  }
  const says = (name: Fault) => (fault === name ? t(`change.fault.${name}`) : null)

  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={t('change.current')} error={says('current') ?? (wrongPin ? t('wrongPin') : null)}>
        {ids => (
          <PinInput
            {...ids}
            ref={focus}
            value={draft.currentPin}
            onChange={currentPin => edit({ currentPin })}
          />
        )}
      </Field>
      <Field label={t('change.new')} hint={t('change.newHint')} error={says('short') ?? says('same')}>
        {ids => <PinInput {...ids} isNew value={draft.newPin} onChange={newPin => edit({ newPin })} />}
      </Field>
      <Field label={t('change.again')} error={says('again')}>
        {ids => <PinInput {...ids} isNew value={draft.again} onChange={again => edit({ again })} />}
      </Field>
      {wrongPin ? null : <RefusalAlert error={change.error} />}
      <Button type="primary" size="large" htmlType="submit" loading={change.isPending}>
        {t('change.action')}
      </Button>
    </form>
  )
}

function faultOf({ currentPin, newPin, again }: Draft): Fault | null {
  if (currentPin === '') return 'current'
  if (!/^\d{6,12}$/.test(newPin)) return 'short'
  if (newPin === currentPin) return 'same'
  return newPin === again ? null : 'again'
}
