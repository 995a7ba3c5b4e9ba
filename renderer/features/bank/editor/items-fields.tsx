import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import { pasted } from './options-fields.tsx'
import type { RowDraft } from './question-draft.ts'
import { MAX_ROWS, freeKey, letterAt } from './question-draft.ts'
import { moved, replaced, without } from './row-edits.ts'
import { RowKeys } from './row-keys.tsx'
import { RowTools } from './row-tools.tsx'
import { useRows } from './use-rows.ts'

/** Items of an ordering in their right order; the trainee gets them in another (to-content). */
export function ItemsFields({
  items,
  onChange,
}: {
  items: RowDraft[]
  onChange: (items: RowDraft[]) => void
}) {
  const { t } = useTranslation('bank')
  const faults = useFieldFaults()
  const { setList, ...rows } = useRows({
    count: items.length,
    max: MAX_ROWS,
    add: () => onChange([...items, { key: freeKey(items), text: '', right: false }]),
    remove: index => onChange(without(items, index)),
    move: (index, by) => onChange(moved(items, index, by)),
    isEmpty: index => items[index]?.text === '',
    paste: (index, lines) => onChange(pasted(items, index, lines)),
  })
  return (
    <Field
      label={t('edit.items')}
      hint={<RowKeys>{t('edit.itemsHint')}</RowKeys>}
      faults={faults.under('items', 'key')}
      field={faults.mark('items')['data-field']}
    >
      <ol className={styles['rows']} ref={setList}>
        {items.map((item, index) => {
          const name = t('edit.item', { number: index + 1 })
          const field = `items.${letterAt(index)}`
          return (
            <li key={item.key} className={styles['row']}>
              <span className={styles['number']} aria-hidden="true">
                {index + 1}
              </span>
              <Input.TextArea
                aria-label={name}
                rows={1}
                className={styles['grows'] ?? ''}
                data-row-start
                {...faults.mark(field)}
                {...(faults.has(field) ? { status: 'error' as const } : {})}
                value={item.text}
                onKeyDown={rows.onKeyDown(index)}
                onPaste={rows.onPaste(index)}
                onChange={event => onChange(replaced(items, index, { text: event.target.value }))}
              />
              <RowTools
                name={name}
                isFirst={index === 0}
                isLast={index === items.length - 1}
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
        disabled={items.length >= MAX_ROWS}
        onClick={rows.addRow}
      >
        {t('edit.addItem')}
      </Button>
    </Field>
  )
}
