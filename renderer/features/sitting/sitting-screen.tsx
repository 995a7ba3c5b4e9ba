import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useParams } from 'react-router'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { Player } from './player.tsx'
import styles from './sitting-screen.module.css'
import { useStartedSitting } from './use-started-sitting.ts'

/** `Rules` shows the rules of a drill, which belong to another feature. */
type Props = { Rules: ComponentType<{ drillId: string }> }

/** A whole page for the paper, without navigation. Begins the sitting of this drill or resumes the open one. */
export function SittingScreen({ Rules }: Props) {
  const { drillId = '' } = useParams()
  const { t } = useTranslation('sitting')
  const started = useStartedSitting(drillId)
  if (started.view && started.paper) {
    if (started.view.status === 'submitted')
      return <Navigate to={`/result/${started.view.sittingId}`} replace />
    return (
      <Player
        key={started.view.sittingId}
        view={started.view}
        paper={started.paper}
        restart={started.restart}
        rules={<Rules drillId={drillId} />}
      />
    )
  }
  return (
    <main className={styles.page}>
      <PageHead title={t('title')} />
      {started.error ? (
        <>
          <RefusalAlert error={started.error} />
          <Link to="/today">{t('toToday')}</Link>
        </>
      ) : (
        <LoadingState label={t('opening')} />
      )}
    </main>
  )
}
