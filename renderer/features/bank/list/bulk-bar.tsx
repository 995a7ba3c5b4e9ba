import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Outputs } from '#contract/contract'
import { useCommand } from '../../../client/hooks.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import type { Subject } from '../bank-types.ts'
import { exportAddress } from '../export-address.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { BulkHistory } from './bulk-history.tsx'
import { BulkLeft } from './bulk-left.tsx'
import styles from './list.module.css'
import { MOST_CHOSEN, MOST_PRINTED } from './selection.ts'
import type { Selection } from './use-selection.ts'

type Props = { selection: Selection; text: string; total: number; subjects: readonly Subject[] }
type Left = Outputs['bulkEdit']['apply']['left']
type Said = { sentence: string; bulkEditId: string | null; left: Left }

/** What can be done with the chosen questions, and what was done last, with the way back. */
export function BulkBar({ selection, text, total, subjects }: Props) {
  const { t } = useTranslation('bank')
  const announce = useAnnounce()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'edit' | 'history' | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const say = (next: Said) => {
    setSaid(next)
    announce(next.sentence)
  }
  const undo = useCommand((client, bulkEditId: string) => client.bulkEdit.undo({ bulkEditId }))
  const count = selection.chosen.size
  return (
    <>
      <div className={styles['bulk']} data-on={count > 0 || undefined}>
        {count > 0 ? (
          <>
            <strong>{t('bulk.chosen', { count })}</strong>
            {count < Math.min(total, MOST_CHOSEN) ? (
              <Button
                type="link"
                size="small"
                loading={selection.isLoading}
                onClick={() => selection.chooseAll(text)}
              >
                {total > MOST_CHOSEN
                  ? t('bulk.chooseFirst', { count: MOST_CHOSEN })
                  : t('bulk.chooseResult', { count: total })}
              </Button>
            ) : null}
            <Button type="link" size="small" onClick={selection.clear}>
              {t('bulk.clear')}
            </Button>
            <Button onClick={() => void navigate(exportAddress({ chosen: true }))}>{t('bulk.export')}</Button>
            <Button type="primary" onClick={() => setOpen('edit')}>
              {t('bulk.edit')}
            </Button>
            <Button
              disabled={count > MOST_PRINTED}
              title={count > MOST_PRINTED ? t('bulk.printMost') : undefined}
              onClick={() => void navigate('/paper', { state: { questionIds: [...selection.chosen] } })}
            >
              {t('bulk.print')}
            </Button>
          </>
        ) : (
          <span className={styles['muted']}>{total > 0 ? t('bulk.hint') : ''}</span>
        )}
        <Button type="link" size="small" className={styles['last'] ?? ''} onClick={() => setOpen('history')}>
          {t('bulk.history')}
        </Button>
      </div>
      {said ? (
        <div className={styles['said']}>
          <span>{said.sentence}</span>
          {said.bulkEditId === null ? null : (
            <Button
              size="small"
              loading={undo.isPending}
              onClick={() =>
                undo.mutate(said.bulkEditId ?? '', {
                  onSuccess: ({ undoneCount, leftCount }) =>
                    say({
                      sentence: [
                        t('bulk.undone', { count: undoneCount }),
                        ...(leftCount > 0 ? [t('bulk.left', { count: leftCount })] : []),
                      ].join(t('joint')),
                      bulkEditId: null,
                      left: [],
                    }),
                })
              }
            >
              {t('bulk.undo')}
            </Button>
          )}
          <Button type="link" size="small" onClick={() => setSaid(null)}>
            {t('bulk.dismiss')}
          </Button>
        </div>
      ) : null}
      {said ? <BulkLeft left={said.left} /> : null}
      <RefusalAlert error={selection.error ?? undo.error} />
      <BulkDialog
        open={open === 'edit'}
        ids={selection.chosen}
        subjects={subjects}
        onClose={() => setOpen(null)}
        onDone={({ bulkEditId, changedCount, left }) => {
          selection.clear()
          say({
            sentence:
              changedCount > 0
                ? t('bulk.done', { count: changedCount })
                : t(left.length > 0 ? 'bulk.none' : 'bulk.nothing'),
            left,
            bulkEditId: changedCount === 0 ? null : bulkEditId,
          })
        }}
      />
      <BulkHistory open={open === 'history'} subjects={subjects} onClose={() => setOpen(null)} />
    </>
  )
}
