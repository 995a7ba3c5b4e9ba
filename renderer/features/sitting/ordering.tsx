import type { CSSProperties } from 'react'
import { useRef } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { RichText } from '../../ui/rich-text.tsx'
import type { FieldProps } from './field-props.ts'
import { isOrdered, moveTo, orderOf } from './ordering-places.ts'
import styles from './ordering.module.css'
import { useDragging, type Drag } from './use-dragging.ts'
import { useSayGiven } from './use-say-given.ts'

/**
 * One list whose rows move: dragged, by their two buttons, or by keys. It always holds a whole order, so every state can be saved
 * and one mistake is one move; what nobody has touched is blank until it is moved or taken as it stands.
 */
export function Ordering({ asked, headingId, disabled, row, onRow, onAnswer }: FieldProps) {
  const { t } = useTranslation('sitting')
  const say = useSayGiven()
  const list = useRef<HTMLOListElement>(null)
  const order = orderOf(asked)
  const ordered = isOrdered(asked.answer)

  const move = (from: number, to: number) => {
    if (disabled || to < 0 || to >= order.length) return
    const given = moveTo(asked, from, to)
    onAnswer(given)
    onRow(to)
    say(asked, given, to)
  }
  const { drag, handlersOf } = useDragging(list, disabled, move)

  return (
    <div className={styles.ordering}>
      <p id={`${headingId}-how`} className={styles.how}>
        {t('ordering.how')}
      </p>
      <ol
        ref={list}
        className={ordered ? styles.list : `${styles.list} ${styles.untouched}`}
        aria-labelledby={headingId}
        aria-describedby={`${headingId}-how`}
      >
        {order.map((label, place) => (
          <li
            key={label}
            data-row={place}
            // A row takes the focus for its keys; Enter goes on from here, so it is no button.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={place === row ? 0 : -1}
            className={drag?.from === place ? `${styles.row} ${styles.dragged}` : styles.row}
            style={shift(place, drag)}
            {...handlersOf(place)}
          >
            <span className={styles.place}>{(drag ? placeNow(place, drag) : place) + 1}</span>
            <span className={styles.letter}>{label}</span>
            <span className={styles.text}>
              <RichText inline text={asked.options.find(option => option.label === label)?.text ?? ''} />
            </span>
            <span className={styles.moves}>
              <button
                type="button"
                tabIndex={place === row ? 0 : -1}
                disabled={disabled || place === 0}
                aria-label={t('ordering.up', { label })}
                title={t('ordering.up', { label })}
                onClick={() => move(place, place - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                tabIndex={place === row ? 0 : -1}
                disabled={disabled || place === order.length - 1}
                aria-label={t('ordering.down', { label })}
                title={t('ordering.down', { label })}
                onClick={() => move(place, place + 1)}
              >
                ↓
              </button>
            </span>
            <span className={styles.grip} data-grip="" aria-hidden="true" />
          </li>
        ))}
      </ol>
      <div className={styles.state}>
        <p>{ordered ? t('ordering.given', { order: order.join('') }) : t('ordering.untouched')}</p>
        {ordered ? (
          <Button disabled={disabled} onClick={() => onAnswer({ type: 'ordering', items: [] })}>
            {t('ordering.reset')}
          </Button>
        ) : (
          <Button disabled={disabled} onClick={() => move(row, row)}>
            {t('ordering.confirm')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Where a row would stand if the dragged one were let go now. */
function placeNow(place: number, { from, to }: Drag): number {
  if (place === from) return to
  if (from < place && place <= to) return place - 1
  return to <= place && place < from ? place + 1 : place
}

function shift(place: number, drag: Drag | null): CSSProperties | undefined {
  if (!drag) return undefined
  const by = place === drag.from ? drag.dy : (placeNow(place, drag) - place) * drag.step
  return { transform: `translateY(${by}px)` }
}
