import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { RichText } from '../../ui/rich-text.tsx'
import type { FieldProps } from './field-props.ts'
import { pairWith, rightOf, usersOf } from './matching-pairs.ts'
import styles from './matching.module.css'
import { useSayGiven } from './use-say-given.ts'

/** Rights that are no longer than this stand in two columns. */
const SHORT = 16

/** Every left with a row of letters; what the letters stand for is above, and beside the left once it is chosen. */
export function Matching({ asked, disabled, row, onAnswer }: FieldProps) {
  const { t } = useTranslation('sitting')
  const name = useId()
  const say = useSayGiven()
  const pair = (left: string, right: string | null) => {
    const given = pairWith(asked, left, right)
    onAnswer(given)
    say(asked, given, row)
  }
  const textOf = (label: string) => asked.options.find(option => option.label === label)?.text ?? ''
  const isShort = asked.options.every(option => option.text.length <= SHORT)
  return (
    <div className={styles.matching}>
      <p className={styles.how}>{t('matching.how')}</p>
      <ul
        className={isShort ? `${styles.rights} ${styles.short}` : styles.rights}
        aria-label={t('matching.rights')}
      >
        {asked.options.map(option => {
          const users = usersOf(asked, option.label)
          return (
            <li
              key={option.label}
              id={`${name}-${option.label}`}
              className={users.length > 0 ? styles.used : undefined}
            >
              <b className={styles.letter}>{option.label}</b>
              <span className={styles.text}>
                <RichText inline text={option.text} />
              </span>
              {users.length > 0 ? (
                <span className={styles.users}>{t('matching.usedBy', { lefts: users.join('、') })}</span>
              ) : null}
            </li>
          )
        })}
      </ul>
      <ol className={styles.lefts}>
        {asked.lefts.map((left, at) => {
          const right = rightOf(asked, left.label)
          return (
            <li key={left.label}>
              <fieldset
                data-row={at}
                disabled={disabled}
                aria-labelledby={`${name}-${left.label}`}
                className={at === row ? `${styles.left} ${styles.here}` : styles.left}
              >
                <span className={styles.number} aria-hidden="true">
                  {left.label}
                </span>
                <div className={styles.pair}>
                  <p id={`${name}-${left.label}`} className={styles.words}>
                    <RichText inline text={left.text} />
                  </p>
                  <p className={right === null ? styles.open : styles.chosen}>
                    {right === null ? (
                      t('matching.open')
                    ) : (
                      <>
                        <span aria-hidden="true">→ </span>
                        <RichText inline text={textOf(right)} />
                      </>
                    )}
                  </p>
                </div>
                <div className={styles.letters}>
                  {asked.options.map(option => {
                    const isUsed = usersOf(asked, option.label).some(user => user !== left.label)
                    return (
                      <label
                        key={option.label}
                        className={right === option.label ? styles.on : isUsed ? styles.elsewhere : undefined}
                      >
                        <input
                          type="radio"
                          name={`${name}-${left.label}`}
                          checked={right === option.label}
                          aria-labelledby={`${name}-${option.label}`}
                          onChange={() => pair(left.label, option.label)}
                        />
                        <span aria-hidden="true">{option.label}</span>
                      </label>
                    )
                  })}
                  <button
                    type="button"
                    className={styles.clear}
                    disabled={disabled || right === null}
                    aria-label={t('matching.clear', { left: left.label })}
                    title={t('matching.clear', { left: left.label })}
                    onClick={() => pair(left.label, null)}
                  >
                    ×
                  </button>
                </div>
              </fieldset>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
