import { Alert, Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { assertNever } from '#engine/assert-never'
import { ProblemAlert, RefusalAlert } from '../../ui/refusal-alert.tsx'
import { followHandedFiles, takeHandedFiles } from '../../ui/handed-files.ts'
import { Card } from '../../ui/card.tsx'
import { DryRun } from './dry-run.tsx'
import { FileChooser } from './file-chooser.tsx'
import styles from './import.module.css'
import type { QuestionImport } from './use-import.ts'
import { useImport } from './use-import.ts'
import { WorkProgress } from './work-progress.tsx'

/** From the file to the bank, step by step; before the last one nothing is stored. */
export function ImportPart() {
  const { t } = useTranslation('import')
  const run = useImport()
  const [fault, setFault] = useState<string | null>(null)
  const takeFiles = (files: readonly File[]) => {
    const [file, ...others] = files
    if (!file) return
    const wrong = others.length > 0 ? t('choose.onlyOne') : file.size === 0 ? t('choose.empty') : null
    setFault(wrong)
    if (wrong === null) run.take({ fileName: file.name.slice(-200), content: file })
  }
  const takeHanded = useEffectEvent(() => takeFiles(takeHandedFiles('/bank/import')))
  useEffect(() => followHandedFiles('/bank/import', () => takeHanded()), [])
  return (
    <>
      {fault === null ? null : <Alert type="error" showIcon role="alert" title={fault} />}
      <Stage run={run} onFiles={takeFiles} />
    </>
  )
}

function Stage({ run, onFiles }: { run: QuestionImport; onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('import')
  const { stage } = run
  switch (stage.kind) {
    case 'choosing':
      return (
        <>
          <RefusalAlert error={run.error} />
          {run.wasCancelled ? (
            <output>
              <Alert type="info" showIcon title={t('cancelled')} />
            </output>
          ) : null}
          <FileChooser onFiles={onFiles} onSource={run.take} />
        </>
      )
    case 'sending':
    case 'working':
      return (
        <>
          <RefusalAlert error={run.error} />
          <WorkProgress
            fileName={stage.source.fileName}
            progress={stage.kind === 'working' ? stage.progress : null}
            onCancel={run.cancel}
          />
        </>
      )
    case 'refused':
      return (
        <>
          {stage.progress.refusal ? (
            <ProblemAlert
              problem={{ kind: 'refused', refusal: stage.progress.refusal }}
              action={<Button onClick={run.again}>{t('again')}</Button>}
            />
          ) : null}
          <FileChooser onFiles={onFiles} onSource={run.take} />
        </>
      )
    case 'planned':
      return <DryRun key={stage.importId} importId={stage.importId} run={run} />
    case 'done':
      return <Done run={run} done={stage.done} fileName={stage.source.fileName} />
    default:
      return assertNever(stage)
  }
}

type DoneProps = {
  run: QuestionImport
  fileName: string
  done: { added: number; updated: number; drafts: number; waiting: number } | null
}

/** What became of it, in one sentence, and where the questions are now. */
function Done({ run, done, fileName }: DoneProps) {
  const { t } = useTranslation('import')
  return (
    <Card edge="ok">
      <output className={styles['done']}>
        <p className={styles['result']}>
          {done === null
            ? t('done.known', { file: fileName })
            : t(done.added + done.updated === 0 ? 'done.nothing' : 'done.sentence', {
                file: fileName,
                added: done.added,
                updated: done.updated,
              })}
        </p>
        {done !== null && done.drafts > 0 ? <p>{t('done.drafts', { count: done.drafts })}</p> : null}
        {done !== null && done.waiting > 0 ? <p>{t('done.waiting', { count: done.waiting })}</p> : null}
      </output>
      <div className={styles['buttons']}>
        <Link to="/bank">{t('done.look')}</Link>
        <Button onClick={run.cancel}>{t('done.another')}</Button>
      </div>
    </Card>
  )
}
