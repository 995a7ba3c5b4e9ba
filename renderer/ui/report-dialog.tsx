import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { RefusalAlert } from './refusal-alert.tsx'

export const REPORT_KINDS = ['wrongKey', 'outdated', 'unclear', 'typing', 'other'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

type Props = {
  open: boolean
  number: number
  busy: boolean
  error: Error | null
  onClose: () => void
  onSend: (said: { kind: ReportKind; text: string }) => void
}

/** A trainee says that something is wrong with a question: what kind of fault, and a few words. */
export function ReportDialog({ open, number, busy, error, onClose, onSend }: Props) {
  const { t } = useTranslation('common')
  const [kind, setKind] = useState<ReportKind | null>(null)
  const [text, setText] = useState('')
  return (
    <Dialog
      title={t('report.title', { number })}
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={kind === null}
            onClick={() => {
              if (kind) onSend({ kind, text: text.trim() })
            }}
          >
            {t('report.send')}
          </Button>
        </>
      }
    >
      <Radio.Group
        aria-label={t('report.kindLabel')}
        value={kind}
        vertical
        onChange={event => setKind(REPORT_KINDS.find(known => known === event.target.value) ?? null)}
        options={REPORT_KINDS.map(value => ({ value, label: t(`report.kind.${value}`) }))}
      />
      <Field label={t('report.text')} hint={t('report.hint')}>
        {ids => (
          <Input.TextArea
            {...ids}
            value={text}
            maxLength={1000}
            rows={3}
            onChange={event => setText(event.target.value)}
          />
        )}
      </Field>
      <RefusalAlert error={error} />
    </Dialog>
  )
}
