import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import styles from './import.module.css'
import type { DryRunState } from './use-dry-run.ts'
import type { QuestionImport } from './use-import.ts'

/** What will happen, in a sentence, and the one button that does it. */
export function CommitBar({ dry, run }: { dry: DryRunState; run: QuestionImport }) {
  const { t } = useTranslation('import')
  const { counts, plan } = dry
  const added = counts.new + counts.duplicateAdded
  const updated = counts.update + counts.duplicateUpdated
  const isNothing = added + updated + counts.undecided === 0
  const waits = [
    counts.open > 0 ? t('commit.open', { count: counts.open }) : null,
    counts.undecided > 0 ? t('commit.undecided', { count: counts.undecided }) : null,
  ].filter(text => text !== null)
  return (
    <section className={styles['commit']} aria-label={t('commit.label')}>
      <div className={styles['commitWords']}>
        <ChoiceRow
          label={t('commit.status')}
          hideLabel
          value={plan.status}
          choices={[
            { value: 'inUse', label: t('commit.inUse') },
            { value: 'draft', label: t('commit.draft') },
          ]}
          onChange={status => dry.decide({ status })}
        />
        {waits.length > 0 ? (
          <p id="import-waits" className={styles['waits']}>
            {waits.join(t('joint'))}
          </p>
        ) : null}
      </div>
      <div className={styles['buttons']}>
        <Button disabled={run.committing} onClick={run.cancel}>
          {t('commit.discard')}
        </Button>
        <Button
          type="primary"
          size="large"
          disabled={isNothing || waits.length > 0}
          loading={run.committing || dry.busy}
          {...(waits.length > 0 ? { 'aria-describedby': 'import-waits' } : {})}
          onClick={run.commit}
        >
          {isNothing ? t('commit.nothing') : t('commit.do', { added, updated })}
        </Button>
      </div>
      {run.error ? (
        <div className={styles['wide']}>
          <RefusalAlert error={run.error} action={<Button onClick={run.again}>{t('again')}</Button>} />
        </div>
      ) : null}
    </section>
  )
}
