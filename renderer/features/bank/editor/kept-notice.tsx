import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/use-format.ts'
import { Card } from '../../../ui/card.tsx'
import styles from './editor.module.css'
import type { KeptDraft } from './kept-draft.ts'
import { withoutPictures } from './pictures/picture-mark.ts'

type Props = {
  kept: KeptDraft
  /** The question has got another version since the draft was begun. */
  outdated: boolean
  onGoOn: () => void
  onDiscard: () => void
}

/** A draft of before: nothing is typed over it until somebody has said what to do with it. */
export function KeptNotice({ kept, outdated, onGoOn, onDiscard }: Props) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // After the route change, which gives the focus to the heading.
    const frame = requestAnimationFrame(() => first.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const stem = kept.draft.isGroup ? kept.draft.caseText : kept.draft.answer.stem
  return (
    <Card edge="blue" title={t('kept.title')} note={t('kept.note', { when: format.dayAndTime(kept.atMs) })}>
      <p className={styles['keptStem']}>{stem.trim() === '' ? t('kept.noStem') : withoutPictures(stem)}</p>
      {outdated ? <p className={styles['faulty']}>{t('kept.outdated')}</p> : null}
      <div className={styles['buttons']}>
        <Button type="primary" ref={first} onClick={onGoOn}>
          {t('kept.goOn')}
        </Button>
        <Button onClick={onDiscard}>{t('kept.discard')}</Button>
      </div>
    </Card>
  )
}
