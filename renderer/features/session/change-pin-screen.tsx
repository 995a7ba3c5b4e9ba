import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ChangePinForm } from './change-pin-form.tsx'

export function ChangePinScreen() {
  const { t } = useTranslation('session')
  const navigate = useNavigate()
  const announce = useAnnounce()
  return (
    <>
      <PageHead title={t('change.title')} />
      <Card>
        <ChangePinForm
          onDone={() => {
            announce(t('change.done'))
            void navigate('/settings', { state: { pinChanged: true } })
          }}
        />
      </Card>
    </>
  )
}
