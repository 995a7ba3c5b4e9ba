import { Button } from 'antd'
import type { InputRef } from 'antd'
import type { TFunction } from 'i18next'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalOf, useCommand } from '../../client/hooks.ts'
import { forgetLocked } from '../../client/session-end.ts'
import { Card } from '../../ui/card.tsx'
import { ComponentTheme } from '../../ui/component-theme.tsx'
import { Field } from '../../ui/field.tsx'
import { PinInput } from '../../ui/pin-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { Choice } from './choices.ts'
import { rememberBranch } from './choices.ts'
import styles from './pin-panel.module.css'
import { useCountdown, waitMsOf } from './throttle.ts'

export function PinPanel({ member, onBack }: { member: Choice; onBack: () => void }) {
  const { t } = useTranslation('session')
  return (
    <ComponentTheme>
      <Card className={styles.card}>
        <div className={styles.who}>
          <div>
            <h2>{member.name}</h2>
            <p>{t('row', { number: member.policeNumber, branch: member.branchName })}</p>
          </div>
          <Button onClick={onBack}>{t('other')}</Button>
        </div>
        {member.hasPin ? (
          <PinForm member={member} />
        ) : (
          <p className={styles.noPin} role="alert">
            {t('noPin')}
          </p>
        )}
      </Card>
    </ComponentTheme>
  )
}

function PinForm({ member }: { member: Choice }) {
  const { t } = useTranslation('session')
  const [pin, setPin] = useState('')
  const input = useRef<InputRef>(null)
  const signIn = useCommand((client, given: string) =>
    client.session.signIn({ memberId: member.memberId, pin: given }),
  )
  const refusal = refusalOf(signIn.error)
  const countdown = useCountdown()
  const waiting = countdown.seconds
  const ready = waiting === 0 && !signIn.isPending

  useEffect(() => {
    if (ready) input.current?.focus()
  }, [ready])

  const submit = () => {
    if (pin === '' || waiting > 0 || signIn.isPending) return
    signIn.mutate(pin, {
      onSuccess: () => {
        rememberBranch(member.branchId)
        forgetLocked()
      },
      onError: error => {
        const refused = refusalOf(error)
        setPin('')
        if (refused) countdown.begin(waitMsOf(refused))
      },
    })
  }

  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={t('pin')} hint={t('pinHint')} error={sentenceOf(refusal?.code, waiting, t)}>
        {ids => <PinInput {...ids} ref={input} value={pin} onChange={setPin} disabled={waiting > 0} />}
      </Field>
      {isAboutPin(refusal?.code) ? null : <RefusalAlert error={signIn.error} />}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        loading={signIn.isPending}
        disabled={waiting > 0}
        block
      >
        {t('signIn')}
      </Button>
    </form>
  )
}

function isAboutPin(code: string | undefined): boolean {
  return code === 'session.wrongPin' || code === 'session.throttled'
}

function sentenceOf(
  code: string | undefined,
  waitingSeconds: number,
  t: TFunction<'session'>,
): string | null {
  if (code === 'session.wrongPin') {
    return waitingSeconds > 0 ? t('wrongPinWait', { count: waitingSeconds }) : t('wrongPin')
  }
  if (code !== 'session.throttled') return null
  return waitingSeconds > 0 ? t('throttled', { count: waitingSeconds }) : t('throttledOver')
}
