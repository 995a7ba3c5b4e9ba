import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SittingItemView, SittingView } from '#contract/sitting'
import { useFormat } from '../../i18n/use-format.ts'
import type { Saving } from '../../ui/saved-state.tsx'
import { SavedState } from '../../ui/saved-state.tsx'
import { Tag } from '../../ui/tag.tsx'
import { NumberStrip } from './number-strip.tsx'
import styles from './player-head.module.css'

type Props = {
  view: SittingView
  items: readonly SittingItemView[]
  position: number
  leftMs: number | null
  saving: Saving
  onGo: (item: number) => void
  onRules: () => void
  onLeave: () => void
  onSubmit: () => void
}

/** Time and saved state always in the same place, quiet until they matter. */
export function PlayerHead({ view, items, position, leftMs, saving, ...on }: Props) {
  const { t } = useTranslation('sitting')
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <div className={styles.title}>
          <b>{view.title}</b>
          <Tag tone={view.counts ? 'blue' : 'plain'}>
            {view.counts ? t('counts') : t('practice', { count: view.attempt })}
          </Tag>
        </div>
        <div className={styles.state}>
          <SavedState saving={saving} />
          <TimeLeft leftMs={leftMs} />
          <Button onClick={on.onRules}>{t('rules.title')}</Button>
          <Button onClick={on.onLeave}>{t('leave.action')}</Button>
          <Button type="primary" onClick={on.onSubmit}>
            {t('submit.open')}
          </Button>
        </div>
      </div>
      {saving.kind === 'failing' && saving.todo !== undefined ? (
        <p className={styles.todo} role="alert">
          {saving.todo}
        </p>
      ) : null}
      <NumberStrip items={items} position={position} onGo={on.onGo} />
    </header>
  )
}

const URGENT_MS = 60_000

function TimeLeft({ leftMs }: { leftMs: number | null }) {
  const { t } = useTranslation('sitting')
  const format = useFormat()
  if (leftMs === null) return <span className={styles.noLimit}>{t('noLimit')}</span>
  return (
    <span role="timer" className={leftMs <= URGENT_MS ? `${styles.time} ${styles.urgent}` : styles.time}>
      <span className={styles.timeLabel}>{t('left.label')}</span> {format.duration(leftMs)}
    </span>
  )
}
