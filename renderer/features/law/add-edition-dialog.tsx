import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCommand } from '../../client/hooks.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { importAddress } from './law-addresses.ts'
import type { Entry } from './law-types.ts'
import styles from './law.module.css'

const NEW = ''
const NEW_KINDS = ['law', 'regulation', 'rule', 'interpretation'] as const
type NewKind = (typeof NEW_KINDS)[number]

type Props = { entries: readonly Entry[]; instrumentId: string | null; onClose: () => void }

type Draft = {
  instrumentId: string
  kind: NewKind
  name: string
  shortName: string
  label: string
  issuingBody: string
  adopted: string
  effectiveFrom: string
}

/** A new edition of a law of the register, or a law that is not in it yet. Its text is brought next. */
export function AddEditionDialog({ entries, instrumentId, onClose }: Props) {
  const { t } = useTranslation(['law', 'common'])
  const navigate = useNavigate()
  const [draft, setDraft] = useState<Draft>({
    instrumentId: instrumentId ?? NEW,
    kind: 'law',
    name: '',
    shortName: '',
    label: '',
    issuingBody: '',
    adopted: '',
    effectiveFrom: '',
  })
  const set = (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change }))
  const add = useCommand((client, one: Draft) =>
    client.instrument.addEdition({
      instrument:
        one.instrumentId === NEW
          ? { kind: 'new', instrumentKind: one.kind, name: one.name.trim(), shortName: one.shortName.trim() }
          : { kind: 'known', instrumentId: one.instrumentId },
      label: one.label.trim(),
      issuingBody: one.issuingBody.trim(),
      adopted: one.adopted.trim(),
      effectiveFrom: one.effectiveFrom,
    }),
  )
  const isNew = draft.instrumentId === NEW
  const isComplete =
    draft.label.trim() !== '' &&
    draft.effectiveFrom !== '' &&
    (!isNew || (draft.name.trim() !== '' && draft.shortName.trim() !== ''))
  const save = () =>
    add.mutate(draft, {
      onSuccess: added => {
        onClose()
        void navigate(importAddress(added.instrumentId, added.editionId))
      },
    })
  const line = (name: 'name' | 'shortName' | 'label' | 'issuingBody' | 'adopted', most: number) => (
    <Field label={t(`add.${name}`)} hint={t(`add.hint.${name}`)}>
      {ids => (
        <Input
          {...ids}
          value={draft[name]}
          maxLength={most}
          onChange={event => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Dialog
      title={t('add.title')}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" disabled={!isComplete} loading={add.isPending} onClick={save}>
            {t('add.save')}
          </Button>
        </>
      }
      wide
    >
      <div className={styles['form']}>
        <Field label={t('add.instrument')}>
          {ids => (
            <Select
              {...ids}
              showSearch={{ optionFilterProp: 'label' }}
              value={draft.instrumentId}
              // The list must lie in the dialog: everything outside of it is inert.
              getPopupContainer={node => node.closest('dialog') ?? document.body}
              options={[
                { value: NEW, label: t('add.new') },
                ...entries
                  .filter(entry => entry.kind !== 'history')
                  .map(entry => ({ value: entry.instrumentId, label: entry.name })),
              ]}
              onChange={value => set({ instrumentId: value })}
            />
          )}
        </Field>
        {isNew ? (
          <>
            <Field label={t('add.kind')}>
              {ids => (
                <Select
                  {...ids}
                  value={draft.kind}
                  getPopupContainer={node => node.closest('dialog') ?? document.body}
                  options={NEW_KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
                  onChange={value => set({ kind: value })}
                />
              )}
            </Field>
            {line('name', 120)}
            {line('shortName', 40)}
          </>
        ) : null}
        {line('label', 60)}
        <Field label={t('add.effectiveFrom')} hint={t('add.hint.effectiveFrom')}>
          {ids => (
            <Input
              {...ids}
              type="date"
              value={draft.effectiveFrom}
              onChange={event => set({ effectiveFrom: event.target.value })}
            />
          )}
        </Field>
        {line('issuingBody', 120)}
        {line('adopted', 60)}
      </div>
      <RefusalAlert error={add.error} />
    </Dialog>
  )
}
