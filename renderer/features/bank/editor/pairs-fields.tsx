import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './editor.module.css'
import type { AnswerDraft, PairDraft, RowDraft } from './question-draft.ts'
import { MAX_ROWS, freeKey, letterAt } from './question-draft.ts'
import { replaced } from './row-edits.ts'
import { RowKeys } from './row-keys.tsx'
import { RowList, RowNumber } from './row-list.tsx'
import { RowText } from './row-text.tsx'
import type { RowKeyboard } from './use-rows.ts'

type Matching = Pick<AnswerDraft, 'pairs' | 'extras'>
type Props = Matching & { onChange: (changes: Partial<Matching>) => void }

/** What belongs together, a row each; under them what belongs to nothing and is only there to be told apart. */
export function PairsFields({ pairs, extras, onChange }: Props) {
  const { t } = useTranslation('bank')
  const put = (next: PairDraft[]) => onChange({ pairs: next })
  const newKey = () => freeKey([...pairs, ...extras])
  return (
    <>
      <RowList
        label={t('edit.pairs')}
        hint={<RowKeys>{t('edit.pairsHint')}</RowKeys>}
        lists={['lefts', 'rights', 'key']}
        rows={pairs}
        max={MAX_ROWS}
        onChange={put}
        addLabel={t('edit.addPair')}
        empty={() => ({ key: newKey(), left: '', right: '' })}
        isEmpty={({ left, right }) => left === '' && right === ''}
        nameOf={index => t('edit.pair', { number: index + 1 })}
        paste={(index, lines) => pastedPairs(pairs, index, { lines, key: newKey() })}
      >
        {(pair, index, keyboard) => (
          <>
            <RowNumber number={index + 1} />
            <RowText
              name={t('edit.left', { number: index + 1 })}
              placeholder={t('edit.leftPlaceholder')}
              field={`lefts.${letterAt(index)}`}
              value={pair.left}
              onChange={left => put(replaced(pairs, index, { left }))}
              keyboard={leftKeyboard(keyboard)}
            />
            <span className={styles['arrow']} aria-hidden="true">
              →
            </span>
            <RowText
              name={t('edit.right', { number: index + 1 })}
              placeholder={t('edit.rightPlaceholder')}
              first={false}
              value={pair.right}
              onChange={right => put(replaced(pairs, index, { right }))}
              keyboard={{ ...keyboard, onPaste: () => {} }}
            />
          </>
        )}
      </RowList>
      <ExtrasFields extras={extras} newKey={newKey} onChange={next => onChange({ extras: next })} />
    </>
  )
}

/** After the left side comes the right one of the same row. */
function leftKeyboard({ onKeyDown, onPaste }: RowKeyboard): RowKeyboard {
  return {
    onPaste,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return onKeyDown(event)
      event.preventDefault()
      event.currentTarget.closest('li')?.querySelectorAll('textarea')[1]?.focus()
    },
  }
}

type ExtrasProps = { extras: RowDraft[]; newKey: () => number; onChange: (extras: RowDraft[]) => void }

function ExtrasFields({ extras, newKey, onChange }: ExtrasProps) {
  const { t } = useTranslation('bank')
  const nameOf = (index: number) => t('edit.extra', { number: index + 1 })
  return (
    <RowList
      label={t('edit.extras')}
      hint={t('edit.extrasHint')}
      rows={extras}
      max={MAX_ROWS}
      onChange={onChange}
      addLabel={t('edit.addExtra')}
      empty={() => ({ key: newKey(), text: '', right: false })}
      isEmpty={({ text }) => text === ''}
      nameOf={nameOf}
      unordered
    >
      {(extra, index, keyboard) => (
        <RowText
          name={nameOf(index)}
          value={extra.text}
          onChange={text => onChange(replaced(extras, index, { text }))}
          keyboard={keyboard}
        />
      )}
    </RowList>
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
