import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../client/problem.ts'
import { problemOf } from '../client/problem.ts'
import { PlainButton } from './plain-button.tsx'
import { useProblemText } from './problem-text.ts'
import styles from './refusal-alert.module.css'

/** What went wrong, where, what to do, and details to copy. Renders nothing without an error. */
export function RefusalAlert({ error, action }: { error: unknown; action?: ReactNode }) {
  if (error === null || error === undefined) return null
  return <ProblemAlert problem={problemOf(error)} action={action} />
}

export function ProblemAlert({ problem, action }: { problem: Problem; action?: ReactNode }) {
  const words = useProblemText(problem)
  return (
    <div
      role="alert"
      className={problem.kind === 'disconnected' ? `${styles.alert} ${styles.passing}` : styles.alert}
    >
      <div className={styles.body}>
        <p className={styles.what}>{words.what}</p>
        {words.where ? <p>{words.where}</p> : null}
        <p>{words.todo}</p>
        <ProblemDetails text={words.details} />
      </div>
      {action}
    </div>
  )
}

/** Foldable, for the person who is asked to look into it. */
export function ProblemDetails({ text }: { text: string }) {
  const { t } = useTranslation('common')
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <details className={styles.details}>
      <summary>{t('problem.details')}</summary>
      <pre>{text}</pre>
      <PlainButton onClick={() => void copy()}>
        {copied ? t('problem.copied') : t('problem.copy')}
      </PlainButton>
    </details>
  )
}
