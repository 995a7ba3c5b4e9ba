import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCommand, useView } from '../../../client/hooks.ts'
import { useSession } from '../../../client/session.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import { SupersededTag } from '../../../ui/superseded-tag.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { BankTabs } from '../bank-tabs.tsx'
import styles from './workflow.module.css'

const RULES = ['none', 'anyone', 'another'] as const

/** 审核: new questions and revisions that wait for a reader. */
export function ReviewScreen() {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const queue = useView(['bank'], 'workflow.queue', {}, client => client.workflow.queue({}))
  return (
    <>
      <PageHead
        title={queue.data ? t('review.headline', { count: queue.data.length }) : t('review.place')}
        actions={<RuleChoice />}
      />
      <BankTabs />
      <RefusalAlert error={queue.error} />
      {queue.data === undefined ? <LoadingState /> : null}
      {queue.data?.length === 0 ? (
        <Card>
          <EmptyState title={t('review.emptyTitle')}>{t('review.emptyText')}</EmptyState>
        </Card>
      ) : null}
      <div className={styles['list']}>
        {queue.data?.map(row => (
          <Card key={row.questionId}>
            <div className={styles['line']}>
              <Tag tone="warn">{t(row.status === 'inUse' ? 'review.revision' : 'review.fresh')}</Tag>
              <span>{row.questionId}</span>
              <span>{row.authorName ?? t('question.shippedAuthor')}</span>
              <span>{format.dayAndTime(row.createdAtMs)}</span>
              <SupersededTag on={row.superseded} />
              {row.isOwn ? <Tag>{t('review.own')}</Tag> : null}
            </div>
            <div className={styles['stem']}>
              <RichText inline text={row.stem} />
            </div>
            <Link to={`/bank/${encodeURIComponent(row.questionId)}`}>{t('review.open')}</Link>
          </Card>
        ))}
      </div>
    </>
  )
}

/** Who must read a version before it is drawn. */
function RuleChoice() {
  const { t } = useTranslation('bank')
  const { roles } = useSession()
  const settings = useView(['bank'], 'workflow.settings', {}, client => client.workflow.settings({}))
  const save = useCommand((client, rule: (typeof RULES)[number]) => client.workflow.saveSettings({ rule }))
  if (!settings.data) return null
  if (!roles.includes('administrator')) return <span>{t(`review.rule.${settings.data.rule}`)}</span>
  return (
    <>
      <Select
        aria-label={t('review.ruleLabel')}
        value={settings.data.rule}
        loading={save.isPending}
        popupMatchSelectWidth={false}
        options={RULES.map(rule => ({ value: rule, label: t(`review.rule.${rule}`) }))}
        onChange={rule => save.mutate(rule)}
      />
      <RefusalAlert error={save.error} />
    </>
  )
}
