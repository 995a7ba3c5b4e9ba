import { useTranslation } from 'react-i18next'
import { useSession } from '../../client/session.ts'
import { Card } from '../../ui/card.tsx'
import { FrontPage } from '../../ui/front-page.tsx'
import { ChangePinForm } from './change-pin-form.tsx'

/** A one-time PIN was seen by whoever issued it, so it opens nothing but this. The gate goes on by itself afterwards. */
export function FirstPinScreen() {
  const { t } = useTranslation('session')
  const { name } = useSession()
  return (
    <FrontPage title={t('first.title')} subtitle={t('first.why', { name })}>
      <Card>
        <ChangePinForm onDone={() => {}} />
      </Card>
    </FrontPage>
  )
}
