import { useTranslation } from 'react-i18next'
import type { GivenAnswer } from '#contract/answer'
import type { SittingItemView } from '#contract/sitting'
import { chosenIndexes, choose, shownChoices } from './choosing.ts'
import styles from './option-list.module.css'

type Props = { item: SittingItemView; disabled: boolean; onAnswer: (given: GivenAnswer) => void }

/** Whole rows to click, real radio buttons and checkboxes inside: the keyboard and screen readers know them. */
export function OptionList({ item, disabled, onAnswer }: Props) {
  const { t } = useTranslation('sitting')
  const choices = shownChoices(item, { yes: t('true'), no: t('false') })
  const chosen = chosenIndexes(item)
  const isMultiple = item.type === 'multiple'
  return (
    <fieldset className={styles.options} disabled={disabled}>
      <legend>{isMultiple ? t('chooseAll') : t('chooseOne')}</legend>
      {choices.map((choice, index) => {
        const on = chosen.includes(index)
        return (
          <label key={choice.label} className={on ? `${styles.option} ${styles.on}` : styles.option}>
            <input
              type={isMultiple ? 'checkbox' : 'radio'}
              name="option"
              checked={on}
              onChange={() => {
                const given = choose(item, index)
                if (given) onAnswer(given)
              }}
            />
            <span
              className={isMultiple ? `${styles.letter} ${styles.square}` : styles.letter}
              aria-hidden="true"
            >
              {choice.label}
            </span>
            <span className={styles.text}>{choice.text}</span>
            {on ? (
              <span className={styles.mark} aria-hidden="true">
                ✓
              </span>
            ) : null}
          </label>
        )
      })}
    </fieldset>
  )
}
