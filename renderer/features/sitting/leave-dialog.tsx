import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { Dialog } from '../../ui/dialog.tsx'

/** Leaving loses nothing as long as the page lives; closing the window would. Both ask first while something is not on disk. */
type Props = { pending: number; mustAsk: () => boolean }

export function LeaveDialog({ pending, mustAsk }: Props) {
  const { t } = useTranslation('sitting')
  const blocker = useBlocker(mustAsk)
  useEffect(() => {
    if (pending === 0) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [pending])
  const isBlocked = blocker.state === 'blocked'
  useEffect(() => {
    if (isBlocked && pending === 0) blocker.proceed()
  }, [isBlocked, pending, blocker])

  return (
    <Dialog
      open={isBlocked && pending > 0}
      title={t('leave.title', { count: pending })}
      onClose={() => blocker.state === 'blocked' && pending > 0 && blocker.reset()}
      footer={
        <>
          <Button size="large" onClick={() => blocker.state === 'blocked' && blocker.proceed()}>
            {t('leave.anyway')}
          </Button>
          <Button
            type="primary"
            size="large"
            data-initial-focus=""
            onClick={() => blocker.state === 'blocked' && blocker.reset()}
          >
            {t('leave.stay')}
          </Button>
        </>
      }
    >
      <p>{t('leave.text')}</p>
    </Dialog>
  )
}
