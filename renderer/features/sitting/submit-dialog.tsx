import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SittingItemView } from '#contract/sitting'
import { refusalOf, useCommand } from '../../client/hooks.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { howFar } from './how-far.ts'
import type { Paper } from './paper.ts'
import styles from './submit-dialog.module.css'

type Props = {
  open: boolean
  items: readonly SittingItemView[]
  paper: Paper
  onClose: () => void
  onGo: (item: number) => void
  onDone: () => void
}

class UnsavedError extends Error {}

/** What is still open, then the one step that cannot be taken back. Nothing is submitted before everything is on disk. */
export function SubmitDialog({ open, items, paper, onClose, onGo, onDone }: Props) {
  const { t } = useTranslation('sitting')
  const unanswered = indexesOf(items, item => howFar(item) === 'blank')
  const partly = indexesOf(items, item => howFar(item) === 'partly')
  const isOpen = unanswered.length + partly.length > 0
  const flagged = indexesOf(items, item => item.flagged)
  const submit = useCommand(async client => {
    await paper.outbox.flush()
    if (paper.outbox.state().pending > 0) throw new UnsavedError()
    return client.sitting.submit({ sittingId: paper.sittingId })
  })
  const confirm = () =>
    submit.mutate(undefined, {
      onSuccess: onDone,
      onError: error => {
        const code = refusalOf(error)?.code
        if (code === 'sitting.submitted' || code === 'sitting.timeUp') onDone()
      },
    })

  return (
    <Dialog
      open={open}
      title={t('submit.title')}
      onClose={onClose}
      closable={!submit.isPending}
      footer={
        <>
          <Button
            size="large"
            data-initial-focus={isOpen ? '' : undefined}
            disabled={submit.isPending}
            onClick={onClose}
          >
            {t('submit.back')}
          </Button>
          <Button
            type="primary"
            size="large"
            data-initial-focus={isOpen ? undefined : ''}
            loading={submit.isPending}
            onClick={confirm}
          >
            {t('submit.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t('submit.answered', { answered: items.length - unanswered.length, count: items.length })}</p>
        <Numbers label={t('submit.unanswered')} indexes={unanswered} onGo={onGo} />
        <Numbers label={t('submit.partly')} indexes={partly} onGo={onGo} />
        <Numbers label={t('submit.flagged')} indexes={flagged} onGo={onGo} />
        <p className={styles.note}>{t('submit.final')}</p>
        {submit.error instanceof UnsavedError ? (
          <p role="alert" className={styles.unsaved}>
            {t('submit.unsaved')}
          </p>
        ) : (
          <RefusalAlert error={submit.error} />
        )}
      </div>
    </Dialog>
  )
}

function Numbers({
  label,
  indexes,
  onGo,
}: {
  label: string
  indexes: number[]
  onGo: (item: number) => void
}) {
  const { t } = useTranslation('sitting')
  if (indexes.length === 0) return null
  return (
    <div className={styles.numbers}>
      <span>{label}</span>
      <div>
        {indexes.map(index => (
          <button
            key={index}
            type="button"
            aria-label={t('strip.number', { number: index + 1 })}
            onClick={() => onGo(index)}
          >
            {index + 1}
          </button>
        ))}
      </div>
    </div>
  )
}

function indexesOf(items: readonly SittingItemView[], matches: (item: SittingItemView) => boolean): number[] {
  return items.flatMap((item, index) => (matches(item) ? [index] : []))
}
