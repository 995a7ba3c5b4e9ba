import type { RefObject } from 'react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { GivenAnswer } from '#contract/answer'
import type { SittingItemView } from '#contract/sitting'
import { BLANK_MARK } from '#engine/question/question'
import styles from './fill-in.module.css'

type Props = {
  item: SittingItemView
  startRef: RefObject<HTMLElement | null>
  disabled: boolean
  onAnswer: (given: GivenAnswer, delayMs?: number) => void
  onFlush: () => void
  onEnter: () => void
}

const TYPING_MS = 600

/** Inputs stand in the gaps of the stem; where the stem shows other gaps than there are blanks, they stand under it. */
export function FillIn({ item, startRef, disabled, onAnswer, onFlush, onEnter }: Props) {
  const { t } = useTranslation('sitting')
  const form = useRef<HTMLDivElement>(null)
  const texts = textsOf(item)
  const parts = item.stem.split(BLANK_MARK)
  const isInline = parts.length - 1 === item.blanks

  const input = (blank: number) => (
    <input
      key={blank}
      ref={element => {
        if (blank === 0) startRef.current = element
      }}
      aria-describedby="stem"
      type="text"
      className={styles.blank}
      aria-label={t('blank', { number: blank + 1, count: item.blanks })}
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
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        const following = form.current?.querySelectorAll('input')[blank + 1]
        if (following) following.focus()
        else onEnter()
      }}
    />
  )

  return (
    <div ref={form} className={styles.fillIn}>
      {/* Inputs inside a heading would be read as one long title, so the stem is a group with a heading of its own. */}
      <h1 id="question" className={styles.title}>
        {t('fillIn', { count: item.blanks })}
      </h1>
      <p id="stem" className={styles.stem}>
        {isInline
          ? parts.map((part, index) => (
              // The parts of one stem never change places.
              // oxlint-disable-next-line react/no-array-index-key
              <span key={index}>
                {part}
                {index < item.blanks ? input(index) : null}
              </span>
            ))
          : item.stem}
      </p>
      {isInline ? null : (
        <ol className={styles.below}>
          {texts.map((_, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <span aria-hidden="true">{t('blank', { number: index + 1, count: item.blanks })}</span>
              {input(index)}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function textsOf(item: SittingItemView): string[] {
  const given = item.answer?.type === 'fillIn' ? item.answer.texts : []
  return Array.from({ length: item.blanks }, (_, index) => given[index] ?? '')
}
