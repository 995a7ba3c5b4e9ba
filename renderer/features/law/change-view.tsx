import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { ChangeDetail } from './change-detail.tsx'
import { ChangeList } from './change-list.tsx'
import { type Shown, isShown } from './shown-links.ts'
import type { Alignment, ManualLink } from './law-types.ts'
import styles from './law.module.css'
import { KINDS, linkKey } from './links.ts'

type Props = { alignment: Alignment; busy: boolean; onCorrect: (links: ManualLink[]) => void }

/** Two editions against each other: what became of each article at the left, one of them with its questions at the right. */
export function ChangeView({ alignment, busy, onCorrect }: Props) {
  const { t } = useTranslation('law')
  const [shown, setShown] = useState<Shown>('touched')
  const [chosen, setChosen] = useState<string | null>(null)
  const { links, affected } = alignment
  const listed = links.filter(link => isShown(link, shown))
  const link = listed.find(one => linkKey(one) === chosen) ?? listed[0]
  const changed = links.filter(one => one.kind !== 'unchanged').length
  const onlyMoved = links.filter(one => one.kind === 'moved' && !one.textChanged).length
  const counts = KINDS.map(kind => ({ kind, count: links.filter(one => one.kind === kind).length }))
  return (
    <>
      <p className={styles['sum']}>
        <b>{t('change.headline', { count: changed })}</b>{' '}
        {onlyMoved > 0 ? t('change.onlyMoved', { count: onlyMoved }) : ''}
        {t('change.affected', { count: affected.total })}
        {affected.total > affected.rows.length ? t('change.listed', { count: affected.rows.length }) : ''}
      </p>
      <div className={styles['space']}>
        <div className={styles['change']}>
          <Card>
            <ChangeList
              links={listed}
              affected={affected.rows}
              chosen={link ? linkKey(link) : null}
              shown={shown}
              counts={counts}
              onShow={setShown}
              onChoose={one => setChosen(linkKey(one))}
            />
          </Card>
          <Card className={styles['sticky']}>
            {link ? (
              <ChangeDetail
                key={linkKey(link)}
                link={link}
                links={links}
                affected={affected.rows}
                busy={busy}
                onCorrect={onCorrect}
              />
            ) : (
              <p className={styles['muted']}>{t('change.noneShown')}</p>
            )}
          </Card>
        </div>
      </div>
    </>
  )
}
