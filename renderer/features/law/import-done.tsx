import { Alert, Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Card } from '../../ui/card.tsx'
import { editionAddress, reviewAddress } from './law-addresses.ts'
import styles from './law.module.css'
import type { Stage } from './use-statute-import.ts'

type Props = { stage: Extract<Stage, { kind: 'done' }>; onAnother: () => void }

/** The text is here; what follows from it is the next step. */
export function ImportDone({ stage, onAnother }: Props) {
  const { t } = useTranslation('law')
  const navigate = useNavigate()
  const announce = useAnnounce()
  const { preview, articles, waiting } = stage
  const { instrumentId, editionId, alignments } = preview
  const title = t('done.title', { count: articles })
  useEffect(() => announce(title), [announce, title])
  const newest = alignments.at(-1)?.toEdition ?? editionId
  return (
    <Card>
      <div className={styles['stack']}>
        <Alert
          type="success"
          showIcon
          title={title}
          description={waiting > 0 ? t('done.waiting', { count: waiting }) : t('done.nothing')}
        />
        <div className={styles['buttons']}>
          {waiting > 0 ? (
            <Button type="primary" onClick={() => void navigate(reviewAddress(instrumentId, newest))}>
              {t('done.review')}
            </Button>
          ) : null}
          <Button onClick={() => void navigate(editionAddress(instrumentId, editionId))}>
            {t('done.read')}
          </Button>
          <Button onClick={onAnother}>{t('done.another')}</Button>
          <Button onClick={() => void navigate('/laws')}>{t('back')}</Button>
        </div>
      </div>
    </Card>
  )
}
