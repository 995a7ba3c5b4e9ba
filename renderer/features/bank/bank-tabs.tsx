import { useTranslation } from 'react-i18next'
import { useView } from '../../client/hooks.ts'
import { PlaceTabs } from '../../ui/place-tabs.tsx'
import { BankDrop } from './bank-drop.tsx'

/** The places of the question bank, with what waits at each. */
export function BankTabs() {
  const { t } = useTranslation('bank')
  const review = useView(['bank'], 'workflow.queue', {}, client => client.workflow.queue({}))
  const reports = useView(['reports'], 'report.queue', { answered: false }, client =>
    client.report.queue({ answered: false }),
  )
  return (
    <>
      <BankDrop />
      <PlaceTabs
        label={t('tabs.label')}
        tabs={[
          { to: '/bank', label: t('tabs.questions'), end: true },
          { to: '/bank/review', label: t('tabs.review'), count: review.data?.length ?? 0 },
          { to: '/bank/reports', label: t('tabs.reports'), count: reports.data?.length ?? 0 },
          { to: '/bank/duplicates', label: t('tabs.duplicates') },
          { to: '/bank/import', label: t('tabs.transfer') },
        ]}
      />
    </>
  )
}
