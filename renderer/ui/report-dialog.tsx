import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report, ReportKind } from '../client/use-report.ts'
import { useAnnounce } from './announcer.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { RefusalAlert } from './refusal-alert.tsx'

const REPORT_KINDS = ['wrongKey', 'outdated', 'unclear', 'typing', 'other'] as const satisfies ReportKind[]

/** `number` as it stands on the page, from 1. */
type Props = { open: boolean; number: number; report: Report; onClose: () => void }

/** A trainee says that something is wrong with a question: what kind of fault, and a few words. */
export function ReportDialog({ open, number, report, onClose }: Props) {
  const { t } = useTranslation('common')
  const announce = useAnnounce()
  const [kind, setKind] = useState<ReportKind | null>(null)
  const [text, setText] = useState('')
  const send = () => {
    if (kind === null) return
    report.mutate(
      { kind, text: text.trim() },
      {
        onSuccess: () => {
          announce(t('report.sent'))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={t('report.title', { number })}
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={report.isPending} disabled={kind === null} onClick={send}>
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
      <RefusalAlert error={report.error} />
    </Dialog>
  )
}
