import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignInBranchView } from '#contract/session'
import { SearchField } from '../../ui/search-field.tsx'
import { useInitialFocus } from '../../ui/use-initial-focus.ts'
import type { Choice } from './choices.ts'
import { matching, rememberedBranch } from './choices.ts'
import styles from './member-picker.module.css'

type Props = { branches: SignInBranchView[]; onChoose: (choice: Choice) => void }

/** One field that searches, one row of branches, one list. Typing, arrows and Enter are enough; so is one click. */
export function MemberPicker({ branches, onChoose }: Props) {
  const { t } = useTranslation('session')
  const focus = useInitialFocus()
  const list = useRef<HTMLUListElement>(null)
  const [branchId, setBranchId] = useState(() => rememberedBranch(branches))
  const [text, setText] = useState('')
  const searching = text.trim() !== ''
  const found = matching(branches, branchId, text)

  const focusRow = (index: number) => list.current?.querySelectorAll('button')[index]?.focus()
  const onSearchKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const [first] = found
    if (event.key === 'ArrowDown') focusRow(0)
    else if (event.key === 'Enter' && searching && first) onChoose(first)
    else return
    event.preventDefault()
  }
  const onRowKey = (event: React.KeyboardEvent, index: number) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    focusRow(index + step)
  }

  return (
    <div className={styles.picker}>
      <div className={styles.top}>
        <SearchField
          ref={focus}
          label={t('search')}
          value={text}
          onChange={setText}
          onKeyDown={onSearchKey}
        />
        <fieldset className={styles.branches} aria-label={t('branch')}>
          {branches.map(branch => (
            <button
              key={branch.branchId}
              type="button"
              aria-pressed={!searching && branch.branchId === branchId}
              onClick={() => {
                setBranchId(branch.branchId)
                setText('')
              }}
            >
              {branch.name}
            </button>
          ))}
        </fieldset>
      </div>
      <ul ref={list} aria-label={t('member')} className={styles.list}>
        {found.map((choice, index) => (
          <li key={choice.memberId}>
            <button
              type="button"
              className={searching && index === 0 ? `${styles.row} ${styles.next}` : styles.row}
              onClick={() => onChoose(choice)}
              onKeyDown={event => onRowKey(event, index)}
            >
              <span className={styles.name}>{choice.name}</span>
              <span className={styles.second}>
                {searching
                  ? t('row', { number: choice.policeNumber, branch: choice.branchName })
                  : choice.policeNumber}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className={styles.none}>{t('none')}</p> : null}
      <p className={styles.hint}>{t('pickerHint')}</p>
    </div>
  )
}
