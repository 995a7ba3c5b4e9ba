import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { QuestionFault } from '#engine/question/check-question'
import { Field } from './field.tsx'
import type { OptionDraft } from './question-draft.ts'
import { MAX_OPTIONS, addOption, letterAt, moveOption } from './question-draft.ts'
import styles from './question.module.css'
import { useFaultWords } from './use-fault-words.ts'

type Props = {
  several: boolean
  options: OptionDraft[]
  faults: readonly QuestionFault[]
  onChange: (options: OptionDraft[]) => void
}

/** Options with their place, their text and whether they are right. */
export function OptionsFields({ several, options, faults, onChange }: Props) {
  const { t } = useTranslation('bank')
  const words = useFaultWords()
  const own = faults.filter(({ field }) => field === 'key' || field.startsWith('options')).map(words)
  const put = (index: number, changes: Partial<OptionDraft>) =>
    onChange(options.map((option, at) => (at === index ? { ...option, ...changes } : option)))
  const mark = (index: number, right: boolean) =>
    several
      ? put(index, { right })
      : onChange(options.map((option, at) => ({ ...option, right: at === index })))
  return (
    <Field label={t('edit.options')} hint={t('edit.optionsHint')} faults={own}>
      <ol className={styles['optionFields']}>
        {options.map((option, index) => {
          const letter = letterAt(index)
          const Mark = several ? Checkbox : Radio
          return (
            <li key={option.key} className={styles['optionField']}>
              <Mark
                aria-label={t('edit.isKey', { letter })}
                checked={option.right}
                onChange={event => mark(index, event.target.checked)}
              />
              <span className={styles['letter']} aria-hidden="true">
                {letter}
              </span>
              <Input.TextArea
                aria-label={t('edit.option', { letter })}
                rows={1}
                className={styles['grows'] ?? ''}
                value={option.text}
                onChange={event => put(index, { text: event.target.value })}
              />
              <Button
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={t('edit.moveUp', { letter })}
                disabled={index === 0}
                onClick={() => onChange(moveOption(options, index, -1))}
              />
              <Button
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={t('edit.moveDown', { letter })}
                disabled={index === options.length - 1}
                onClick={() => onChange(moveOption(options, index, 1))}
              />
              <Button
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('edit.removeOption', { letter })}
                onClick={() => onChange(options.filter((_, at) => at !== index))}
              />
            </li>
          )
        })}
      </ol>
      <Button
        size="small"
        className={styles['alone'] ?? ''}
        disabled={options.length >= MAX_OPTIONS}
        onClick={() => onChange(addOption(options))}
      >
        {t('edit.addOption')}
      </Button>
    </Field>
  )
}
