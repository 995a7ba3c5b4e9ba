import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCommand, useView } from '../../../client/hooks.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Field } from '../../../ui/field.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import { SupersededTag } from '../../../ui/superseded-tag.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { BankTabs } from '../bank-tabs.tsx'
import styles from './workflow.module.css'

const OUTCOMES = ['corrected', 'retired', 'asItIs'] as const
type Outcome = (typeof OUTCOMES)[number]

/** 纠错: what trainees say of questions, and what is answered. */
export function ReportScreen() {
  const { t } = useTranslation('bank')
  const [answered, setAnswered] = useState(false)
  const queue = useView(['reports'], 'report.queue', { answered }, client =>
    client.report.queue({ answered }),
  )
  return (
    <>
      <PageHead
        title={
          queue.data && !answered ? t('report.headline', { count: queue.data.length }) : t('report.place')
        }
        actions={
          <Radio.Group
            value={answered}
            onChange={event => setAnswered(event.target.value === true)}
            options={[
              { value: false, label: t('report.waiting') },
              { value: true, label: t('report.answered') },
            ]}
            optionType="button"
          />
        }
      />
      <BankTabs />
      <RefusalAlert error={queue.error} />
      {queue.data === undefined ? <LoadingState /> : null}
      {queue.data?.length === 0 ? (
        <Card>
          <EmptyState title={t(answered ? 'report.noneAnswered' : 'report.emptyTitle')}>
            {t('report.emptyText')}
          </EmptyState>
        </Card>
      ) : null}
      <div className={styles['list']}>
        {queue.data?.map(row => (
          <ReportCard key={row.reportId} report={row} />
        ))}
      </div>
    </>
  )
}

type Report = {
  reportId: string
  questionId: string
  stem: string
  superseded: boolean
  kind: string
  text: string
  atMs: number
  reporterName: string | null
  answer: { outcome: string; text: string; memberName: string | null; atMs: number } | null
}

function ReportCard({ report }: { report: Report }) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const { answer } = report
  return (
    <Card>
      <div className={styles['line']}>
        <Tag tone="warn">{t(`report.kind.${report.kind}`)}</Tag>
        <Link to={`/bank/${encodeURIComponent(report.questionId)}`}>{report.questionId}</Link>
        <SupersededTag on={report.superseded} />
        <span>{report.reporterName}</span>
        <span>{format.dayAndTime(report.atMs)}</span>
      </div>
      <div className={styles['stem']}>
        <RichText inline text={report.stem} />
      </div>
      {report.text ? <p className={styles['said']}>{report.text}</p> : null}
      {answer ? (
        <p className={styles['said']}>
          <Tag tone="ok">{t(`report.outcome.${answer.outcome}`)}</Tag> {answer.text}{' '}
          <span className={styles['muted']}>
            {answer.memberName} {format.dayAndTime(answer.atMs)}
          </span>
        </p>
      ) : (
        <Answer reportId={report.reportId} />
      )}
    </Card>
  )
}

function Answer({ reportId }: { reportId: string }) {
  const { t } = useTranslation('bank')
  const announce = useAnnounce()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [text, setText] = useState('')
  const send = useCommand((client, said: { outcome: Outcome; text: string }) =>
    client.report.answer({ reportId, ...said }),
  )
  return (
    <div className={styles['answer']}>
      <Radio.Group
        aria-label={t('report.outcomeLabel')}
        value={outcome}
        onChange={event => setOutcome(OUTCOMES.find(known => known === event.target.value) ?? null)}
        options={OUTCOMES.map(value => ({ value, label: t(`report.outcome.${value}`) }))}
      />
      {outcome ? (
        <>
          <Field label={t('report.answerLabel')} hint={t('report.answerHint')}>
            {ids => (
              <Input.TextArea
                {...ids}
                value={text}
                maxLength={1000}
                rows={2}
                onChange={event => setText(event.target.value)}
              />
            )}
          </Field>
          <div>
            <Button
              type="primary"
              loading={send.isPending}
              disabled={text.trim() === ''}
              onClick={() =>
                send.mutate({ outcome, text: text.trim() }, { onSuccess: () => announce(t('report.sent')) })
              }
            >
              {t('report.send')}
            </Button>
          </div>
        </>
      ) : null}
      <RefusalAlert error={send.error} />
    </div>
  )
}
