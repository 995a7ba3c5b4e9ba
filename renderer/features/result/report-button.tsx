import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../client/hooks.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { ReportDialog, type ReportKind } from '../../ui/report-dialog.tsx'

/** At every question of a result: something is wrong with it. */
export function ReportButton({ sittingId, item }: { sittingId: string; item: number }) {
  const { t } = useTranslation('common')
  const announce = useAnnounce()
  const [isOpen, setIsOpen] = useState(false)
  const send = useCommand((client, said: { kind: ReportKind; text: string }) =>
    client.report.send({ sittingId, item, ...said }),
  )
  return (
    <>
      <Button type="text" size="small" disabled={send.isSuccess} onClick={() => setIsOpen(true)}>
        {send.isSuccess ? t('report.isSent') : t('report.open')}
      </Button>
      <ReportDialog
        open={isOpen}
        number={item + 1}
        busy={send.isPending}
        error={send.error}
        onClose={() => setIsOpen(false)}
        onSend={said =>
          send.mutate(said, {
            onSuccess: () => {
              announce(t('report.sent'))
              setIsOpen(false)
            },
          })
        }
      />
    </>
  )
}
