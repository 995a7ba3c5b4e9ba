import { useTranslation } from 'react-i18next'
import { useView } from '../../client/hooks.ts'
import styles from './import.module.css'
import type { DryRunState } from './use-dry-run.ts'

/** Which file it is, and what becomes of its questions beyond the numbers. */
export function PlanNotes({ dry: { plan, counts } }: { dry: DryRunState }) {
  const { t } = useTranslation('import')
  const settings = useView(['bank'], 'workflow.settings', {}, client => client.workflow.settings({}))
  const isReviewed = settings.data !== undefined && settings.data.rule !== 'none'
  const notes = [
    t('plan.lead', { file: plan.fileName, format: t(`format.${plan.format}`) }),
    counts.incomplete > 0 ? t('commit.incomplete', { count: counts.incomplete }) : null,
    isReviewed && plan.status === 'inUse' ? t('commit.reviewed') : null,
    counts.refusedRows > 0 ? t('commit.refused', { count: counts.refusedRows }) : null,
    counts.pictures > 0 ? t('commit.pictures', { count: counts.pictures }) : null,
  ]
  return <p className={styles['lead']}>{notes.filter(text => text !== null).join(' ')}</p>
}
