import { Alert, Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { RosterChooser } from './roster-chooser.tsx'
import { RosterPreview } from './roster-preview.tsx'
import styles from './roster-import.module.css'
import type { RosterImport } from './use-roster-import.ts'

/** 导入名单, step by step in one dialog; closing it anywhere before the last step discards the dry run. */
export function RosterImportDialog({ roster }: { roster: RosterImport }) {
  const { t } = useTranslation('member')
  const { stage } = roster
  return (
    <Modal
      open={stage.kind !== 'closed'}
      title={t(stage.kind === 'preview' ? 'import.previewTitle' : 'import.title')}
      width={stage.kind === 'preview' ? 880 : 620}
      onCancel={roster.close}
      mask={{ closable: false }}
      keyboard={!roster.applying}
      destroyOnHidden
      footer={<DialogFooter roster={roster} />}
    >
      <div className={styles['body']}>
        <StageBody roster={roster} />
        <RefusalAlert error={roster.error} />
      </div>
    </Modal>
  )
}

function StageBody({ roster }: { roster: RosterImport }) {
  const { t } = useTranslation('member')
  const { stage } = roster
  switch (stage.kind) {
    case 'closed':
      return null
    case 'choosing':
      return (
        <>
          {stage.fault ? <Alert type="error" showIcon role="alert" title={stage.fault} /> : null}
          <RosterChooser onFiles={roster.take} />
        </>
      )
    case 'reading':
      return <LoadingState label={t('import.reading', { name: stage.name })} />
    case 'preview':
      return <RosterPreview preview={stage.preview} />
    case 'done':
      return (
        <output>
          <Alert
            type="success"
            showIcon
            title={t('import.done', { added: stage.added, updated: stage.updated })}
          />
        </output>
      )
    default:
      return null
  }
}

function DialogFooter({ roster }: { roster: RosterImport }) {
  const { t } = useTranslation('member')
  const { stage } = roster
  if (stage.kind !== 'preview') {
    return <Button onClick={roster.close}>{t(stage.kind === 'done' ? 'branch.close' : 'form.cancel')}</Button>
  }
  const added = stage.preview.added.length
  const updated = stage.preview.updated.length
  const nothing = added + updated === 0
  return (
    <>
      <Button onClick={roster.close} disabled={roster.applying}>
        {t('import.discard')}
      </Button>
      <Button type="primary" disabled={nothing} loading={roster.applying} onClick={roster.apply}>
        {nothing ? t('import.applyNothing') : t('import.apply', { added, updated })}
      </Button>
    </>
  )
}
