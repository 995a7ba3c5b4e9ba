import { useTranslation } from 'react-i18next'
import { useView } from '../../client/hooks.ts'
import { PlaceTabs } from '../../ui/place-tabs.tsx'

/** The places of 法规, with what waits for a decision. */
export function LawTabs() {
  const { t } = useTranslation('law')
  const input = { state: 'waiting' as const, offset: 0, limit: 1 }
  const waiting = useView(['bank'], 'instrument.reviews', input, client => client.instrument.reviews(input))
  return (
    <PlaceTabs
      label={t('tabs.label')}
      tabs={[
        { to: '/laws', label: t('tabs.register'), end: true },
        { to: '/laws/search', label: t('tabs.search') },
        { to: '/laws/review', label: t('tabs.review'), count: waiting.data?.total ?? 0 },
      ]}
    />
  )
}
