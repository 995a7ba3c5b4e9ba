import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useView } from '../../../client/hooks.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import styles from './list.module.css'
import { meansSame } from './query-edits.ts'

type Props = { text: string; onChoose: (text: string) => void }
type Saved = { name: string; text: string }

/** Queries kept by name: choose one, keep the one in the line, drop it again. */
export function SavedFilters({ text, onChoose }: Props) {
  const { t } = useTranslation('bank')
  const announce = useAnnounce()
  const [naming, setNaming] = useState(false)
  const [dropped, setDropped] = useState<Saved | null>(null)
  const saved = useView(['bank'], 'questionSearch.filters', {}, client => client.questionSearch.filters({}))
  const save = useCommand((client, one: Saved) => client.questionSearch.saveFilter(one))
  const drop = useCommand((client, { name }: Saved) => client.questionSearch.deleteFilter({ name }))
  const known = saved.data ?? []
  const current = known.find(one => meansSame(one.text, text))
  const isEmpty = text.trim() === ''
  return (
    <div className={styles['saved']}>
      {known.length > 0 ? (
        <Select
          className={styles['savedChoice'] ?? ''}
          popupMatchSelectWidth={false}
          aria-label={t('saved.label')}
          placeholder={t('saved.label')}
          value={current?.name ?? null}
          options={known.map(({ name }) => ({ value: name, label: name }))}
          onChange={name => {
            const chosen = known.find(one => one.name === name)
            if (chosen) onChoose(chosen.text)
          }}
        />
      ) : null}
      {current ? (
        <Button
          type="link"
          size="small"
          loading={drop.isPending}
          onClick={() =>
            drop.mutate(current, {
              onSuccess: () => {
                setDropped(current)
                announce(t('saved.dropped', { name: current.name }))
              },
            })
          }
        >
          {t('saved.drop')}
        </Button>
      ) : isEmpty ? null : (
        <Button type="link" size="small" onClick={() => setNaming(true)}>
          {t('saved.save')}
        </Button>
      )}
      {dropped ? (
        <span className={styles['muted']}>
          {t('saved.dropped', { name: dropped.name })}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => save.mutate(dropped, { onSuccess: () => setDropped(null) })}
          >
            {t('bulk.undo')}
          </Button>
        </span>
      ) : null}
      <RefusalAlert error={drop.error ?? (naming ? null : save.error)} />
      <NameDialog
        open={naming}
        taken={known.map(({ name }) => name)}
        error={save.error}
        busy={save.isPending}
        onClose={() => setNaming(false)}
        onName={name =>
          save.mutate(
            { name, text: text.trim() },
            {
              onSuccess: () => {
                setNaming(false)
                setDropped(null)
                announce(t('saved.done', { name }))
              },
            },
          )
        }
      />
    </div>
  )
}

type NameProps = {
  open: boolean
  taken: readonly string[]
  error: Error | null
  busy: boolean
  onClose: () => void
  onName: (name: string) => void
}

function NameDialog({ open, taken, error, busy, onClose, onName }: NameProps) {
  const { t } = useTranslation(['bank', 'common'])
  const [name, setName] = useState('')
  const wanted = name.trim()
  const send = () => {
    if (wanted !== '') onName(wanted)
  }
  return (
    <Dialog
      title={t('saved.save')}
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" disabled={wanted === ''} loading={busy} onClick={send}>
            {t('saved.keep')}
          </Button>
        </>
      }
    >
      <Field label={t('saved.name')} hint={taken.includes(wanted) ? t('saved.taken') : t('saved.hint')}>
        {ids => (
          <Input
            {...ids}
            data-initial-focus
            maxLength={60}
            value={name}
            onChange={event => setName(event.target.value)}
            onPressEnter={send}
          />
        )}
      </Field>
      <RefusalAlert error={error} />
    </Dialog>
  )
}
