import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'

type Props = { busy: boolean; error: Error | null; onClose: () => void; onReason: (reason: string) => void }

export function RetireDialog({ busy, error, onClose, onReason }: Props) {
  const { t } = useTranslation(['law', 'common'])
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={t('retire.title')}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            type="primary"
            danger
            loading={busy}
            disabled={reason.trim() === ''}
            onClick={() => onReason(reason.trim())}
          >
            {t('decide.retire')}
          </Button>
        </>
      }
    >
      <Field label={t('retire.reason')} hint={t('retire.hint')}>
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
