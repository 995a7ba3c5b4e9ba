import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import type { RowDraft } from './question-draft.ts'
import { MAX_ROWS, freeKey, letterAt } from './question-draft.ts'
import { moved, replaced, without } from './row-edits.ts'
import { RowKeys } from './row-keys.tsx'
import { RowTools } from './row-tools.tsx'
import { useRows } from './use-rows.ts'

type Props = { several: boolean; options: RowDraft[]; onChange: (options: RowDraft[]) => void }

/** Options with their place, their text and whether they are right. */
export function OptionsFields({ several, options, onChange }: Props) {
  const { t } = useTranslation('bank')
  const faults = useFieldFaults()
  const mark = (index: number, right: boolean) =>
    onChange(
      several
        ? replaced(options, index, { right })
        : options.map((option, at) => ({ ...option, right: at === index })),
    )
  const { setList, ...rows } = useRows({
    count: options.length,
    max: MAX_ROWS,
    add: () => onChange([...options, { key: freeKey(options), text: '', right: false }]),
    remove: index => onChange(without(options, index)),
    move: (index, by) => onChange(moved(options, index, by)),
    isEmpty: index => options[index]?.text === '',
    mark: index => mark(index, several ? options[index]?.right !== true : true),
    paste: (index, lines) => onChange(pasted(options, index, lines)),
  })
  const Mark = several ? Checkbox : Radio
  return (
    <Field
      label={t('edit.options')}
      hint={<RowKeys marks />}
      faults={faults.under('options', 'key')}
      field={faults.mark('options')['data-field']}
    >
      <ol className={styles['rows']} ref={setList}>
        {options.map((option, index) => {
          const letter = letterAt(index)
          const name = t('edit.option', { letter })
          return (
            <li key={option.key} className={styles['row']} data-right={option.right || undefined}>
              <Mark
                aria-label={t('edit.isKey', { letter })}
                checked={option.right}
                onChange={event => mark(index, event.target.checked)}
              />
              <span className={styles['letter']} aria-hidden="true">
                {letter}
              </span>
              <Input.TextArea
                aria-label={name}
                rows={1}
                className={styles['grows'] ?? ''}
                data-row-start
                {...faults.mark(`options.${letter}`)}
                {...(faults.has(`options.${letter}`) ? { status: 'error' as const } : {})}
                value={option.text}
                onKeyDown={rows.onKeyDown(index)}
                onPaste={rows.onPaste(index)}
                onChange={event => onChange(replaced(options, index, { text: event.target.value }))}
              />
              <RowTools
                name={name}
                isFirst={index === 0}
                isLast={index === options.length - 1}
                onMove={by => rows.moveRow(index, by)}
                onRemove={() => rows.removeRow(index)}
              />
            </li>
          )
        })}
      </ol>
      <Button
        size="small"
        type="dashed"
        icon={<PlusOutlined />}
        className={styles['alone'] ?? ''}
        disabled={options.length >= MAX_ROWS}
        onClick={rows.addRow}
      >
        {t('edit.addOption')}
      </Button>
    </Field>
  )
}

/** Copied lines take the place of this row and of the empty ones after it. */
export function pasted(rows: RowDraft[], index: number, lines: readonly string[]): RowDraft[] {
  const before = rows.slice(0, index)
  const after = rows.slice(index + 1)
  const next = [...before]
  for (const text of lines) {
    const own = next.length === index ? rows[index] : undefined
    const free = own ?? (after[0]?.text === '' ? after.shift() : undefined)
    next.push(free ? { ...free, text } : { key: freeKey([...rows, ...next]), text, right: false })
  }
  return [...next, ...after].slice(0, MAX_ROWS)
}
