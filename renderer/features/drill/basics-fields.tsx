import { Checkbox, Input, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { BranchView } from '#contract/branch'
import { useStatus } from '../../client/session.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { weekDays } from '../../i18n/week-days.ts'
import styles from './drill-editor.module.css'
import type { EditorTask, Settings } from './drill-types.ts'
import { Field } from './field.tsx'
import { CountedField } from './counted-field.tsx'
import { AttemptsField, HandMarkingField } from './hand-marking-field.tsx'
import { LimitField } from './limit-field.tsx'
import type { SettingsFault } from './settings-faults.ts'
import { SpeedField } from './speed-field.tsx'
import { weekChoices } from './week-choices.ts'
import { WindowFields } from './window-fields.tsx'

type Props = {
  task: EditorTask
  draft: Settings
  week: string
  branches: readonly BranchView[]
  faults: readonly SettingsFault[]
  onChange: (changes: Partial<Settings>) => void
  onWeek: (week: string) => void
}

export function BasicsFields({ task, draft, week, branches, faults, onChange, onWeek }: Props) {
  const { t, i18n } = useTranslation('drill')
  const format = useFormat()
  const { nowMs } = useStatus()
  const id = useId()
  const titleFault = faults.find(fault => fault.kind === 'title')
  const weekLabel = (key: string) => {
    const days = weekDays(key, i18n.language)
    return days ? `${format.week(key)} · ${t('week.days', days)}` : format.week(key)
  }
  return (
    <div className={styles['grid']}>
      <Field
        label={t('editor.title')}
        htmlFor={`${id}-title`}
        hint={t('editor.titleHint')}
        fault={titleFault ? t(`editor.${titleFault.code}`) : undefined}
        wide
      >
        <Input
          id={`${id}-title`}
          value={draft.title}
          {...(titleFault ? { status: 'error' as const } : {})}
          onChange={event => onChange({ title: event.target.value })}
        />
      </Field>
      {task.kind === 'define' ? (
        <Field label={t('editor.week')} htmlFor={`${id}-week`}>
          <Select
            id={`${id}-week`}
            value={week}
            options={weekChoices(nowMs, week).map(value => ({ value, label: weekLabel(value) }))}
            onChange={onWeek}
          />
        </Field>
      ) : null}
      {task.kind === 'standing' ? null : (
        <Field label={t('editor.branches')} htmlFor={`${id}-branches`} hint={t('editor.branchesHint')}>
          <Select
            id={`${id}-branches`}
            mode="multiple"
            placeholder={t('editor.branchesAll')}
            value={draft.branchIds}
            options={branches.map(branch => ({ value: branch.branchId, label: branch.name }))}
            onChange={branchIds => onChange({ branchIds })}
          />
        </Field>
      )}
      <WindowFields draft={draft} wrong={faults.some(fault => fault.kind === 'window')} onChange={onChange} />
      <LimitField limitMs={draft.limitMs} onChange={limitMs => onChange({ limitMs })} />
      <AttemptsField maxAttempts={draft.maxAttempts} onChange={maxAttempts => onChange({ maxAttempts })} />
      <SpeedField
        draft={draft}
        withoutLimit={faults.some(fault => fault.kind === 'speedWithoutLimit')}
        onChange={onChange}
      />
      <CountedField draft={draft} onChange={onChange} />
      <HandMarkingField draft={draft} onChange={onChange} />
      <Field label={t('editor.order')} wide>
        <div className={styles['checks']}>
          <Checkbox
            checked={draft.blueprint.shuffleQuestions}
            onChange={event =>
              onChange({ blueprint: { ...draft.blueprint, shuffleQuestions: event.target.checked } })
            }
          >
            {t('editor.shuffleQuestions')}
          </Checkbox>
          <Checkbox
            checked={draft.blueprint.shuffleOptions}
            onChange={event =>
              onChange({ blueprint: { ...draft.blueprint, shuffleOptions: event.target.checked } })
            }
          >
            {t('editor.shuffleOptions')}
          </Checkbox>
        </div>
      </Field>
    </div>
  )
}
