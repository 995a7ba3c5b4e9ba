import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../client/hooks.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Card } from '../../ui/card.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { QuestionVersion, Subject } from './bank-types.ts'
import styles from './question.module.css'
import { VersionDiff } from './version-diff.tsx'

type Props = {
  questionId: string
  local: QuestionVersion
  shipped: QuestionVersion
  subjects: readonly Subject[]
}

/** A local edit and the newer shipped version side by side, differences marked, and the decision under them. */
export function OfferDecision({ questionId, local, shipped, subjects }: Props) {
  const { t } = useTranslation('bank')
  const announce = useAnnounce()
  const decide = useCommand((client, take: 'shipped' | 'local') =>
    client.question.decideOffer({ questionId, take }),
  )
  const choose = (take: 'shipped' | 'local') =>
    decide.mutate(take, {
      onSuccess: () => announce(t(take === 'shipped' ? 'offer.tookShipped' : 'offer.tookLocal')),
    })
  return (
    <Card title={t('offer.title')} note={t('offer.text')} edge="blue">
      <VersionDiff
        caption={t('offer.title')}
        before={{ version: local, title: t('offer.local') }}
        after={{ version: shipped, title: t('offer.shipped') }}
        subjects={subjects}
      />
      <div className={styles['decision']}>
        <Button type="primary" loading={decide.isPending} onClick={() => choose('shipped')}>
          {t('offer.takeShipped')}
        </Button>
        <Button disabled={decide.isPending} onClick={() => choose('local')}>
          {t('offer.takeLocal')}
        </Button>
      </div>
      <RefusalAlert error={decide.error} />
    </Card>
  )
}
