import { Alert, Button, Modal, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '#contract/member'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { PinSheet } from './pin-sheet.tsx'
import styles from './pin-dialog.module.css'
import { usePinIssue } from './use-pin-issue.ts'

type Props = { members: readonly MemberView[]; onClose: () => void }

/** 发放一次性 PIN 码: says what will happen, does it in lots, and shows the list this one time. */
export function PinDialog({ members, onClose }: Props) {
  const { t } = useTranslation('member')
  const issue = usePinIssue()
  const total = members.length
  const done = issue.issued.length
  const left = total - done
  const replaced = members.filter(member => member.hasPin).length
  const close = () => {
    issue.reset()
    onClose()
  }
  const isRunning = issue.state === 'working' || issue.state === 'stopping'

  return (
    <Modal
      open
      title={issue.state === 'done' && done > 0 ? t('pin.resultTitle', { count: done }) : t('pin.title')}
      width={640}
      onCancel={close}
      // The list cannot be shown again: it is left by its own button only, never by a stray click or Esc.
      closable={issue.state === 'ready'}
      keyboard={issue.state === 'ready'}
      mask={{ closable: false }}
      footer={
        issue.state === 'ready' ? (
          <>
            <Button onClick={close}>{t('pin.cancel')}</Button>
            <Button type="primary" onClick={() => issue.begin(members.map(member => member.memberId))}>
              {t('pin.begin')}
            </Button>
          </>
        ) : isRunning ? (
          <Button onClick={issue.stop} disabled={issue.state === 'stopping'}>
            {t('pin.stop')}
          </Button>
        ) : (
          <Button type="primary" onClick={close}>
            {done > 0 ? t('pin.kept') : t('branch.close')}
          </Button>
        )
      }
    >
      <div className={styles['body']}>
        {issue.state === 'ready' ? (
          <>
            <p>{t('pin.intro', { count: total })}</p>
            {replaced > 0 ? (
              <Alert type="warning" showIcon title={t('pin.replaces', { count: replaced })} />
            ) : null}
            <p>{t('pin.once')}</p>
          </>
        ) : null}
        {isRunning ? (
          <div>
            <p>{t(issue.state === 'stopping' ? 'pin.stopping' : 'pin.working')}</p>
            <Progress
              percent={Math.round((100 * done) / total)}
              showInfo={false}
              aria-label={t('pin.working')}
            />
            <output>{t('pin.progress', { done, left })}</output>
          </div>
        ) : null}
        {issue.state === 'done' ? (
          <>
            <RefusalAlert error={issue.error} />
            {left > 0 ? <Alert type="warning" showIcon title={t('pin.stopped', { count: left })} /> : null}
            {done > 0 ? <PinSheet issued={issue.issued} /> : null}
          </>
        ) : null}
      </div>
    </Modal>
  )
}
