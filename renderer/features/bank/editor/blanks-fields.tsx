import { CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import { MAX_BLANKS } from './question-draft.ts'
import { without } from './row-edits.ts'

type Props = { blanks: string[][]; onChange: (blanks: string[][]) => void; onInsert: () => void }

/** Accepted forms of every blank, as many as there are; the first is the one that is shown. */
export function BlanksFields({ blanks, onChange, onInsert }: Props) {
  const { t } = useTranslation('bank')
  const faults = useFieldFaults()
  return (
    <Field
      label={t('edit.blanks')}
      hint={t('edit.blanksHint')}
      faults={faults.under('blanks')}
      field={faults.mark('blanks')['data-field']}
    >
      <ol className={styles['rows']}>
        {blanks.map((forms, index) => {
          const number = index + 1
          return (
            // A blank has no identity but its place in the stem.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={styles['row']} {...faults.mark(`blanks.${index}`)}>
              <span className={styles['number']} aria-hidden="true">
                {number}
              </span>
              <Select
                mode="tags"
                open={false}
                suffixIcon={null}
                className={styles['grow'] ?? ''}
                aria-label={t('edit.blank', { number })}
                {...(faults.has(`blanks.${index}`) ? { status: 'error' as const } : {})}
                tokenSeparators={['；', ';', '|']}
                value={forms}
                onChange={(next: string[]) =>
                  onChange(blanks.map((other, at) => (at === index ? next.map(form => form.trim()) : other)))
                }
              />
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('edit.remove', { name: t('question.blank', { number }) })}
                onClick={() => onChange(without(blanks, index))}
              />
            </li>
          )
        })}
      </ol>
      <Button
        size="small"
        type="dashed"
        className={styles['alone'] ?? ''}
        disabled={blanks.length >= MAX_BLANKS}
        onClick={onInsert}
      >
        {t('edit.insertBlank')}
      </Button>
    </Field>
  )
}
