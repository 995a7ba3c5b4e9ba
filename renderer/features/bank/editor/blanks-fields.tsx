import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { QuestionFault } from '#engine/question/check-question'
import { Field } from './field.tsx'
import styles from './question.module.css'
import { useFaultWords } from './use-fault-words.ts'

type Props = {
  blanks: string[][]
  faults: readonly QuestionFault[]
  onChange: (blanks: string[][]) => void
}

const MAX_BLANKS = 8

/** Accepted forms of every blank, as many as there are; the first is the one that is shown. */
export function BlanksFields({ blanks, faults, onChange }: Props) {
  const { t } = useTranslation('bank')
  const words = useFaultWords()
  const own = faults.filter(({ field }) => field.startsWith('blanks')).map(words)
  return (
    <Field label={t('edit.blanks')} hint={t('edit.blanksHint')} faults={own}>
      <ol className={styles['optionFields']}>
        {blanks.map((forms, index) => (
          // A blank has no identity but its place in the stem.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles['optionField']}>
            <span className={styles['letter']} aria-hidden="true">
              {index + 1}
            </span>
            <Select
              mode="tags"
              open={false}
              suffixIcon={null}
              className={styles['forms'] ?? ''}
              aria-label={t('edit.blank', { number: index + 1 })}
              value={forms}
              onChange={(next: string[]) =>
                onChange(blanks.map((other, at) => (at === index ? next.map(form => form.trim()) : other)))
              }
            />
            <Button
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('edit.removeBlank', { number: index + 1 })}
              onClick={() => onChange(blanks.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        className={styles['alone'] ?? ''}
        disabled={blanks.length >= MAX_BLANKS}
        onClick={() => onChange([...blanks, []])}
      >
        {t('edit.addBlank')}
      </Button>
    </Field>
  )
}
