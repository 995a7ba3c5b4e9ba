import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../client/client.ts'
import { useCommand } from '../../../client/hooks.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import styles from './duplicates.module.css'

/** What was decided last, and the way back while there is one. */
export type Decided = { sentence: string; undo: Undo | null }
export type Undo =
  | { kind: 'keep'; pair: Omit<Parameters<Client['duplicate']['keep']>[0], 'kept'> }
  | { kind: 'merge'; bulkEditId: string }

type Props = { decided: Decided; onDone: (next: Decided) => void; onDismiss: () => void }

export function DecidedLine({ decided: { sentence, undo }, onDone, onDismiss }: Props) {
  const { t } = useTranslation('bank')
  const announce = useAnnounce()
  const done = (next: string) => {
    announce(next)
    onDone({ sentence: next, undo: null })
  }
  const undoKeep = useCommand((client, pair: Extract<Undo, { kind: 'keep' }>['pair']) =>
    client.duplicate.keep({ ...pair, kept: false }),
  )
  const undoMerge = useCommand((client, bulkEditId: string) => client.bulkEdit.undo({ bulkEditId }))
  const start = () => {
    if (undo?.kind === 'keep')
      undoKeep.mutate(undo.pair, { onSuccess: () => done(t('duplicates.undoneKept')) })
    if (undo?.kind === 'merge')
      undoMerge.mutate(undo.bulkEditId, {
        onSuccess: ({ leftCount }) =>
          done(
            leftCount > 0 ? t('duplicates.undonePart', { count: leftCount }) : t('duplicates.undoneMerge'),
          ),
      })
  }
  return (
    <div className={styles['decided']}>
      <span>{sentence}</span>
      {undo ? (
        <Button size="small" loading={undoKeep.isPending || undoMerge.isPending} onClick={start}>
          {t('duplicates.undo')}
        </Button>
      ) : null}
      <Button type="link" size="small" onClick={onDismiss}>
        {t('duplicates.dismiss')}
      </Button>
      <RefusalAlert error={undoKeep.error ?? undoMerge.error} />
    </div>
  )
}
