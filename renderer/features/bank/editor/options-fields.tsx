import { Checkbox, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './editor.module.css'
import type { RowDraft } from './question-draft.ts'
import { MAX_ROWS, freeKey, letterAt } from './question-draft.ts'
import { pastedRows, replaced } from './row-edits.ts'
import { RowKeys } from './row-keys.tsx'
import { RowList } from './row-list.tsx'
import { RowText } from './row-text.tsx'

type Props = { several: boolean; options: RowDraft[]; onChange: (options: RowDraft[]) => void }

/** Options with their place, their text and whether they are right. */
export function OptionsFields({ several, options, onChange }: Props) {
  const { t } = useTranslation('bank')
  const nameOf = (index: number) => t('edit.option', { letter: letterAt(index) })
  const mark = (index: number, right: boolean) =>
    onChange(
      several
        ? replaced(options, index, { right })
        : options.map((option, at) => ({ ...option, right: at === index })),
    )
  const Mark = several ? Checkbox : Radio
  return (
    <RowList
      label={t('edit.options')}
      hint={<RowKeys marks />}
      lists={['options', 'key']}
      rows={options}
      max={MAX_ROWS}
      onChange={onChange}
      addLabel={t('edit.addOption')}
      empty={() => ({ key: freeKey(options), text: '', right: false })}
      isEmpty={({ text }) => text === ''}
      nameOf={nameOf}
      isRight={({ right }) => right}
      mark={index => mark(index, several ? options[index]?.right !== true : true)}
      paste={(index, lines) => pastedRows(options, index, lines)}
    >
      {(option, index, keyboard) => {
        const letter = letterAt(index)
        return (
          <>
            <Mark
              aria-label={t('edit.isKey', { letter })}
              checked={option.right}
              onChange={event => mark(index, event.target.checked)}
            />
            <span className={styles['letter']} aria-hidden="true">
              {letter}
            </span>
            <RowText
              name={nameOf(index)}
              field={`options.${letter}`}
              value={option.text}
              onChange={text => onChange(replaced(options, index, { text }))}
              keyboard={keyboard}
              pictures="button"
            />
          </>
        )
      }}
    </RowList>
  )
}
