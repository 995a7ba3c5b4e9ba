import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import styles from '../list/list.module.css'
import type { TopicWork } from './use-topic-task.ts'

/** A topic was removed: the sentence, and the way back. */
export function TopicGone({ work }: { work: TopicWork }) {
  const { t } = useTranslation('bank')
  return (
    <>
      {work.task === null ? <RefusalAlert error={work.error} /> : null}
      {work.gone ? (
        <div className={styles['said']}>
          <span>{t('topics.removed', { name: work.gone.name })}</span>
          <Button size="small" onClick={work.bringBack}>
            {t('bulk.undo')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
