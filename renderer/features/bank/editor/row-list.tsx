import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '../field.tsx'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import { moved, without } from './row-edits.ts'
import { RowTools } from './row-tools.tsx'
import type { RowKeyboard } from './use-rows.ts'
import { useRows } from './use-rows.ts'

type Row = { key: number }
type Props<One extends Row> = {
  label: string
  hint: ReactNode
  /** Lists whose faults are told here; the first one also leads here (`options`). */
  lists?: readonly [string, ...string[]]
  rows: readonly One[]
  max: number
  onChange: (rows: One[]) => void
  addLabel: string
  empty: () => One
  isEmpty: (row: One) => boolean
  /** What a row is called: 选项 B. */
  nameOf: (index: number) => string
  /** Their order means nothing. */
  unordered?: boolean
  isRight?: (row: One) => boolean
  mark?: (index: number) => void
  paste?: (index: number, lines: string[]) => One[]
  /** What stands in a row, before the tools that move and remove it. */
  children: (row: One, index: number, keyboard: RowKeyboard) => ReactNode
}

/** A list that is written row by row: add, remove, move, paste, by mouse and by keyboard (use-rows). */
export function RowList<One extends Row>(props: Props<One>) {
  const { label, hint, lists, rows, max, onChange, addLabel, empty, isEmpty, nameOf, children } = props
  const { unordered = false, isRight, mark, paste } = props
  const faults = useFieldFaults()
  const { setList, keyboardOf, addRow, removeRow, moveRow } = useRows({
    count: rows.length,
    max,
    add: () => onChange([...rows, empty()]),
    remove: index => onChange(without(rows, index)),
    move: (index, by) => onChange(moved(rows, index, by)),
    isEmpty: index => {
      const row = rows[index]
      return row !== undefined && isEmpty(row)
    },
    ...(mark ? { mark } : {}),
    ...(paste ? { paste: (index, lines) => onChange(paste(index, lines)) } : {}),
  })
  return (
    <Field
      label={label}
      hint={hint}
      {...(lists ? { faults: faults.under(...lists), field: faults.mark(lists[0])['data-field'] } : {})}
    >
      <ol className={styles['rows']} ref={setList}>
        {rows.map((row, index) => (
          <li key={row.key} className={styles['row']} data-right={isRight?.(row) || undefined}>
            {children(row, index, keyboardOf(index))}
            <RowTools
              name={nameOf(index)}
              isFirst={index === 0}
              isLast={index === rows.length - 1}
              onRemove={() => removeRow(index)}
              {...(unordered ? {} : { onMove: (by: -1 | 1) => moveRow(index, by) })}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        type="dashed"
        icon={<PlusOutlined />}
        className={styles['alone'] ?? ''}
        disabled={rows.length >= max}
        onClick={addRow}
      >
        {addLabel}
      </Button>
    </Field>
  )
}

/** The number before a row. */
export function RowNumber({ number }: { number: number }) {
  return (
    <span className={styles['number']} aria-hidden="true">
      {number}
    </span>
  )
}
