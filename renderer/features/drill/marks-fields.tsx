import { InputNumber } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './drill-editor.module.css'
import type { Section } from './drill-types.ts'
import { Field } from './field.tsx'
import { withMarks } from './new-section.ts'

type Props = { section: Section; onChange: (section: Section) => void }

const PARTS = [
  { part: 'full', key: 'fullCents', min: 0, max: 100 },
  { part: 'wrong', key: 'wrongCents', min: -100, max: 0 },
  { part: 'blank', key: 'blankCents', min: -100, max: 0 },
] as const

/** Marks for right, wrong and blank, typed as marks and kept as hundredths. */
export function MarksFields({ section, onChange }: Props) {
  const { t } = useTranslation('drill')
  const id = useId()
  return (
    <div className={`${styles['wide']} ${styles['marks']}`}>
      {PARTS.map(({ part, key, min, max }) => (
        <Field key={part} label={t(`editor.${part}`)} htmlFor={`${id}-${part}`}>
          <InputNumber
            id={`${id}-${part}`}
            className={styles['small'] ?? ''}
            min={min}
            max={max}
            step={0.5}
            precision={2}
            formatter={value => (value === undefined ? '' : `${Number.parseFloat(`${value}`)}`)}
            value={section.marks[key] / 100}
            onChange={marks => onChange(withMarks(section, { [key]: Math.round((marks ?? 0) * 100) }))}
          />
        </Field>
      ))}
    </div>
  )
}
