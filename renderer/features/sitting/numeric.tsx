import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDecimal } from '#engine/question/decimal'
import { RichText } from '../../ui/rich-text.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { TYPING_MS, type FieldProps } from './field-props.ts'
import styles from './numeric.module.css'

/** How long a text must stand before it is called no number: `-` is one on its way. */
const HINT_MS = 900

/** One number with its unit behind it. What is no number is said, and saved as it was typed. */
export function Numeric({ asked, headingId, disabled, onAnswer, onFlush }: FieldProps) {
  const { t } = useTranslation('sitting')
  const id = useId()
  const text = asked.answer?.type === 'numeric' ? asked.answer.text : ''
  const settled = useSettled(text, HINT_MS)
  const isOdd = settled === text && text.trim() !== '' && parseDecimal(text) === null
  return (
    <div className={styles.numeric}>
      <label htmlFor={id}>{t('numeric.label')}</label>
      <div className={styles.line}>
        <input
          id={id}
          data-start=""
          aria-describedby={`${headingId} ${id}-unit ${id}-hint`}
          type="text"
          inputMode="decimal"
          className={isOdd ? `${styles.input} ${styles.odd}` : styles.input}
          value={text}
          maxLength={40}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          onChange={event => onAnswer({ type: 'numeric', text: event.target.value }, TYPING_MS)}
          onBlur={onFlush}
        />
        <span id={`${id}-unit`} className={styles.unit}>
          <RichText inline text={asked.unit} />
        </span>
      </div>
      <output id={`${id}-hint`} className={styles.hint}>
        {isOdd ? (
          <>
            <span aria-hidden="true">!</span> {t('numeric.noNumber')}
          </>
        ) : null}
      </output>
    </div>
  )
}
