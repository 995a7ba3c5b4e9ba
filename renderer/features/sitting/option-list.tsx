import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { RichText } from '../../ui/rich-text.tsx'
import { chosenIndexes, choose, shownChoices } from './choosing.ts'
import type { FieldProps } from './field-props.ts'
import styles from './option-list.module.css'

/** Whole rows to click, real radio buttons and checkboxes inside: the keyboard and screen readers know them. */
export function OptionList({ asked, disabled, onAnswer }: FieldProps) {
  const { t } = useTranslation('sitting')
  const name = useId()
  const choices = shownChoices(asked, { yes: t('true'), no: t('false') })
  const chosen = chosenIndexes(asked)
  const isMultiple = asked.type === 'multiple'
  return (
    <fieldset className={styles.options} disabled={disabled}>
      <legend>{isMultiple ? t('chooseAll') : t('chooseOne')}</legend>
      {choices.map((choice, index) => {
        const on = chosen.includes(index)
        return (
          <label key={choice.label} className={on ? `${styles.option} ${styles.on}` : styles.option}>
            <input
              type={isMultiple ? 'checkbox' : 'radio'}
              name={name}
              checked={on}
              onChange={() => {
                const given = choose(asked, index)
                if (given) onAnswer(given)
              }}
            />
            <span
              className={isMultiple ? `${styles.letter} ${styles.square}` : styles.letter}
              aria-hidden="true"
            >
              {choice.label}
            </span>
            <span className={styles.text}>
              <RichText inline text={choice.text} />
            </span>
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
