import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReport } from '../../client/use-report.ts'
import { ReportDialog } from '../../ui/report-dialog.tsx'

/** At every question of a result: something is wrong with it. */
export function ReportButton({ sittingId, item }: { sittingId: string; item: number }) {
  const { t } = useTranslation('common')
  const [isOpen, setIsOpen] = useState(false)
  const report = useReport({ sittingId, item })
  return (
    <>
      <Button type="text" size="small" disabled={report.isSuccess} onClick={() => setIsOpen(true)}>
        {report.isSuccess ? t('report.isSent') : t('report.open')}
      </Button>
      <ReportDialog open={isOpen} number={item + 1} report={report} onClose={() => setIsOpen(false)} />
    </>
  )
}
