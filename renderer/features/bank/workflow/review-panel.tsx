import { useTranslation } from 'react-i18next'
import { useView } from '../../../client/hooks.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Card } from '../../../ui/card.tsx'
import type { QuestionDetail, Subject } from '../bank-types.ts'
import { VersionDiff } from '../version-diff.tsx'
import { ActButtons } from './act-buttons.tsx'
import { actsFor } from './acts.ts'
import { StatusTag } from './status-tag.tsx'
import styles from './workflow.module.css'

type Props = { detail: QuestionDetail; subjects: readonly Subject[] }

/** Where a question stands between draft and retired, what may be done with it, and what was done. */
export function ReviewPanel({ detail, subjects }: Props) {
  const { t } = useTranslation('bank')
  const { questionId, status, current, pending } = detail
  return (
    <>
      {pending ? (
        <Card title={t('review.pendingTitle')} note={t('review.pendingText')} edge="blue">
          <VersionDiff
            caption={t('review.pendingTitle')}
            before={{ version: current, title: t('review.inUse') }}
            after={{ version: pending, title: t('review.proposed') }}
            subjects={subjects}
            onlyChanges
          />
          <ActButtons questionId={questionId} acts={['approve', 'sendBack']} />
        </Card>
      ) : null}
      <Card title={t('review.title')} extra={<StatusTag status={status} />}>
        <p className={styles['muted']}>{t(`status.hint.${status}`)}</p>
        <ActButtons questionId={questionId} acts={pending ? ['retire'] : actsFor(status, false)} />
        <Log questionId={questionId} detail={detail} />
      </Card>
    </>
  )
}

function Log({ questionId, detail }: { questionId: string; detail: QuestionDetail }) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const log = useView(['bank', 'sittings'], 'workflow.log', { questionId }, client =>
    client.workflow.log({ questionId }),
  )
  if (!log.data) return null
  const numberOf = (versionId: string) =>
    detail.history.find(version => version.versionId === versionId)?.number ?? ''
  const papers = log.data.usage.reduce((sum, row) => sum + row.papers, 0)
  return (
    <ul className={styles['log']}>
      <li className={styles['muted']}>
        {papers === 0
          ? t('review.neverUsed')
          : log.data.usage
              .map(row =>
                t('review.used', {
                  number: numberOf(row.versionId),
                  count: row.papers,
                  day: format.day(row.lastAtMs),
                }),
              )
              .join(t('joint'))}
      </li>
      {log.data.events.toReversed().map(event => (
        <li key={`${event.kind} ${event.atMs}`}>
          <p>
            {t(`act.log.${event.kind}`, { number: numberOf(event.versionId) })}{' '}
            <span className={styles['muted']}>
              {event.memberName} {format.dayAndTime(event.atMs)}
            </span>
          </p>
          {event.reason ? <p className={styles['muted']}>{event.reason}</p> : null}
        </li>
      ))}
    </ul>
  )
}
