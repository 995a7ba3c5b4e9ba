import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../client/hooks.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { Content, QuestionVersion } from './bank-types.ts'
import { DraftChecks } from './draft-checks.tsx'
import { draftFaults } from './draft-faults.ts'
import { LeaveButton } from './leave-button.tsx'
import { QuestionBodyView } from './question-body-view.tsx'
import { toContent, toDraft } from './question-draft.ts'
import { QuestionFields } from './question-fields.tsx'
import styles from './question.module.css'
import { ReasonField } from './reason-field.tsx'

type Props = { questionId: string; version: QuestionVersion; onDone: () => void }

/** Writes a new version: fields at the left, at the right what a trainee will see and what is still wrong with it. */
export function QuestionEditor({ questionId, version, onDone }: Props) {
  const { t } = useTranslation('bank')
  const announce = useAnnounce()
  const [draft, setDraft] = useState(() => toDraft(version.content))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const content = toContent(draft, version.content)
  const faults = draftFaults(content)
  const changed = JSON.stringify(content) !== JSON.stringify(version.content)
  const revise = useCommand((client, next: Content) =>
    client.question.revise({ questionId, content: next, reason: reason.trim() }),
  )
  const save = () => {
    setTried(true)
    if (faults.length > 0 || reason.trim() === '') return
    revise.mutate(content, {
      onSuccess: () => {
        announce(t('edit.saved'))
        onDone()
      },
    })
  }
  return (
    <>
      <PageHead
        title={t('edit.title')}
        subtitle={questionId}
        actions={
          <>
            <LeaveButton changed={changed} onLeave={onDone} />
            <Button type="primary" disabled={!changed} loading={revise.isPending} onClick={save}>
              {t('edit.save')}
            </Button>
          </>
        }
      />
      <RefusalAlert error={revise.error} />
      <div className={styles['space']}>
        <div className={styles['columns']}>
          <Card>
            <QuestionFields type={content.body.type} draft={draft} faults={faults} onChange={setDraft} />
            <ReasonField value={reason} missing={tried && reason.trim() === ''} onChange={setReason} />
          </Card>
          <div className={styles['side']}>
            <Card title={t('edit.checks')}>
              <DraftChecks faults={faults} changed={changed} />
            </Card>
            <Card title={t('edit.preview')}>
              <QuestionBodyView body={content.body} isCase={content.isCase} />
            </Card>
          </div>
        </div>
      </div>
    </>
  )
}
