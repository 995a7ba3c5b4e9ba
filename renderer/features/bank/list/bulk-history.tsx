import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outputs } from '#contract/contract'
import { useCommand, useView } from '../../../client/hooks.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import type { Subject } from '../bank-types.ts'
import { topicName } from '../topic-names.ts'
import styles from './list.module.css'

type Props = { open: boolean; subjects: readonly Subject[]; onClose: () => void }
type Edit = Outputs['bulkEdit']['list'][number]

/** The last bulk edits; each can be taken back. */
export function BulkHistory({ open, subjects, onClose }: Props) {
  const { t } = useTranslation('bank')
  return (
    <Dialog title={t('bulk.history')} open={open} onClose={onClose} side>
      <Edits subjects={subjects} />
    </Dialog>
  )
}

function Edits({ subjects }: { subjects: readonly Subject[] }) {
  const { t } = useTranslation('bank')
  const list = useView(['bank'], 'bulkEdit.list', {}, client => client.bulkEdit.list({}))
  if (!list.data) return list.error ? <RefusalAlert error={list.error} /> : <LoadingState />
  if (list.data.length === 0) return <EmptyState title={t('bulk.noneTitle')}>{t('bulk.noneText')}</EmptyState>
  return (
    <ul className={styles['edits']}>
      {list.data.map(edit => (
        <EditLine key={edit.bulkEditId} edit={edit} subjects={subjects} />
      ))}
    </ul>
  )
}

function EditLine({ edit, subjects }: { edit: Edit; subjects: readonly Subject[] }) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const announce = useAnnounce()
  const words = useChangeWords(subjects)
  const [left, setLeft] = useState(0)
  const undo = useCommand((client, bulkEditId: string) => client.bulkEdit.undo({ bulkEditId }))
  return (
    <li>
      <div className={styles['editHead']}>
        <strong>{t('bulk.line', { count: edit.questions })}</strong>
        {edit.undoneAtMs === null ? (
          <Button
            size="small"
            loading={undo.isPending}
            aria-label={t('bulk.undoOf', { reason: edit.reason })}
            onClick={() =>
              undo.mutate(edit.bulkEditId, {
                onSuccess: ({ undoneCount, leftCount }) => {
                  setLeft(leftCount)
                  announce(t('bulk.undone', { count: undoneCount }))
                },
              })
            }
          >
            {t('bulk.undo')}
          </Button>
        ) : (
          <span className={styles['muted']}>
            {t('bulk.wasUndone', { when: format.dayAndTime(edit.undoneAtMs) })}
          </span>
        )}
      </div>
      <p>{words(edit.change).join(t('bulk.and'))}</p>
      <p className={styles['muted']}>
        {[edit.reason, edit.memberName, format.dayAndTime(edit.atMs)]
          .filter(word => word !== null && word !== '')
          .join(t('middleDot'))}
      </p>
      {left > 0 ? <p>{t('bulk.left', { count: left })}</p> : null}
      <RefusalAlert error={undo.error} />
    </li>
  )
}

/** What an edit of many did, each part a phrase. */
function useChangeWords(subjects: readonly Subject[]): (change: Edit['change']) => string[] {
  const { t, i18n } = useTranslation('bank')
  const joint = t('question.formJoint')
  return ({ topic, difficulty, addTags, removeTags, effectiveFrom, expiresOn, status, merge }) => {
    const said = (field: string, value: string) => t('search.chip', { field, values: value })
    const day = (field: string, value: string | null) => said(field, value ?? t('bulk.noDay'))
    return [
      ...(topic ? [said(t('search.field.topic'), topicName(subjects, topic, i18n.language))] : []),
      ...(difficulty ? [said(t('difficulty.label'), t(`difficulty.${difficulty}`))] : []),
      ...(addTags?.length ? [said(t('bulk.addTags'), addTags.join(joint))] : []),
      ...(removeTags?.length ? [said(t('bulk.removeTags'), removeTags.join(joint))] : []),
      ...(effectiveFrom === undefined ? [] : [day(t('edit.effectiveFrom'), effectiveFrom)]),
      ...(expiresOn === undefined ? [] : [day(t('edit.expiresOn'), expiresOn)]),
      ...(merge ? [t('bulk.merged', merge)] : []),
      ...(status ? [t(status === 'retired' ? 'act.retire' : 'act.restore')] : []),
    ]
  }
}
