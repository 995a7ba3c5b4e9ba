import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NearPairView } from '#contract/duplicate'
import { useView } from '../../../client/hooks.ts'
import { VersionDiff } from '../version-diff.tsx'
import { StatusTag } from '../workflow/status-tag.tsx'
import styles from './duplicates.module.css'

/** The two questions side by side, differences marked. */
export function PairTable({ pair: { first, second } }: { pair: NearPairView }) {
  const { t } = useTranslation('bank')
  const subjects = useView(['bank'], 'question.topics', {}, client => client.question.topics({}))
  return (
    <VersionDiff
      caption={t('duplicates.caption')}
      before={{ version: first.version, title: <SideTitle side={first} /> }}
      after={{ version: second.version, title: <SideTitle side={second} /> }}
      subjects={subjects.data ?? []}
    />
  )
}

function SideTitle({ side: { questionId, status, version } }: { side: NearPairView['first'] }) {
  const { t } = useTranslation('bank')
  return (
    <span className={styles['side']}>
      <Link to={`/bank/${encodeURIComponent(questionId)}`}>{questionId}</Link>
      <span>{t('table.versionOf', { number: version.number })}</span>
      <span>{version.authorName ?? t('question.shippedAuthor')}</span>
      <StatusTag status={status} />
    </span>
  )
}
