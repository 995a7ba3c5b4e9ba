import { useTranslation } from 'react-i18next'
import type { RowDraft } from './question-draft.ts'
import { MAX_ROWS, freeKey, letterAt } from './question-draft.ts'
import { pastedRows, replaced } from './row-edits.ts'
import { RowKeys } from './row-keys.tsx'
import { RowList, RowNumber } from './row-list.tsx'
import { RowText } from './row-text.tsx'

type Props = { items: RowDraft[]; onChange: (items: RowDraft[]) => void }

/** Items of an ordering in their right order; the trainee gets them in another (to-content). */
export function ItemsFields({ items, onChange }: Props) {
  const { t } = useTranslation('bank')
  const nameOf = (index: number) => t('edit.item', { number: index + 1 })
  return (
    <RowList
      label={t('edit.items')}
      hint={<RowKeys>{t('edit.itemsHint')}</RowKeys>}
      lists={['items', 'key']}
      rows={items}
      max={MAX_ROWS}
      onChange={onChange}
      addLabel={t('edit.addItem')}
      empty={() => ({ key: freeKey(items), text: '', right: false })}
      isEmpty={({ text }) => text === ''}
      nameOf={nameOf}
      paste={(index, lines) => pastedRows(items, index, lines)}
    >
      {(item, index, keyboard) => (
        <>
          <RowNumber number={index + 1} />
          <RowText
            name={nameOf(index)}
            field={`items.${letterAt(index)}`}
            value={item.text}
            onChange={text => onChange(replaced(items, index, { text }))}
            keyboard={keyboard}
            pictures="button"
          />
        </>
      )}
    </RowList>
  )
}
