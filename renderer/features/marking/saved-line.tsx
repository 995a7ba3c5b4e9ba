import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { savedKey } from './marking-mode.ts'
import type { State } from './marking-types.ts'
import styles from './marking.module.css'
import { type Place, placeKey } from './walk.ts'

export type Saved = { place: Place; state: State }

type Props = {
  saved: Saved | null
  at: Place
  hasNext: boolean
  onGo: (place: Place) => void
}

/** What became of the answer that was saved last, and the way back to it: a mark is undone by marking again. */
export function SavedLine({ saved, at, hasNext, onGo }: Props) {
  const { t } = useTranslation('marking')
  if (!saved) return null
  const isHere = placeKey(saved.place) === placeKey(at)
  return (
    <p className={styles['told']}>
      <span>
        {isHere ? t(savedKey(saved.state)) : t('desk.savedBefore', { sentence: t(savedKey(saved.state)) })}{' '}
        {isHere && !hasNext ? t('desk.allDone') : null}
      </span>
      {isHere ? null : (
        <Button size="small" onClick={() => onGo(saved.place)}>
          {t('desk.correct')}
        </Button>
      )}
    </p>
  )
}
