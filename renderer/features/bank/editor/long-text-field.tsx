import { Input } from 'antd'
import type { RefObject } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import { PictureButton } from './pictures/picture-button.tsx'
import { usePictures } from './pictures/use-pictures.ts'

type Props = {
  /** Its name in faults: `stem`, `explanation`. */
  field: string
  label: string
  hint?: string | undefined
  rows?: number
  value: string
  onChange: (text: string) => void
  /** For who writes into it too, where the cursor stands. */
  areaRef?: RefObject<HTMLTextAreaElement | null>
}

/** A text of several lines with its pictures: stem, story of a case, explanation. */
export function LongTextField({ field, label, hint, rows = 2, value, onChange, areaRef }: Props) {
  const { t } = useTranslation('bank')
  const faults = useFieldFaults()
  const id = useId()
  const pictures = usePictures(value, onChange)
  return (
    <Field
      label={label}
      htmlFor={id}
      hint={hint}
      faults={faults.of(field)}
      extra={<PictureButton label={t('picture.insertInto', { name: label })} onClick={pictures.choose} />}
    >
      <Input.TextArea
        id={id}
        rows={rows}
        className={styles['grows'] ?? ''}
        {...faults.mark(field)}
        {...(faults.has(field) ? { status: 'error' as const } : {})}
        {...pictures.field}
        ref={found => {
          pictures.field.ref(found)
          if (areaRef) areaRef.current = pictures.area.current
        }}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </Field>
  )
}
