import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { BLANK_MARK } from '#engine/question/question'
import { RichText } from '../../ui/rich-text.tsx'
import type { Asked } from './asked.ts'
import { TYPING_MS, type FieldProps } from './field-props.ts'
import styles from './fill-in.module.css'

/** Inputs stand in the gaps of the stem; where the stem shows other gaps than there are blanks, they stand under it. */
export function FillIn({
  asked,
  level,
  headingId,
  disabled,
  onAnswer,
  onFlush,
}: FieldProps & { level: 1 | 2 }) {
  const { t } = useTranslation('sitting')
  const form = useRef<HTMLDivElement>(null)
  const texts = textsOf(asked)
  const parts = asked.stem.split(BLANK_MARK)
  const isInline = parts.length - 1 === asked.blanks
  const stemId = `${headingId}-stem`
  const Heading = level === 1 ? 'h1' : 'h2'

  const input = (blank: number) => (
    <input
      key={blank}
      data-start={blank === 0 ? '' : undefined}
      aria-describedby={stemId}
      type="text"
      className={styles.blank}
      aria-label={t('blank', { number: blank + 1, count: asked.blanks })}
      value={texts[blank] ?? ''}
      maxLength={200}
      disabled={disabled}
      autoComplete="off"
      spellCheck={false}
      style={{ width: `${Math.max(8, (texts[blank] ?? '').length * 1.1 + 3)}em` }}
      onChange={event =>
        onAnswer(
          { type: 'fillIn', texts: texts.map((text, at) => (at === blank ? event.target.value : text)) },
          TYPING_MS,
        )
      }
      onBlur={onFlush}
      onKeyDown={event => {
        // Behind the last blank Enter is the player's.
        const following = form.current?.querySelectorAll('input')[blank + 1]
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || !following) return
        event.preventDefault()
        following.focus()
      }}
    />
  )

  return (
    <div ref={form} className={styles.fillIn}>
      {/* Inputs inside a heading would be read as one long title, so the stem is a group with a heading of its own. */}
      <Heading id={headingId} tabIndex={-1} className={styles.title}>
        {t('fillIn', { count: asked.blanks })}
      </Heading>
      <div id={stemId} className={level === 1 ? styles.stem : `${styles.stem} ${styles.part}`}>
        {isInline ? (
          parts.map((part, index) => (
            // The parts of one stem never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={index}>
              <RichText inline text={part} />
              {index < asked.blanks ? input(index) : null}
            </span>
          ))
        ) : (
          <RichText text={asked.stem} />
        )}
      </div>
      {isInline ? null : (
        <ol className={styles.below}>
          {texts.map((_, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <span aria-hidden="true">{t('blank', { number: index + 1, count: asked.blanks })}</span>
              {input(index)}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function textsOf({ answer, blanks }: Asked): string[] {
  const given = answer?.type === 'fillIn' ? answer.texts : []
  return Array.from({ length: blanks }, (_, index) => given[index] ?? '')
}
