import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PlainButton } from '../ui/plain-button.tsx'
import { ProblemDetails } from '../ui/refusal-alert.tsx'
import styles from './crash-page.module.css'

/** What happened, that nothing is lost, what to do. */
export function CrashPage({ error, componentStack = '' }: { error: unknown; componentStack?: string }) {
  const { t } = useTranslation('common')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const details = [error instanceof Error ? (error.stack ?? error.message) : String(error), componentStack]
  return (
    <main className={styles.page} role="alert">
      <h1 ref={heading} tabIndex={-1}>
        {t('crash.title')}
      </h1>
      <p>{t('crash.what')}</p>
      <p>{t('crash.safe')}</p>
      <div className={styles.actions}>
        <PlainButton main size="large" onClick={() => window.location.reload()}>
          {t('crash.reload')}
        </PlainButton>
        <PlainButton
          size="large"
          onClick={() => {
            window.location.hash = '#/today'
            window.location.reload()
          }}
        >
          {t('crash.home')}
        </PlainButton>
      </div>
      <ProblemDetails text={details.filter(Boolean).join('\n')} />
    </main>
  )
}
