import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportProgressView } from '#contract/question-import'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import styles from './import.module.css'

type Props = { fileName: string; progress: ImportProgressView | null; onCancel: () => void }

/** What is being done, how far it is, and the way out, which leaves nothing behind. */
export function WorkProgress({ fileName, progress, onCancel }: Props) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const phase = phaseOf(progress)
  const { done, total } = progress ?? { done: 0, total: 0 }
  const words = t(`work.${phase}`, { file: fileName })
  return (
    <Card title={words}>
      <div className={styles['work']}>
        {total > 0 ? (
          <progress aria-label={words} value={Math.min(done, total)} max={total} />
        ) : (
          <progress aria-label={words} />
        )}
        <p className={styles['muted']}>
          {total > 0
            ? t('work.left', { done: format.number(done), total: format.number(total) })
            : done > 0
              ? t('work.read', { done: format.number(done) })
              : t('work.begin')}
        </p>
        <p className={styles['muted']}>{t(`work.safe.${phase}`)}</p>
        <div>
          <Button onClick={onCancel}>{t('work.cancel')}</Button>
        </div>
      </div>
    </Card>
  )
}

function phaseOf(progress: ImportProgressView | null) {
  if (progress === null) return 'sending'
  return progress.phase === 'committing' || progress.phase === 'drawing' ? progress.phase : 'reading'
}
