import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../ui/kbd.tsx'
import { TYPING_MS, type FieldProps } from './field-props.ts'
import styles from './short-answer.module.css'

const LONGEST = 4000
/** From here on the counter is also said. */
const NEARLY = 3800

/** A text of one's own. It is read and marked by a person, which the page says before anybody writes. */
export function ShortAnswer({ asked, headingId, disabled, onAnswer, onFlush }: FieldProps) {
  const { t } = useTranslation('sitting')
  const id = useId()
  const text = asked.answer?.type === 'shortAnswer' ? asked.answer.text : ''
  return (
    <div className={styles.short}>
      <div className={styles.head}>
        <label htmlFor={id}>{t('short.label')}</label>
        <span id={`${id}-note`}>{t('short.byPerson')}</span>
      </div>
      <textarea
        id={id}
        data-start=""
        aria-describedby={`${headingId} ${id}-note`}
        className={styles.text}
        rows={7}
        value={text}
        maxLength={LONGEST}
        disabled={disabled}
        onChange={event => onAnswer({ type: 'shortAnswer', text: event.target.value }, TYPING_MS)}
        onBlur={onFlush}
      />
      <div className={styles.foot}>
        <span aria-hidden="true" className={styles.keys}>
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {t('next')}
        </span>
        <span
          className={text.length >= NEARLY ? `${styles.count} ${styles.nearly}` : styles.count}
          aria-live={text.length >= NEARLY ? 'polite' : 'off'}
        >
          {t('short.count', { count: text.length, most: LONGEST })}
        </span>
      </div>
    </div>
  )
}
