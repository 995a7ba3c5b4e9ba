import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/use-format.ts'
import { Field } from '../field.tsx'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import type { PointDraft } from './question-draft.ts'
import { MAX_POINTS, freeKey } from './question-draft.ts'
import { moved, replaced, without } from './row-edits.ts'
import { RowKeys } from './row-keys.tsx'
import { RowTools } from './row-tools.tsx'
import { useRows } from './use-rows.ts'

type Props = { points: PointDraft[]; onChange: (points: PointDraft[]) => void }

/** What a marker looks for, and what share of the marks each point is worth. */
export function PointsFields({ points, onChange }: Props) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const faults = useFieldFaults()
  const sum = points.reduce((total, { weight }) => total + weight, 0)
  const { setList, ...rows } = useRows({
    count: points.length,
    max: MAX_POINTS,
    add: () => onChange([...points, { key: freeKey(points), text: '', weight: 1 }]),
    remove: index => onChange(without(points, index)),
    move: (index, by) => onChange(moved(points, index, by)),
    isEmpty: index => points[index]?.text === '',
    paste: (index, lines) => onChange(pastedPoints(points, index, lines)),
  })
  return (
    <Field
      label={t('edit.points')}
      hint={<RowKeys>{t('edit.pointsHint')}</RowKeys>}
      faults={faults.under('keyPoints')}
      field={faults.mark('keyPoints')['data-field']}
    >
      <ol className={styles['rows']} ref={setList}>
        {points.map((point, index) => {
          const number = index + 1
          const name = t('edit.point', { number })
          const field = `keyPoints.${index}`
          return (
            <li key={point.key} className={styles['row']}>
              <span className={styles['number']} aria-hidden="true">
                {number}
              </span>
              <Input.TextArea
                aria-label={name}
                rows={1}
                className={styles['grows'] ?? ''}
                data-row-start
                {...faults.mark(field)}
                {...(faults.has(field) ? { status: 'error' as const } : {})}
                value={point.text}
                onKeyDown={rows.onKeyDown(index)}
                onPaste={rows.onPaste(index)}
                onChange={event => onChange(replaced(points, index, { text: event.target.value }))}
              />
              <InputNumber
                aria-label={t('edit.weight', { number })}
                className={styles['weight'] ?? ''}
                min={1}
                max={100}
                precision={0}
                value={point.weight}
                onChange={weight => onChange(replaced(points, index, { weight: weight ?? 1 }))}
              />
              <span className={styles['share']}>{format.percent(sum > 0 ? point.weight / sum : 0)}</span>
              <RowTools
                name={name}
                isFirst={index === 0}
                isLast={number === points.length}
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
        disabled={points.length >= MAX_POINTS}
        onClick={rows.addRow}
      >
        {t('edit.addPoint')}
      </Button>
    </Field>
  )
}

function pastedPoints(points: readonly PointDraft[], index: number, lines: readonly string[]): PointDraft[] {
  const rest = points.slice(index + 1).filter(({ text }) => text !== '')
  const first = freeKey(points)
  const made = lines.map((text, at) => ({ key: first + at, text, weight: 1 }))
  return [...points.slice(0, index), ...made, ...rest].slice(0, MAX_POINTS)
}
