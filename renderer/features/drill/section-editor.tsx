import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Checkbox, InputNumber, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DIFFICULTIES, QUESTION_TYPES } from '#engine/question/question'
import styles from './drill-editor.module.css'
import type { Section, Subject } from './drill-types.ts'
import { Field } from './field.tsx'
import { MarksFields } from './marks-fields.tsx'
import { withType } from './new-section.ts'
import { RuleField } from './rule-field.tsx'
import { SectionFloorField } from './section-floor-field.tsx'
import { TopicField } from './topic-field.tsx'

type Props = {
  number: number
  last: boolean
  section: Section
  subjects: readonly Subject[]
  onChange: (section: Section) => void
  onMove: (by: -1 | 1) => void
  onRemove: (() => void) | null
}

export function SectionEditor({ number, last, section, subjects, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation(['drill', 'common'])
  const id = useId()
  const { filter } = section
  const setFilter = (changes: Partial<Section['filter']>) =>
    onChange({ ...section, filter: { ...filter, ...changes } })
  return (
    <fieldset className={styles['section']}>
      <legend>{t('editor.section', { number })}</legend>
      <div className={styles['tools']}>
        <Button
          size="small"
          icon={<ArrowUpOutlined />}
          aria-label={t('editor.moveUp', { number })}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined />}
          aria-label={t('editor.moveDown', { number })}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <Button
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('editor.removeSection', { number })}
          disabled={onRemove === null}
          onClick={() => onRemove?.()}
        />
      </div>
      <div className={styles['grid']}>
        <Field label={t('editor.type')} htmlFor={`${id}-type`}>
          <Select
            id={`${id}-type`}
            value={section.type}
            options={QUESTION_TYPES.map(type => ({ value: type, label: t(`common:questionType.${type}`) }))}
            onChange={type => onChange(withType(section, type))}
          />
        </Field>
        <Field label={t('editor.count')} htmlFor={`${id}-count`}>
          <InputNumber
            id={`${id}-count`}
            className={styles['small'] ?? ''}
            min={0}
            max={200}
            precision={0}
            value={section.count}
            onChange={count => onChange({ ...section, count: count ?? 0 })}
          />
        </Field>
        <TopicField filter={filter} subjects={subjects} onChange={setFilter} />
        <Field label={t('editor.difficulties')} hint={t('editor.difficultiesHint')} wide>
          <Checkbox.Group
            aria-label={t('editor.difficulties')}
            value={filter.difficulties}
            options={DIFFICULTIES.map(value => ({ value, label: t(`difficulty.${value}`) }))}
            onChange={difficulties => setFilter({ difficulties })}
          />
        </Field>
        <MarksFields section={section} onChange={onChange} />
        <RuleField section={section} onChange={onChange} />
        <SectionFloorField section={section} onChange={onChange} />
      </div>
    </fieldset>
  )
}
