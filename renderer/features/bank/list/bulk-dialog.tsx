import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inputs, Outputs } from '#contract/contract'
import { DIFFICULTIES } from '#engine/question/question'
import { useCommand } from '../../../client/hooks.ts'
import { ChoiceRow } from '../../../ui/choice-row.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import type { Subject } from '../bank-types.ts'
import { placeOptions } from '../topics/place-options.ts'
import { type BulkDraft, type DayDraft, NO_CHANGE, toBulkChange } from './bulk-change.ts'
import styles from './list.module.css'

type Props = {
  open: boolean
  ids: ReadonlySet<string>
  subjects: readonly Subject[]
  onClose: () => void
  onDone: (reply: Outputs['bulkEdit']['apply']) => void
}

/** An antd list inside the browser's dialog: outside of it, it would lie behind. */
const inDialog = (node: HTMLElement) => node.closest('dialog') ?? document.body

/** What is done to all chosen questions, and why. */
export function BulkDialog({ open, ids, subjects, onClose, onDone }: Props) {
  const { t, i18n } = useTranslation(['bank', 'common'])
  const [draft, setDraft] = useState(NO_CHANGE)
  const [reason, setReason] = useState('')
  const apply = useCommand((client, input: Inputs['bulkEdit']['apply']) => client.bulkEdit.apply(input))
  const set = (changes: Partial<BulkDraft>) => setDraft(before => ({ ...before, ...changes }))
  const close = () => {
    setDraft(NO_CHANGE)
    setReason('')
    apply.reset()
    onClose()
  }
  const change = toBulkChange(draft)
  const count = ids.size
  return (
    <Dialog
      title={t('bulk.title', { count })}
      open={open}
      wide
      closable={!apply.isPending}
      onClose={close}
      footer={
        <>
          <Button disabled={apply.isPending} onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button
            type="primary"
            loading={apply.isPending}
            disabled={change === null || reason.trim() === ''}
            onClick={() => {
              if (change)
                apply.mutate(
                  { questionIds: [...ids], change, reason: reason.trim() },
                  {
                    onSuccess: reply => {
                      close()
                      onDone(reply)
                    },
                  },
                )
            }}
          >
            {t('bulk.apply', { count })}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={`${styles['muted']} ${styles['whole']}`}>{t('bulk.lead')}</p>
        <Field label={t('search.field.topic')}>
          {field => (
            <Select
              {...field}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              getPopupContainer={inDialog}
              placeholder={t('bulk.keep')}
              value={draft.place === '' ? null : draft.place}
              options={placeOptions(subjects, i18n.language)}
              onChange={(place: string | null | undefined) => set({ place: place ?? '' })}
            />
          )}
        </Field>
        <ChoiceRow
          label={t('difficulty.label')}
          value={draft.difficulty}
          choices={[
            { value: '', label: t('bulk.keep') },
            ...DIFFICULTIES.map(value => ({ value: `${value}` as const, label: t(`difficulty.${value}`) })),
          ]}
          onChange={difficulty => set({ difficulty })}
        />
        <Field label={t('bulk.addTags')}>
          {field => (
            <Select
              {...field}
              mode="tags"
              open={false}
              suffixIcon={null}
              tokenSeparators={[',', '，', '、']}
              maxCount={20}
              placeholder={t('edit.tagsPlaceholder')}
              value={[...draft.addTags]}
              onChange={(addTags: string[]) => set({ addTags })}
            />
          )}
        </Field>
        <Field label={t('bulk.removeTags')}>
          {field => (
            <Select
              {...field}
              mode="tags"
              open={false}
              suffixIcon={null}
              tokenSeparators={[',', '，', '、']}
              maxCount={20}
              placeholder={t('edit.tagsPlaceholder')}
              value={[...draft.removeTags]}
              onChange={(removeTags: string[]) => set({ removeTags })}
            />
          )}
        </Field>
        <DayFields label={t('edit.effectiveFrom')} value={draft.from} onChange={from => set({ from })} />
        <DayFields label={t('edit.expiresOn')} value={draft.to} onChange={to => set({ to })} />
        <ChoiceRow
          label={t('table.status')}
          value={draft.status}
          choices={[
            { value: '', label: t('bulk.keep') },
            { value: 'retired', label: t('act.retire') },
            { value: 'inUse', label: t('act.restore') },
          ]}
          onChange={status => set({ status })}
        />
        <div className={styles['whole']}>
          <Field label={t('edit.reason')} hint={t('bulk.reasonHint')}>
            {field => (
              <Input
                {...field}
                maxLength={200}
                value={reason}
                onChange={event => setReason(event.target.value)}
              />
            )}
          </Field>
          <RefusalAlert error={apply.error} />
        </div>
      </div>
    </Dialog>
  )
}

type DayProps = { label: string; value: DayDraft; onChange: (value: DayDraft) => void }

function DayFields({ label, value, onChange }: DayProps) {
  const { t } = useTranslation('bank')
  return (
    <div className={styles['days']}>
      <ChoiceRow
        label={label}
        value={value.what}
        choices={[
          { value: 'keep', label: t('bulk.keep') },
          { value: 'set', label: t('bulk.setDay') },
          { value: 'clear', label: t('bulk.clearDay') },
        ]}
        onChange={what => onChange({ ...value, what })}
      />
      {value.what === 'set' ? (
        <Input
          type="date"
          aria-label={label}
          value={value.day}
          onChange={event => onChange({ ...value, day: event.target.value })}
        />
      ) : null}
    </div>
  )
}
