import { useTranslation } from 'react-i18next'
import type { Outputs } from '#contract/contract'
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
  return (
    <ul className={styles['log']}>
      {log.data.usage.length === 0 ? <li className={styles['muted']}>{t('review.neverUsed')}</li> : null}
      {log.data.usage.map(row => (
        <li key={row.versionId}>
          <Usage usage={row} number={numberOf(row.versionId)} />
        </li>
      ))}
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

type UsageProps = { usage: Outputs['workflow']['log']['usage'][number]; number: number | '' }

/** On how many papers a version stands; which drills they belong to is folded away. */
function Usage({ usage, number }: UsageProps) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const { papers, lastAtMs, drills, drillCount } = usage
  return (
    <details className={styles['usage']}>
      <summary>{t('review.used', { number, count: papers, day: format.day(lastAtMs) })}</summary>
      <ul>
        {drills.map(drill => (
          <li key={drill.drillId}>
            {t('review.usedIn', {
              week: format.week(drill.week),
              title: drill.title,
              count: drill.papers,
            })}
          </li>
        ))}
        {drillCount > drills.length ? (
          <li>{t('review.usedInMore', { count: drillCount - drills.length })}</li>
        ) : null}
      </ul>
    </details>
  )
}
