import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DuplicateProgressView } from '#contract/duplicate'
import { useCommand } from '../../../client/hooks.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Card } from '../../../ui/card.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import styles from './duplicates.module.css'

/** How far the search is, and the way out, which leaves everything as it was. */
export function SearchProgress({ progress: { done, total } }: { progress: DuplicateProgressView }) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const cancel = useCommand(client => client.duplicate.cancel({}))
  const words = t('duplicates.searching')
  return (
    <Card title={words}>
      <div className={styles['work']}>
        {total > 0 ? (
          <progress aria-label={words} value={done} max={total} />
        ) : (
          <progress aria-label={words} />
        )}
        <p>{t('duplicates.progress', { done: format.number(done), total: format.number(total) })}</p>
        <p className={styles['muted']}>{t('duplicates.safe')}</p>
        <div>
          <Button loading={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
            {t('duplicates.cancel')}
          </Button>
        </div>
        <RefusalAlert error={cancel.error} />
      </div>
    </Card>
  )
}
