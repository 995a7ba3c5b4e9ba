import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import { seedFrom } from '#engine/paper/paper-number'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { LeftOut } from './left-out.tsx'
import { MarksFields } from './marks-fields.tsx'
import styles from './paper-screen.module.css'
import { type Source, isOtherPaper, newSettings } from './paper-settings.ts'
import { PrintActions } from './print-actions.tsx'
import { PrintPreview } from './print-preview.tsx'
import { SettingsFields } from './settings-fields.tsx'
import { sourceFrom } from './source-from.ts'
import { usePaper } from './use-paper.ts'

/** 打印试卷: what was chosen in the bank, or what a drill draws, on paper. */
export function PaperScreen() {
  const { t } = useTranslation('paper')
  const [params] = useSearchParams()
  const source = sourceFrom(params, useLocation().state)
  if (source !== null) return <Paper source={source} />
  return (
    <>
      <PageHead title={t('title')} />
      <EmptyState
        title={t('noSource.title')}
        action={
          <span className={styles['ways']}>
            <Link to="/bank">{t('noSource.bank')}</Link>
            <Link to="/drills">{t('noSource.drills')}</Link>
          </span>
        }
      >
        {t('noSource.text')}
      </EmptyState>
    </>
  )
}

function Paper({ source }: { source: Source }) {
  const { t } = useTranslation('paper')
  const navigate = useNavigate()
  const [settings, setSettings] = useState(() =>
    newSettings(seedFrom(crypto.getRandomValues(new Uint8Array(6)))),
  )
  const change = (changes: Partial<typeof settings>) => setSettings(before => ({ ...before, ...changes }))
  const { view, keyOfPaper, head, shownHead, error, isFetching } = usePaper(source, settings)
  return (
    <>
      <PageHead
        title={t('title')}
        subtitle={t(source.kind === 'drill' ? 'fromDrill' : 'fromBank')}
        actions={
          <Button onClick={() => void navigate(source.kind === 'drill' ? '/drills' : '/bank')}>
            {t(source.kind === 'drill' ? 'backToDrills' : 'backToBank')}
          </Button>
        }
      />
      <RefusalAlert error={error} />
      {view === undefined ? (
        error === null ? (
          <LoadingState />
        ) : null
      ) : (
        <div className={styles['space']}>
          <div className={styles['columns']}>
            <div className={styles['form']}>
              <Card>
                <PrintActions
                  source={source}
                  settings={settings}
                  head={head}
                  view={view}
                  busy={
                    isFetching ||
                    head !== shownHead ||
                    (settings.parts.includes('key') && keyOfPaper === null)
                  }
                  onChange={change}
                />
              </Card>
              {isOtherPaper(settings, view.number) ? (
                <Alert type="warning" showIcon title={t('otherPaper', { seed: settings.seed })} />
              ) : null}
              <LeftOut leftOut={view.leftOut} />
              <Card title={t('settings')}>
                <SettingsFields settings={settings} view={view} head={head} onChange={change} />
              </Card>
              <Card title={t('marks.title')}>
                <MarksFields settings={settings} view={view} onChange={change} />
              </Card>
            </div>
            <PrintPreview view={view} keyOfPaper={keyOfPaper} head={shownHead} parts={settings.parts} />
          </div>
        </div>
      )}
    </>
  )
}
