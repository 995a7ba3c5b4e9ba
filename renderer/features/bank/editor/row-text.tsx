import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import { PictureButton } from './pictures/picture-button.tsx'
import { usePictures } from './pictures/use-pictures.ts'
import type { RowKeyboard } from './use-rows.ts'

type Props = {
  /** What it is called: 选项 B. */
  name: string
  /** Its name in faults: `options.B`. */
  field?: string
  placeholder?: string
  value: string
  onChange: (text: string) => void
  keyboard: RowKeyboard
  /** The field that begins its row, to which the keyboard goes. */
  first?: boolean
  /** `button` where trainees see pictures in it; where a row has several texts they are pasted or dropped only. */
  pictures?: 'button' | 'pasted' | 'none'
}

/** A text of a row. */
export function RowText(props: Props) {
  const { name, field, placeholder, value, onChange, keyboard, first = true, pictures = 'pasted' } = props
  const { t } = useTranslation('bank')
  const faults = useFieldFaults()
  const { field: area, choose } = usePictures(value, onChange)
  return (
    <>
      <Input.TextArea
        aria-label={name}
        {...(placeholder === undefined ? {} : { placeholder })}
        rows={1}
        className={styles['grows'] ?? ''}
        data-row-start={first || undefined}
        {...(field === undefined ? {} : faults.mark(field))}
        {...(field !== undefined && faults.has(field) ? { status: 'error' as const } : {})}
        {...(pictures === 'none' ? {} : area)}
        value={value}
        onKeyDown={keyboard.onKeyDown}
        onPaste={event => {
          if (pictures === 'none' || !area.onPaste(event)) keyboard.onPaste(event)
        }}
        onChange={event => onChange(event.target.value)}
      />
      {pictures === 'button' ? (
        <PictureButton small label={t('picture.insertInto', { name })} onClick={choose} />
      ) : null}
    </>
  )
}
