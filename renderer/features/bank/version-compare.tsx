import { useTranslation } from 'react-i18next'
import { useView } from '../../client/hooks.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { QuestionDetail, Subject } from './bank-types.ts'
import styles from './question.module.css'
import { VersionDiff } from './version-diff.tsx'

type Row = QuestionDetail['history'][number]
type Props = {
  questionId: string
  before: Row | undefined
  after: Row | undefined
  subjects: readonly Subject[]
  onClose: () => void
}

/** What a version changed against the one before it. */
export function VersionCompare({ questionId, before, after, subjects, onClose }: Props) {
  const { t } = useTranslation('bank')
  const old = useVersion(questionId, before?.versionId)
  const fresh = useVersion(questionId, after?.versionId)
  const error = old.error ?? fresh.error
  return (
    <Dialog
      title={t('diff.title', { before: before?.number ?? '', after: after?.number ?? '' })}
      open={before !== undefined && after !== undefined}
      onClose={onClose}
      wide
    >
      <div className={styles['compare']}>
        {error ? <RefusalAlert error={error} /> : null}
        {after?.reason ? <p>{t('diff.reason', { reason: after.reason })}</p> : null}
        {old.data && fresh.data ? (
          <VersionDiff
            caption={t('diff.column')}
            before={{ version: old.data, title: t('table.versionOf', { number: old.data.number }) }}
            after={{ version: fresh.data, title: t('table.versionOf', { number: fresh.data.number }) }}
            subjects={subjects}
            onlyChanges
          />
        ) : error ? null : (
          <LoadingState />
        )}
      </div>
    </Dialog>
  )
}

/** A version never changes, so one that was asked for is never asked for again. */
function useVersion(questionId: string, versionId: string | undefined) {
  return useView([], 'question.version', versionId ?? null, async client =>
    versionId === undefined ? null : client.question.version({ questionId, versionId }),
  )
}
