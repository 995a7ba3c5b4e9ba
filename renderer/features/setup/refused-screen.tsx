import { useTranslation } from 'react-i18next'
import type { AppStatusView } from '#contract/app'
import { Card } from '../../ui/card.tsx'
import { FrontPage } from '../../ui/front-page.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { ProblemDetails } from '../../ui/refusal-alert.tsx'
import styles from './refused-screen.module.css'

/** The application cannot work with this data folder. It says why, what to do, and that it has changed nothing. */
export function RefusedScreen({ status }: { status: AppStatusView }) {
  const { t } = useTranslation('setup')
  const words = useProblemText(
    status.refusal
      ? { kind: 'refused', refusal: status.refusal }
      : { kind: 'unexpected', details: JSON.stringify(status) },
  )
  return (
    <FrontPage title={t('refused.title')} subtitle={t('refused.nothingChanged')}>
      <Card edge="bad">
        <div className={styles.body} role="alert">
          <h2>{words.what}</h2>
          {words.where ? <p>{words.where}</p> : null}
          <p>{words.todo}</p>
          <p>{t('refused.restart')}</p>
          <dl>
            <dt>{t('refused.folder')}</dt>
            <dd>{status.dataFolder}</dd>
            <dt>{t('refused.version')}</dt>
            <dd>{status.version}</dd>
          </dl>
          <ProblemDetails text={words.details} />
        </div>
      </Card>
    </FrontPage>
  )
}
