import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../client/hooks.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { type Act, needsReason } from './acts.ts'
import styles from './workflow.module.css'

type Props = { questionId: string; acts: readonly Act[] }

/** The steps of review, each a button; what needs a reason asks for it first. */
export function ActButtons({ questionId, acts }: Props) {
  const { t } = useTranslation('bank')
  const announce = useAnnounce()
  const [asking, setAsking] = useState<Act | null>(null)
  const run = useCommand((client, { act, reason }: { act: Act; reason: string }) =>
    client.workflow.act({ questionId, act, reason }),
  )
  const start = (act: Act, reason = '') =>
    run.mutate(
      { act, reason },
      {
        onSuccess: ({ status }) => {
          setAsking(null)
          const isDraft = act === 'restore' && status === 'draft'
          announce(t(isDraft ? 'act.done.restoredDraft' : `act.done.${act}`, { id: questionId }))
        },
      },
    )
  return (
    <>
      <div className={styles['acts']}>
        {acts.map((act, index) => (
          <Button
            key={act}
            type={index === 0 && !needsReason(act) ? 'primary' : 'default'}
            danger={act === 'retire'}
            loading={run.isPending && run.variables.act === act}
            onClick={() => (needsReason(act) ? setAsking(act) : start(act))}
          >
            {t(`act.${act}`)}
          </Button>
        ))}
      </div>
      {asking === null ? <RefusalAlert error={run.error} /> : null}
      <ReasonDialog
        key={asking ?? ''}
        act={asking}
        error={run.error}
        busy={run.isPending}
        onClose={() => setAsking(null)}
        onReason={reason => {
          if (asking) start(asking, reason)
        }}
      />
    </>
  )
}

type ReasonProps = {
  act: Act | null
  error: Error | null
  busy: boolean
  onClose: () => void
  onReason: (reason: string) => void
}

function ReasonDialog({ act, error, busy, onClose, onReason }: ReasonProps) {
  const { t } = useTranslation(['bank', 'common'])
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={act ? t(`act.${act}`) : ''}
      open={act !== null}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={reason.trim() === ''}
            onClick={() => onReason(reason.trim())}
          >
            {act ? t(`act.${act}`) : ''}
          </Button>
        </>
      }
    >
      <Field label={t('act.reason')} hint={act ? t(`act.hint.${act}`) : undefined}>
        {ids => (
          <Input.TextArea
            {...ids}
            data-initial-focus
            value={reason}
            maxLength={200}
            rows={3}
            onChange={event => setReason(event.target.value)}
          />
        )}
      </Field>
      <RefusalAlert error={error} />
    </Dialog>
  )
}
