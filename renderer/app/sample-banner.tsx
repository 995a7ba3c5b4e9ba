import { useTranslation } from 'react-i18next'
import { useCommand } from '../client/hooks.ts'
import { useStatus } from '../client/session.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import styles from './sample-banner.module.css'

/** Nobody may take made-up names and scores for real ones. */
export function SampleBanner() {
  const { t } = useTranslation('common')
  const { sample } = useStatus()
  const remove = useCommand(client => client.setup.removeSample({}))
  if (!sample) return null
  return (
    <aside className={styles.banner} aria-label={t('sample.label')}>
      <p>
        <b>{t('sample.label')}</b> {t('sample.text')}
      </p>
      <PlainButton busy={remove.isPending} onClick={() => remove.mutate(undefined)}>
        {t('sample.remove')}
      </PlainButton>
      <RefusalAlert error={remove.error} />
    </aside>
  )
}
