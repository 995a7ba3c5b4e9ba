import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../client/hooks.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Card } from '../../ui/card.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { QuestionVersion, Subject } from './bank-types.ts'
import { DiffText } from './diff-text.tsx'
import styles from './question.module.css'
import { diffText } from './text-diff.ts'
import { topicName } from './topic-names.ts'
import { PARTS, versionParts } from './version-parts.ts'

type Props = {
  questionId: string
  local: QuestionVersion
  shipped: QuestionVersion
  subjects: readonly Subject[]
}

/** A local edit and the newer shipped version side by side, differences marked, and the decision under them. */
export function OfferDecision({ questionId, local, shipped, subjects }: Props) {
  const { t, i18n } = useTranslation(['bank', 'common'])
  const announce = useAnnounce()
  const decide = useCommand((client, take: 'shipped' | 'local') =>
    client.question.decideOffer({ questionId, take }),
  )
  const words = {
    t,
    topicName: (content: QuestionVersion['content']) => topicName(subjects, content, i18n.language),
  }
  const mine = versionParts(local, words)
  const theirs = versionParts(shipped, words)
  const choose = (take: 'shipped' | 'local') =>
    decide.mutate(take, {
      onSuccess: () => announce(t(take === 'shipped' ? 'offer.tookShipped' : 'offer.tookLocal')),
    })
  return (
    <Card title={t('offer.title')} note={t('offer.text')} edge="blue">
      <Sheet caption={t('offer.title')}>
        <thead>
          <tr>
            <th scope="col" className={styles['part']}>
              {t('offer.place')}
            </th>
            <th scope="col">{t('offer.local')}</th>
            <th scope="col">{t('offer.shipped')}</th>
          </tr>
        </thead>
        <tbody>
          {PARTS.filter(part => mine[part] !== '' || theirs[part] !== '').map(part => {
            const diff = diffText(mine[part], theirs[part])
            const same = mine[part] === theirs[part]
            return (
              <tr key={part} className={styles['diffRow']}>
                <th scope="row">{t(`offer.part.${part}`)}</th>
                {same ? (
                  <td colSpan={2} className={styles['muted']}>
                    {mine[part]}
                  </td>
                ) : (
                  <>
                    <td>
                      <DiffText parts={diff} side="before" />
                    </td>
                    <td>
                      <DiffText parts={diff} side="after" />
                    </td>
                  </>
                )}
              </tr>
            )
          })}
        </tbody>
      </Sheet>
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
