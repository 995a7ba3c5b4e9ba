import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import type { AnswerDraft, PairDraft, RowDraft } from './question-draft.ts'
import { MAX_ROWS, freeKey, letterAt } from './question-draft.ts'
import { moved, replaced, without } from './row-edits.ts'
import { RowKeys } from './row-keys.tsx'
import { RowTools } from './row-tools.tsx'
import { useRows } from './use-rows.ts'

type Matching = Pick<AnswerDraft, 'pairs' | 'extras'>
type Props = Matching & { onChange: (changes: Partial<Matching>) => void }

/** What belongs together, a row each; under them what belongs to nothing and is only there to be told apart. */
export function PairsFields({ pairs, extras, onChange }: Props) {
  const { t } = useTranslation('bank')
  const faults = useFieldFaults()
  const put = (next: PairDraft[]) => onChange({ pairs: next })
  const newKey = () => freeKey([...pairs, ...extras])
  const { setList, ...rows } = useRows({
    count: pairs.length,
    max: MAX_ROWS,
    add: () => put([...pairs, { key: newKey(), left: '', right: '' }]),
    remove: index => put(without(pairs, index)),
    move: (index, by) => put(moved(pairs, index, by)),
    isEmpty: index => pairs[index]?.left === '' && pairs[index].right === '',
    paste: (index, lines) => put(pastedPairs(pairs, index, { lines, key: newKey() })),
  })
  return (
    <>
      <Field
        label={t('edit.pairs')}
        hint={<RowKeys>{t('edit.pairsHint')}</RowKeys>}
        faults={faults.under('lefts', 'rights', 'key')}
        field={faults.mark('lefts')['data-field']}
      >
        <ol className={styles['rows']} ref={setList}>
          {pairs.map((pair, index) => {
            const number = index + 1
            const field = `lefts.${letterAt(index)}`
            return (
              <li key={pair.key} className={styles['row']}>
                <span className={styles['number']} aria-hidden="true">
                  {number}
                </span>
                <Input.TextArea
                  aria-label={t('edit.left', { number })}
                  placeholder={t('edit.leftPlaceholder')}
                  rows={1}
                  className={styles['grows'] ?? ''}
                  data-row-start
                  {...faults.mark(field)}
                  {...(faults.has(field) ? { status: 'error' as const } : {})}
                  value={pair.left}
                  onKeyDown={event => {
                    if (event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing) {
                      // The right side belongs to the same line.
                      event.preventDefault()
                      const row = event.currentTarget.closest('li')
                      row?.querySelectorAll('textarea')[1]?.focus()
                    } else rows.onKeyDown(index)(event)
                  }}
                  onPaste={rows.onPaste(index)}
                  onChange={event => put(replaced(pairs, index, { left: event.target.value }))}
                />
                <span className={styles['arrow']} aria-hidden="true">
                  →
                </span>
                <Input.TextArea
                  aria-label={t('edit.right', { number })}
                  placeholder={t('edit.rightPlaceholder')}
                  rows={1}
                  className={styles['grows'] ?? ''}
                  value={pair.right}
                  onKeyDown={rows.onKeyDown(index)}
                  onChange={event => put(replaced(pairs, index, { right: event.target.value }))}
                />
                <RowTools
                  name={t('edit.pair', { number })}
                  isFirst={index === 0}
                  isLast={number === pairs.length}
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
          disabled={pairs.length >= MAX_ROWS}
          onClick={rows.addRow}
        >
          {t('edit.addPair')}
        </Button>
      </Field>
      <ExtrasFields extras={extras} newKey={newKey} onChange={next => onChange({ extras: next })} />
    </>
  )
}

type ExtrasProps = { extras: RowDraft[]; newKey: () => number; onChange: (extras: RowDraft[]) => void }

function ExtrasFields({ extras, newKey, onChange }: ExtrasProps) {
  const { t } = useTranslation('bank')
  const { setList, ...rows } = useRows({
    count: extras.length,
    max: MAX_ROWS,
    add: () => onChange([...extras, { key: newKey(), text: '', right: false }]),
    remove: index => onChange(without(extras, index)),
    move: (index, by) => onChange(moved(extras, index, by)),
    isEmpty: index => extras[index]?.text === '',
  })
  return (
    <Field label={t('edit.extras')} hint={t('edit.extrasHint')}>
      <ol className={styles['rows']} ref={setList}>
        {extras.map((extra, index) => {
          const name = t('edit.extra', { number: index + 1 })
          return (
            <li key={extra.key} className={styles['row']}>
              <Input.TextArea
                aria-label={name}
                rows={1}
                className={styles['grows'] ?? ''}
                data-row-start
                value={extra.text}
                onKeyDown={rows.onKeyDown(index)}
                onChange={event => onChange(replaced(extras, index, { text: event.target.value }))}
              />
              <RowTools name={name} isFirst isLast onRemove={() => rows.removeRow(index)} />
            </li>
          )
        })}
      </ol>
      <Button
        size="small"
        type="dashed"
        icon={<PlusOutlined />}
        className={styles['alone'] ?? ''}
        disabled={extras.length >= MAX_ROWS}
        onClick={rows.addRow}
      >
        {t('edit.addExtra')}
      </Button>
    </Field>
  )
}

/** Two columns of a sheet become left and right; one column becomes lefts. */
function pastedPairs(
  pairs: readonly PairDraft[],
  index: number,
  { lines, key }: { lines: readonly string[]; key: number },
): PairDraft[] {
  const rest = pairs.slice(index).filter(({ left, right }) => left !== '' || right !== '')
  const made = lines.map((line, at) => {
    const [left = '', right = ''] = line.split('\t')
    return { key: key + at, left: left.trim(), right: right.trim() }
  })
  return [...pairs.slice(0, index), ...made, ...rest].slice(0, MAX_ROWS)
}
